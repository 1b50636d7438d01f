import type { Analyzer, CodeMeta } from '../analyzers/contract.ts';
import { ConfigError } from '../config/config-error.ts';
import { didYouMean } from '../config/nearest-word.ts';
import { quoteWord } from '../config/problem.ts';
import { countOf } from '../report/sentence.ts';
import { wrapText } from '../report/wrap.ts';
import { knownAnalyzers } from './known-analyzers.ts';

/** The words of a finding code; nothing for a code that no analyzer of this build has. */
export function findCode(code: string): CodeMeta | undefined {
  return listCodes().find((entry) => entry.code === code)?.meta;
}

/**
 * One code for people, or a list of all codes.
 * @throws ConfigError for an unknown code.
 */
export function explain(code: string | undefined): string {
  if (code === undefined) return renderCodeList();
  const entry = listCodes().find((known) => known.code === code);
  if (entry) return renderCode(entry);
  const hint = didYouMean(
    code,
    listCodes().map((known) => known.code),
  );
  throw new ConfigError(
    `There is no finding code ${quoteWord(code)}${hint}`,
    'sop-gate explain lists all codes.',
  );
}

interface KnownCode {
  readonly code: string;
  readonly meta: CodeMeta;
  readonly analyzer: Analyzer['meta'];
}

function listCodes(): KnownCode[] {
  return knownAnalyzers.flatMap(({ meta: analyzer }) =>
    Object.entries(analyzer.codes).map(([code, meta]) => ({ code, meta, analyzer })),
  );
}

const WIDTH = 90;

function renderCode({ code, meta, analyzer }: KnownCode): string {
  const where = meta.anywhere
    ? 'Counts even in files cleared as documentation or test.'
    : 'Counts nothing in files cleared as documentation or test.';
  return [
    `${code}: ${meta.title}`,
    '',
    wrapText(meta.help, WIDTH, '  '),
    '',
    `  Worth:    ${countOf(meta.points, 'point')} by default. ${where}`,
    `  Found by: ${analyzer.id} (${analyzer.title}); languages: ${analyzer.languages.join(', ')}`,
    `  Says:     ${meta.message}`,
    `  Policy:   points: { ${code}: 0 } would count it as nothing; analyzers: { ${analyzer.id}: { enabled: false } } switches all of ${analyzer.id} off`,
  ].join('\n');
}

function renderCodeList(): string {
  const codes = listCodes();
  const width = Math.max(...codes.map(({ code }) => code.length));
  return codes
    .map(
      ({ code, meta }) => `${code.padEnd(width)}  ${countOf(meta.points, 'point').padEnd(8)}  ${meta.title}`,
    )
    .join('\n');
}
