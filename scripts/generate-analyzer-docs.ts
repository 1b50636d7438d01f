/** Writes docs/analyzers.md from what the analyzers say of themselves. `--check` only compares. */
import type { Analyzer, AnalyzerMeta, CodeMeta } from '../src/analyzers/contract.ts';
import { listOptions } from '../src/analyzers/options/describe-option.ts';
import { analyzers } from '../src/analyzers/registry.ts';
import { writeGenerated } from './write-generated.ts';

writeGenerated('docs/analyzers.md', renderPage(analyzers));

function renderPage(all: readonly Analyzer[]): string {
  return `<!-- Written by scripts/generate-analyzer-docs.ts. -->

# Analyzers

An analyzer looks at one changed file, or at the change as a whole, and tells what it noticed. Each finding has a code, and
each code is worth 0, 1 or 2 points. A code counts once a pull request: 2 points or more make the tier high, 1 makes it
medium, and without any it is low only if every file was cleared. Points are changed in the policy under \`points\`, and
an analyzer is switched off or given the options below its codes under \`analyzers\`.

| Analyzer | Languages | Codes | Points |
| --- | --- | --- | --- |
${all.map(({ meta }) => renderRow(meta)).join('\n')}

\`clears\` in place of a code means that the analyzer proves files harmless. Findings in files cleared as documentation or
test are worth nothing, unless their code counts anywhere.

${all.map(renderSection).join('\n')}`;
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

function renderSection({ meta: { id, title, summary, codes }, options }: Analyzer): string {
  const parts = Object.entries(codes).map(([code, words]) => renderCode(code, words));
  return [`## ${title}`, `Id \`${id}\`. ${summary}`, ...parts, ...renderOptions(id, options)]
    .join('\n\n')
    .concat('\n');
}

/** What the policy may say of it, in a table made from its schema. */
function renderOptions(id: string, schema: Analyzer['options']): readonly string[] {
  const rows = listOptions(schema).map(({ name, kind, fallback, description }) => {
    const cells = [`\`${name}\``, kind, fallback === undefined ? '' : `\`${fallback}\``, description];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  if (rows.length === 0) return [];
  return [
    `Options, in the policy under \`analyzers.${id}.options\`:`,
    ['| Option | Type | Default | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ];
}

function renderCode(code: string, { title, points, anywhere, message, help }: CodeMeta): string {
  const worth = `${points} ${points === 1 ? 'point' : 'points'}${anywhere ? ', anywhere' : ''}`;
  return [`### \`${code}\``, `${title} (${worth}).`, `> ${escapeMarkdown(message)}`, help].join('\n\n');
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[<>*_|]/g, '\\$&');
}
