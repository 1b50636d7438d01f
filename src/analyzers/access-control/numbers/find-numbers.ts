import { changedLines } from '../../../patch/changed-lines.ts';
import type { Hunk } from '../../../patch/patch.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { toWords } from '../name-words.ts';
import { type NumberRow, numberRows } from './data.ts';

export interface LoosenedNumber {
  readonly code: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Numbers that a change lowers or raises in lines that are otherwise the same. */
export function findLoosenedNumbers(file: FileView): readonly LoosenedNumber[] {
  const comments = new Set(
    (file.head?.facts.comments ?? [])
      .filter(({ line, endLine }) => line !== endLine || isWholeLine(file, line))
      .flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, index) => line + index)),
  );
  if (changedLines(file.change).removed.size === 0) return [];
  return file.change.hunks
    .flatMap((hunk) => pairLines(hunk))
    .flatMap(({ before, after, line, around }) => {
      if (comments.has(line)) return [];
      const row = numberRows.find((one) => isOf(one, before, around));
      if (row === undefined) return [];
      const [was, is] = [listNumbers(before), listNumbers(after)];
      const at = was.findIndex((number, index) => number.value !== is[index]?.value);
      const [one, other] = [was[at], is[at]];
      if (one === undefined || other === undefined || !isLooser(row, one.value, other.value)) return [];
      return [{ code: row.code, line, before: one.text, after: other.text }];
    });
}

function isOf({ pattern, nearby }: NumberRow, text: string, around: string): boolean {
  const words = toWords(text);
  return pattern.test(words) && (nearby === undefined || nearby.test(words) || nearby.test(around));
}

function isLooser({ direction, factor }: NumberRow, before: number, after: number): boolean {
  if (direction === 'down') return after < before / factor;
  return after > before * factor;
}

function isWholeLine(file: FileView, line: number): boolean {
  return /^\s*(\/\/|#|\*|\/\*|--)/.test((file.head?.text ?? '').split('\n')[line - 1] ?? '');
}

interface Pair {
  readonly before: string;
  readonly after: string;
  readonly line: number;
  /** Words of the lines around. */
  readonly around: string;
}

function pairLines({ lines }: Hunk): readonly Pair[] {
  const removed = new Map<string, string>();
  for (const line of lines) if (line.kind === 'removed') removed.set(toSkeleton(line.text), line.text);
  return lines.flatMap((line, index) => {
    if (line.kind !== 'added' || line.text.length > 300) return [];
    const before = removed.get(toSkeleton(line.text));
    if (before === undefined || before.trim() === line.text.trim()) return [];
    const around = lines.slice(Math.max(0, index - 5), index + 6).map(({ text }) => text.slice(0, 200));
    return [
      { before, after: line.text, line: line.headLine, around: toWords(around.join(' ').slice(0, 400)) },
    ];
  });
}

const quantity =
  /(?<![\w.])(\d[\d_]*(?:\.\d+)?(?:\s*\*\s*\d[\d_]*)*)\s?(ms|s|sec|seconds?|m|min|minutes?|h|hours?|d|days?|w|weeks?|y|years?)?\b/g;

const units: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

function toSkeleton(text: string): string {
  return text
    .slice(0, 300)
    .replaceAll(quantity, '#')
    .replaceAll(/\b(second|minute|hour|day|week|month|year)s?\b/gi, '#')
    .replaceAll(/\s+/g, '');
}

function listNumbers(text: string): readonly { readonly text: string; readonly value: number }[] {
  const unit = /\b(second|minute|hour|day|week|month|year)s?\b/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const factor =
    { minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 2_592_000, year: 31_536_000 }[unit] ?? 1;
  return [...text.matchAll(quantity)].map(([whole, product = '', word = '']) => {
    const value = product.split('*').reduce((sum, part) => sum * Number(part.replaceAll('_', '').trim()), 1);
    const short = word === 'ms' ? 'ms' : (word[0] ?? '');
    return { text: whole.trim(), value: value * (units[short] ?? factor) };
  });
}
