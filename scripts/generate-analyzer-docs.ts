/** Writes docs/analyzers.md from what the analyzers say of themselves. `--check` only compares. */
import type { AnalyzerMeta, CodeMeta } from '../src/analyzers/contract.ts';
import { analyzers } from '../src/analyzers/registry.ts';
import { writeGenerated } from './write-generated.ts';

writeGenerated('docs/analyzers.md', renderPage(analyzers.map(({ meta }) => meta)));

function renderPage(metas: readonly AnalyzerMeta[]): string {
  return `<!-- Written by scripts/generate-analyzer-docs.ts. -->

# Analyzers

An analyzer looks at one changed file, or at the change as a whole, and tells what it noticed. Each finding has a code, and
each code is worth 0, 1 or 2 points. A code counts once a pull request: 2 points or more make the tier high, 1 makes it
medium, and without any it is low only if every file was cleared. Points are changed in the policy under \`points\`, and
an analyzer is switched off or given options under \`analyzers\`.

| Analyzer | Languages | Codes | Points |
| --- | --- | --- | --- |
${metas.map(renderRow).join('\n')}

\`clears\` in place of a code means that the analyzer proves files harmless. Findings in files cleared as documentation or
test are worth nothing, unless their code counts anywhere.

${metas.map(renderSection).join('\n')}`;
}

function renderRow({ id, languages, codes }: AnalyzerMeta): string {
  const names = Object.keys(codes).map((code) => `\`${code}\``);
  const points = Object.values(codes).map((code) => String(code.points));
  const cells = [
    `[${id}](../src/analyzers/${id}/README.md)`,
    languages.join(', '),
    names.join('<br>') || 'clears',
    points.join('<br>') || '-',
  ];
  return `| ${cells.join(' | ')} |`;
}

function renderSection({ id, title, summary, codes }: AnalyzerMeta): string {
  const parts = Object.entries(codes).map(([code, words]) => renderCode(code, words));
  return [`## ${title}`, `Id \`${id}\`. ${summary}`, ...parts].join('\n\n').concat('\n');
}

function renderCode(code: string, { title, points, anywhere, message, help }: CodeMeta): string {
  const worth = `${points} ${points === 1 ? 'point' : 'points'}${anywhere ? ', anywhere' : ''}`;
  return [`### \`${code}\``, `${title} (${worth}).`, `> ${escapeMarkdown(message)}`, help].join('\n\n');
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[<>*_|]/g, '\\$&');
}
