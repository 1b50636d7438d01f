import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffText, toHunks } from './line-diff.ts';

const textOf = (lines: string[]) => lines.map((line) => `${line}\n`).join('');
const someText = array(constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map(textOf);

describe('line comparison', () => {
  it('loses nothing: what is common or removed is the old text, what is common or added the new', () => {
    const without = (mark: string, before: string, after: string) =>
      diffText(before, after)
        .filter((line) => line.mark !== mark)
        .map((line) => line.text)
        .join('');

    assert(
      property(someText, someText, (before, after) => {
        expect([without('+', before, after), without('-', before, after)]).toEqual([before, after]);
      }),
    );
  });

  it('finds equal texts equal and unrelated texts all changed', () => {
    const marks = (before: string, after: string) => diffText(before, after).map((line) => line.mark);

    expect(marks('a\nb\n', 'a\nb\n')).toEqual([' ', ' ']);
    expect(marks('a\n', 'b\n')).toEqual(['-', '+']);
    expect(marks('a', 'a\n')).toEqual(['-', '+']);
    expect(marks('', '')).toEqual([]);
  });

  it('compares two long unrelated texts without searching for what cannot be there', () => {
    const [before, after] = ['old', 'new'].map((word) =>
      Array.from({ length: 20_000 }, (_, at) => `${word} ${at}`),
    );

    expect(diffText(textOf(before ?? []), textOf(after ?? []))).toHaveLength(40_000);
  });

  it('puts changes that are six lines apart into one hunk, and those seven apart into two', () => {
    const old = Array.from({ length: 20 }, (_, at) => `line ${at}`);
    const change = (...places: number[]) => old.map((line, at) => (places.includes(at) ? `${line}!` : line));

    const close = toHunks(diffText(textOf(old), textOf(change(5, 12))));
    const far = toHunks(diffText(textOf(old), textOf(change(5, 13))));

    expect(close.map((hunk) => [hunk.oldStart, hunk.oldLength, hunk.newStart, hunk.newLength])).toEqual([
      [3, 14, 3, 14],
    ]);
    expect(far.map((hunk) => [hunk.oldStart, hunk.oldLength])).toEqual([
      [3, 7],
      [11, 7],
    ]);
  });
});
