import type { Hunk, HunkLine } from '../../../patch/patch.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { toWords } from '../../name-words.ts';
import {
  commentLines,
  minimums,
  type NumberRow,
  numberRows,
  quantities,
  unitSeconds,
  unitWords,
} from './data.ts';

export interface LoosenedNumber {
  readonly code: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Numbers that a change lowers or raises in lines that are otherwise the same. */
export function findLoosenedNumbers({ change }: FileView): readonly LoosenedNumber[] {
  return [...change.hunks.flatMap(listLowered), ...findInLines(change.hunks)];
}

/** Least lengths of passwords, in lines where something else changes as well. */
function listLowered({ lines }: Hunk): readonly LoosenedNumber[] {
  const before = lines.flatMap(({ kind, text }) => (kind === 'removed' ? listMinimums(text) : []));
  return lines.flatMap((line) => {
    if (line.kind !== 'added') return [];
    return listMinimums(line.text).flatMap((after) =>
      before
        .filter((least) => after < least)
        .slice(0, 1)
        .map((least) => ({
          code: 'password-rules-weakened',
          line: line.headLine,
          before: `${least}`,
          after: `${after}`,
        })),
    );
  });
}

function listMinimums(text: string): readonly number[] {
  const [, least] = minimums.pattern.exec(text) ?? [];
  return least === undefined ? [] : [Number(least)];
}

function findInLines(hunks: readonly Hunk[]): readonly LoosenedNumber[] {
  return hunks.flatMap(listPairs).flatMap(({ before, after, line, around }) => {
    const row = numberRows.find((one) => isOf(one, before, around));
    if (row === undefined || commentLines.pattern.test(after)) return [];
    const is = listNumbers(after);
    return listNumbers(before)
      .flatMap((one, index) => is.slice(index, index + 1).map((other) => [one, other] as const))
      .filter(([one, other]) => one.value !== other.value)
      .slice(0, 1)
      .filter(([one, other]) => isLooser(row, one.value, other.value))
      .map(([one, other]) => ({ code: row.code, line, before: one.text, after: other.text }));
  });
}

function isOf({ pattern, nearby }: NumberRow, text: string, around: string): boolean {
  return pattern.test(toWords(text)) && nearby.test(around);
}

function isLooser({ direction, factor }: NumberRow, before: number, after: number): boolean {
  return direction === 'down' ? after < before / factor : after > before * factor;
}

interface Pair {
  readonly before: string;
  readonly after: string;
  readonly line: number;
  /** Words of the line and of those around. */
  readonly around: string;
}

/** Longer lines are data. */
const longest = 300;

function listPairs({ lines }: Hunk): readonly Pair[] {
  const removed = new Map<string, string>();
  for (const { kind, text } of lines) if (kind === 'removed') removed.set(toSkeleton(text), text);
  return lines.flatMap((line, index) => {
    const before = removed.get(toSkeleton(line.text));
    if (line.kind !== 'added' || before === undefined || line.text.length > longest) return [];
    const around = [line, ...lines.slice(Math.max(0, index - 5), index + 6)];
    return [{ before, after: line.text, line: line.headLine, around: toAroundWords(around) }];
  });
}

function toAroundWords(lines: readonly HunkLine[]): string {
  return lines.map(({ text }) => toWords(text)).join(' ');
}

function toSkeleton(text: string): string {
  return text
    .replaceAll(new RegExp(quantities.pattern, 'g'), '#')
    .replaceAll(new RegExp(unitWords.pattern, 'gi'), '#')
    .replaceAll(/\s/g, '');
}

function listNumbers(text: string): readonly { readonly text: string; readonly value: number }[] {
  const [, elsewhere = ''] = unitWords.pattern.exec(text) ?? [];
  return [...text.matchAll(new RegExp(quantities.pattern, 'g'))].map(([whole, product = whole, unit]) => {
    const value = product.split('*').reduce((sum, part) => sum * Number(part.replaceAll('_', '')), 1);
    return { text: whole, value: value * toSeconds(unit ?? elsewhere.toLowerCase()) };
  });
}

function toSeconds(unit: string): number {
  return unitSeconds.find(([start]) => start.test(unit))?.[1] ?? 1;
}
