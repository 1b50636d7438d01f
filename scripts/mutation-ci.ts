/**
 * `npm run mutation:ci`
 *
 * Proves what always counts and what has no proof as it stands (see mutation-proofs.json), tries a sample of the other
 * proofs once more, another one for each commit, and holds everything against the bars.
 */
import { spawnSync } from 'node:child_process';
import { mutationFolders } from './mutation-folders.ts';
import { readInputs } from './mutation-inputs.ts';
import { toScope } from './mutation-scope.ts';
import { readProofs } from './read-proofs.ts';

/** Mutants that are tried once more: some minutes. */
const SAMPLE = 1500;
const WORKERS = ['--concurrency', '2'];

const proofs = readProofs();
const scope = toScope({ folders: mutationFolders, proofs, readInputs }, readCommit(), SAMPLE);
console.log(`proved whole: ${scope.folders.map(({ name }) => name).join(' ')}`);
for (const { folder, files } of scope.samples) {
  console.log(`proved once more, in part: ${folder.name}: ${files.join(' ')}`);
}
const whole = runScript('scripts/mutation.ts', [...scope.folders.map(({ name }) => name), ...WORKERS]);
const parts = scope.samples.map(({ folder, files }) =>
  runScript('scripts/mutation.ts', [folder.name, ...files.flatMap((path) => ['--mutate', path]), ...WORKERS]),
);
const held = runScript('scripts/mutation-gate.ts', []);
process.exitCode = whole && parts.every(Boolean) && held ? 0 : 1;

function runScript(script: string, args: readonly string[]): boolean {
  const child = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { stdio: 'inherit' });
  return child.status === 0;
}

/** Without history every run takes the same sample. */
function readCommit(): string {
  const child = spawnSync('git', ['rev-parse', 'HEAD'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return child.status === 0 ? child.stdout.trim() : '';
}
