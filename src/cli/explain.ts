import type { Analyzer, CodeMeta } from '../analyzers/contract.ts';
import { didYouMean } from '../analyzers/options/nearest-word.ts';
import { quoteWord } from '../analyzers/options/problem.ts';
import { ConfigError } from '../config/config-error.ts';
import type { KnownAnalyzers } from '../config/cross-checks.ts';
import { escapeTerminal } from '../report/escape.ts';
import { countOf } from '../report/sentence.ts';
import { wrapText } from '../report/wrap.ts';
import { knownAnalyzers } from './known-analyzers.ts';

/** The words of a finding code; nothing for a code that no analyzer of this build has. */
export function findCode(code: string): CodeMeta | undefined {
  return listCodes([]).find((entry) => entry.code === code)?.meta;
}

/**
 * One code for people, or a list of all codes: of this build, and of what a policy brings along.
 * @throws ConfigError for an unknown code.
 */
export function explain(code: string | undefined, own: KnownAnalyzers = []): string {
  const codes = listCodes(own);
  if (code === undefined) return renderCodeList(codes);
  const entry = codes.find((known) => known.code === code);
  if (entry) return renderCode(entry);
  const hint = didYouMean(
    code,
    codes.map((known) => known.code),
  );
  throw new ConfigError(
    `There is no finding code ${quoteWord(code)}${hint}`,
    'List all codes with `sop-gate explain`; rules and analyzers of your own are known with --policy .gitea/sop-gate.yml.',
  );
}

interface KnownCode {
  readonly code: string;
  readonly meta: CodeMeta;
  readonly analyzer: Analyzer['meta'];
  readonly isOwn: boolean;
}

function listCodes(own: KnownAnalyzers): KnownCode[] {
  return [...knownAnalyzers, ...own].flatMap((one) =>
    Object.entries(one.meta.codes).map(([code, meta]) => ({
      code,
      meta,
      analyzer: one.meta,
      isOwn: own.includes(one),
    })),
  );
}

const WIDTH = 90;

function renderCode({ code, meta, analyzer, isOwn }: KnownCode): string {
  const where = meta.anywhere
    ? 'Counts even in files cleared as documentation or test.'
    : 'Counts nothing in files cleared as documentation or test.';
  const off = isOwn
    ? `rollout: { ${analyzer.id}: off }`
    : `analyzers: { ${analyzer.id}: { enabled: false } }`;
  return [
    `${code}: ${escapeTerminal(meta.title)}`,
    '',
    wrapText(escapeTerminal(meta.help), WIDTH, '  '),
    '',
    `  Worth:    ${countOf(meta.points, 'point')} by default. ${where}`,
    `  Found by: ${analyzer.id} (${escapeTerminal(analyzer.title)}); languages: ${analyzer.languages.join(', ')}`,
    `  Says:     ${escapeTerminal(meta.message)}`,
    `  Policy:   points: { ${code}: 0 } would count it as nothing; ${off} switches all of ${analyzer.id} off`,
  ].join('\n');
}

function renderCodeList(codes: readonly KnownCode[]): string {
  const width = Math.max(...codes.map(({ code }) => code.length));
  return codes
    .map(
      ({ code, meta }) =>
        `${code.padEnd(width)}  ${countOf(meta.points, 'point').padEnd(8)}  ${escapeTerminal(meta.title)}`,
    )
    .join('\n');
}
