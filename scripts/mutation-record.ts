/**
 * `npm run mutation:record [-- folder...]`
 *
 * Keeps what the last whole runs have shown in mutation-proofs.json, folder by folder. A folder that is below its bar,
 * or has changed since, is refused; its earlier proof stays where it is, and CI will see that it is not true any more.
 */
import { writeFileSync } from 'node:fs';
import { type MutationFolder, toFolders } from './mutation-folders.ts';
import { readInputs } from './mutation-inputs.ts';
import { proofsPath, toProof } from './mutation-proofs.ts';
import { judgeFolder, renderScore } from './mutation-report.ts';
import { readProofs, readRun } from './read-proofs.ts';

const named = process.argv.slice(2);
const proofs = { ...readProofs() };
for (const folder of toFolders(named)) record(folder);
const sorted = Object.entries(proofs).toSorted(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(proofsPath, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);

function record(folder: MutationFolder): void {
  const now = readInputs(folder);
  const run = readRun(folder);
  if (run.report === undefined && named.length === 0) return;
  const { problems, score } = judgeFolder(folder, { ...run, now });
  if (run.report === undefined || problems.length > 0) {
    console.log(`${folder.name}: not recorded: ${problems.join('; ')}`);
    process.exitCode = 1;
    return;
  }
  proofs[folder.name] = toProof(run.report, now);
  console.log(`${folder.name}: ${renderScore(score)} recorded`);
}
