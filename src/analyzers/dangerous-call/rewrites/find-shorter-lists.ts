import type { Run } from '../../list-edit-runs.ts';
import type { Found } from './find-unwrapped.ts';
import { emptyLines, entryMarks, listEntries, listNames } from './forms/data.ts';
import { denyingNames, guardedLists } from './options/data.ts';
import { toNameWords } from './tokens.ts';

/** Entries that went from a list of what must not pass. */
export function findShorterLists(lines: readonly string[], { removed, added }: Run): readonly Found[] {
  const inLine = removed.flatMap((line, at) => {
    const now = added[at];
    return now === undefined ? [] : findInLine(line, now);
  });
  if (inLine.length > 0) return inLine;
  const gone = without(removed, added);
  const [first] = gone;
  if (first === undefined || without(added, removed).length > 0) return [];
  if (!gone.every(({ text }) => isEntry(text))) return [];
  const head = findHead(lines, first);
  return head !== undefined && denyingNames.test(toNameWords(head))
    ? [{ name: first.text.trim(), baseLine: first.baseLine }]
    : [];
}

/** The same where a list stands on one line, behind its name. */
function findInLine({ text, baseLine }: Run['removed'][number], now: Run['added'][number]): readonly Found[] {
  const [name, ...entries] = text.split(quotes) as [string, ...string[]];
  const [same, ...left] = now.text.split(quotes);
  const lost = entries.find((entry, at) => at % 2 === 0 && !left.includes(entry));
  const isShorter =
    left.length > 0 && left.length < entries.length && left.every((one) => entries.includes(one));
  const isDenying = denyingNames.test(toNameWords(name)) || guardedLists.test(text);
  return name === same && isShorter && lost !== undefined && isDenying
    ? [{ name: lost, line: now.headLine, baseLine }]
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
  return text.length <= 200 && listEntries.test(text) && entryMarks.test(text);
}

/** A list that is longer has no head that speaks for all of it. */
const farthest = 400;

/** The nearest line above that stands further to the left, or that is nothing but a name. */
function findHead(
  lines: readonly string[],
  { text: entry, baseLine }: Run['removed'][number],
): string | undefined {
  return lines
    .slice(Math.max(0, baseLine - farthest), baseLine - 1)
    .findLast((text) => !emptyLines.test(text) && (indentOf(text) < indentOf(entry) || listNames.test(text)));
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
