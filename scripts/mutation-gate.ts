/**
 * `npm run mutation:gate [-- folder...]`
 *
 * Reads the reports of `npm run mutation` and fails when a folder is below its bar, has no report, has no mutants,
 * or was reported on before its code or tests last changed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { type MutationFolder, toFolders } from './mutation-folders.ts';
import { type Inputs, readInputs } from './mutation-inputs.ts';
import {
  type Judgement,
  judgeFolder,
  type MutationReport,
  renderScore,
  reportSchema,
} from './mutation-report.ts';
import { renderTable } from './render-table.ts';

const judgements = toFolders(process.argv.slice(2)).map((folder) =>
  judgeFolder(folder, {
    ...readReport(folder),
    now: readInputs(folder),
  }),
);
console.log(renderScores(judgements));
for (const judgement of judgements) console.log(renderDetails(judgement).join('\n'));
const failed = judgements.filter((judgement) => judgement.problems.length > 0);
console.log(`\n${judgements.length - failed.length} folders at their bar, ${failed.length} below`);
if (failed.length > 0) process.exitCode = 1;

function readReport({ name }: MutationFolder): { report?: MutationReport; before?: Inputs } {
  const report = `reports/mutation/${name}.json`;
  const inputs = `reports/mutation/${name}.inputs.json`;
  if (!existsSync(report) || !existsSync(inputs)) return {};
  return {
    report: reportSchema.parse(JSON.parse(readFileSync(report, 'utf8'))),
    before: JSON.parse(readFileSync(inputs, 'utf8')) as Inputs,
  };
}

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

function renderDetails({ folder, problems, survivors, ignored }: Judgement): readonly string[] {
  return [
    ...problems.map((problem) => `\nFAIL ${folder.name}: ${problem}`),
    ...(survivors.length > 0 ? [`\n${folder.name}: ${survivors.length} changes that no test notices`] : []),
    ...survivors.map((survivor) => `  ${survivor}`),
    ...(ignored.length > 0 ? [`\n${folder.name}: ${ignored.length} mutants ignored`] : []),
    ...ignored.map((line) => `  ${line}`),
  ];
}
