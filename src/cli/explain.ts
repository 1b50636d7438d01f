import type { CodeMeta } from '../analyzers/contract.ts';
import { listOptions, type ToldOption } from '../analyzers/options/describe-option.ts';
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
 * One code or analyzer for people, or a list of all codes: of this build, and of what a policy brings along.
 * @throws ConfigError for an unknown name.
 */
export function explain(name: string | undefined, own: KnownAnalyzers = []): string {
  const codes = listCodes(own);
  if (name === undefined) return renderCodeList(codes);
  const entry = codes.find(({ code }) => code === name);
  if (entry) return renderCode(entry);
  const analyzers = [...knownAnalyzers, ...own];
  const analyzer = analyzers.find(({ meta }) => meta.id === name);
  if (analyzer) return renderAnalyzer(analyzer);
  const names = [...codes.map(({ code }) => code), ...analyzers.map(({ meta }) => meta.id)];
  throw new ConfigError(
    `There is no finding code or analyzer ${quoteWord(name)}${didYouMean(name, names)}`,
    'List all codes with `sop-gate explain`; rules and analyzers of your own are known with --policy .gitea/sop-gate.yml.',
  );
}

interface KnownCode {
  readonly code: string;
  readonly meta: CodeMeta;
  readonly by: KnownAnalyzers[number];
  readonly isOwn: boolean;
}

function listCodes(own: KnownAnalyzers): KnownCode[] {
  return [...knownAnalyzers, ...own].flatMap((one) =>
    Object.entries(one.meta.codes).map(([code, meta]) => ({
      code,
      meta,
      by: one,
      isOwn: own.includes(one),
    })),
  );
}

const WIDTH = 90;

function renderCode({ code, meta, by, isOwn }: KnownCode): string {
  const analyzer = by.meta;
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
    ...renderOptions(by),
  ].join('\n');
}

function renderAnalyzer(analyzer: KnownAnalyzers[number]): string {
  const { id, title, summary, languages, codes } = analyzer.meta;
  return [
    `${id}: ${escapeTerminal(title)}`,
    '',
    wrapText(escapeTerminal(summary), WIDTH, '  '),
    '',
    `  Reads:    ${languages.join(', ')}`,
    ...Object.entries(codes).map(
      ([code, { points, title: what }], index) =>
        `  ${index === 0 ? 'Finds:   ' : '         '} ${code} (${countOf(points, 'point')}): ${escapeTerminal(what)}`,
    ),
    ...renderOptions(analyzer),
  ].join('\n');
}

/** What the policy may say of an analyzer. */
function renderOptions({ meta: { id }, options }: KnownAnalyzers[number]): readonly string[] {
  const told = listOptions(options);
  return told.length === 0
    ? []
    : [`  Options:  in the policy under analyzers.${id}.options`, ...told.flatMap(renderOption)];
}

function renderOption({ name, kind, fallback, isRequired, description }: ToldOption): readonly string[] {
  const otherwise = fallback === undefined ? '' : `; ${fallback} when nothing is said`;
  const head = `${name}: ${kind}${isRequired ? '; it must be given' : otherwise}`;
  return [
    `    ${escapeTerminal(head)}`,
    ...(description === '' ? [] : [wrapText(escapeTerminal(description), WIDTH, '      ')]),
  ];
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
