import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedLines, countChangedLines, toHeadLine } from './changed-lines.ts';
import { computeHunks } from './compute-hunks.ts';

const file = { hunks: computeHunks('one\ntwo\nthree\nfour\n', 'zero\none\nTWO\nthree\n') };

it('lists added lines of the head and removed lines of the base', () => {
  expect(changedLines(file)).toEqual({ added: new Set([1, 3]), removed: new Set([2, 4]) });
});

it('counts added and removed lines together', () => {
  expect(countChangedLines(file)).toBe(4);
  expect(countChangedLines({ hunks: [] })).toBe(0);
});

it.each([
  ['a kept line behind an addition', 1, 2],
  ['a replaced line', 2, 3],
  ['a kept line between changes', 3, 4],
  ['a line removed at the end', 4, 5],
  ['a line behind every hunk', 9, 9],
])('finds where %s stands now', (_what, baseLine, headLine) => {
  expect(toHeadLine(file, baseLine)).toBe(headLine);
});

it('points at the first line when everything before it is gone', () => {
  expect(toHeadLine({ hunks: computeHunks('one\ntwo\n', '') }, 2)).toBe(1);
  expect(toHeadLine({ hunks: computeHunks('one\ntwo\n', '') }, 5)).toBe(3);
});

it('leaves lines where they are without hunks', () => {
  expect(toHeadLine({ hunks: [] }, 7)).toBe(7);
});

it('finds every kept line at its own text', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

  fc.assert(
    fc.property(text, text, (base, head) => {
      const hunks = computeHunks(toText(base), toText(head));
      const removed = changedLines({ hunks }).removed;
      const kept = base.map((_, index) => index + 1).filter((line) => !removed.has(line));
      expect(kept.map((line) => head[toHeadLine({ hunks }, line) - 1])).toEqual(
        kept.map((line) => base[line - 1]),
      );
    }),
  );
});

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
