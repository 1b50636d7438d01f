/**
 * `npm run mutation:gate [-- folder...]`
 *
 * Reads the reports of `npm run mutation`, and for folders without one the proofs that are kept. Fails when a folder is
 * below its bar, has neither, has no mutants, was reported on before its code or tests last changed, or when a second
 * run over a part of it noticed less than its proof says.
 */
import { toFolders } from './mutation-folders.ts';
import { readInputs } from './mutation-inputs.ts';
import { countMutants, isProved, judgePart, scoreOf } from './mutation-proofs.ts';
import { type Judgement, judgeFolder, renderScore } from './mutation-report.ts';
import { readProofs, readRun } from './read-proofs.ts';
import { renderTable } from './render-table.ts';

const proofs = readProofs();
const folders = toFolders(process.argv.slice(2)).map((folder) => ({
  folder,
  now: readInputs(folder),
  run: readRun(folder),
  part: readRun(folder, '.part'),
  proof: proofs[folder.name],
}));
const kept = folders.filter(
  ({ folder, now, run, proof }) => run.report === undefined && isProved(folder, proof, now),
);
const judgements = folders
  .filter((row) => !kept.includes(row))
  .map(({ folder, now, run }) => judgeFolder(folder, { ...run, now }));
const broken = kept.flatMap(({ folder, now, part, proof }) =>
  proof === undefined ? [] : judgePart(proof, part, now).map((problem) => `FAIL ${folder.name}: ${problem}`),
);

if (judgements.length > 0) console.log(renderScores(judgements));
if (kept.length > 0) console.log(`\nproved before, and not changed since\n${renderKept()}`);
for (const judgement of judgements) console.log(renderDetails(judgement).join('\n'));
for (const problem of broken) console.log(`\n${problem}`);
const failed = judgements.filter((judgement) => judgement.problems.length > 0);
console.log(`\n${folders.length - failed.length} folders at their bar, ${failed.length} below`);
if (folders.length === 0 || failed.length > 0 || broken.length > 0) process.exitCode = 1;

function renderScores(rows: readonly Judgement[]): string {
  const body = rows.map(({ folder, counts, score }) => [
    folder.name,
    ...[counts.mutants, counts.killed, counts.survived, counts.uncovered, counts.timedOut].map(String),
    ...[counts.ignored, counts.broken].map(String),
    renderScore(score),
    String(folder.bar),
  ]);
  const words = ['mutants', 'killed', 'survived', 'no coverage', 'timeout', 'ignored', 'broken'];
  return renderTable(['folder', ...words, 'score', 'bar'], body);
}

function renderKept(): string {
  const body = kept.flatMap(({ folder, proof, part }) => {
    if (proof === undefined) return [];
    const again = part.report === undefined ? '' : 'yes, in part';
    const score = renderScore(scoreOf(proof));
    return [[folder.name, String(countMutants(proof)), score, String(folder.bar), again]];
  });
  return renderTable(['folder', 'mutants', 'score', 'bar', 'tried again'], body);
}

function renderDetails({ folder, problems, survivors, ignored }: Judgement): readonly string[] {
  return [
    ...problems.map((problem) => `\nFAIL ${folder.name}: ${problem}`),
    ...(survivors.length > 0 ? [`\n${folder.name}: ${survivors.length} changes that no test notices`] : []),
    ...survivors.map((survivor) => `  ${survivor}`),
    ...(ignored.length > 0 ? [`\n${folder.name}: ${ignored.length} mutants ignored`] : []),
    ...ignored.map((line) => `  ${line}`),
  ];
}
