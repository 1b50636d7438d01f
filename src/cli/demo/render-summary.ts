import type { Told } from './tell-story.ts';

const HEADINGS = ['#', 'pull request', 'tier', 'reviews started', 'sop-gate / gate', 'exit', 'as it should'];

/** One line a story, and below it what did not end as it should. */
export function renderSummary(told: readonly Told[]): string {
  const rows = [HEADINGS, ...told.map(toRow)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  const rule = `  ${widths.map((width) => '-'.repeat(width)).join('  ')}`;
  const problems = told.flatMap(({ number, problems: all }) =>
    all.map((problem) => `  #${number}: ${problem}`),
  );
  return ['', lines[0], rule, ...lines.slice(1), '', ...problems, renderTotal(told)].join('\n');
}

function toRow({ number, story, tier, fired, gate, exitCode, problems }: Told): string[] {
  const right = problems.length === 0 ? 'yes' : 'NO';
  return [`#${number}`, story.title, tier || '-', fired.join(', ') || '-', gate, String(exitCode), right];
}

function renderTotal(told: readonly Told[]): string {
  const right = told.filter(({ problems }) => problems.length === 0).length;
  const wrong = told.length - right;
  return wrong === 0
    ? `All ${right} pull requests ended as they should.`
    : `${wrong} of ${told.length} pull requests did not end as they should.`;
}
