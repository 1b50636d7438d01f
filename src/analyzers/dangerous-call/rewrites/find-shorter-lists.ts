import type { Run } from '../../list-edit-runs.ts';
import type { Found } from './find-unwrapped.ts';
import { denyingNames } from './options/data.ts';
import { toNameWords } from './tokens.ts';

/** Entries that went from a list of what must not pass. */
export function findShorterLists(lines: readonly string[], { removed, added }: Run): readonly Found[] {
  const inLine = removed.flatMap((line, at) => findInLine(line, added[at]));
  if (inLine.length > 0) return inLine;
  const gone = without(removed, added);
  const [first] = gone;
  if (first === undefined || without(added, removed).length > 0) return [];
  if (!gone.every(({ text }) => isEntry(text))) return [];
  const head = headOf(lines, first.baseLine);
  return denyingNames.test(toNameWords(head)) ? [{ name: first.text.trim(), baseLine: first.baseLine }] : [];
}

/** The same where a list stands on one line, behind its name. */
function findInLine(
  { text, baseLine }: Run['removed'][number],
  other: Run['added'][number] | undefined,
): readonly Found[] {
  const [name = '', ...entries] = text.split(quotes);
  const [same, ...left] = other?.text.split(quotes) ?? [];
  const lost = entries.find((entry, at) => at % 2 === 0 && !left.includes(entry));
  const isShorter =
    left.length > 0 && left.length < entries.length && left.every((one) => entries.includes(one));
  return name === same && isShorter && lost !== undefined && denyingNames.test(toNameWords(name))
    ? [{ name: lost, line: other?.headLine ?? 0, baseLine }]
    : [];
}

const quotes = /["'`]/;

/** Lines that the other side has not, however they end. */
function without<Line extends { readonly text: string }>(
  lines: readonly Line[],
  others: readonly { readonly text: string }[],
): readonly Line[] {
  const known = new Set(others.map(({ text }) => text.trim()));
  return lines.filter(({ text }) => !known.has(text.trim()));
}

/** One constant on a line of its own. */
function isEntry(text: string): boolean {
  return (
    text.length <= 200 &&
    /^\s*(-\s+)?(['"`:/]?[\w.*/\\$ -]+['"`/]?|[\w.]+\.class)(\s*=>\s*[\w'"]+)?\s*,?\s*$/.test(text) &&
    /['"`,]|^\s*-\s/.test(text)
  );
}

/** A list that is longer has no head that speaks for all of it. */
const farthest = 400;

/** The nearest line above that stands further to the left. */
function headOf(lines: readonly string[], line: number): string {
  const depth = indentOf(lines[line - 1] ?? '');
  for (let at = line - 2; at >= Math.max(0, line - farthest); at -= 1) {
    const text = lines[at] ?? '';
    if (/^\s*($|#|\/\/|\*|\/\*)/.test(text)) continue;
    if (indentOf(text) < depth || (/:\s*$/.test(text) && !/^\s*-/.test(text))) return text;
  }
  return '';
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
