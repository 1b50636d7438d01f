import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { computeHunks } from './compute-hunks.ts';
import type { Hunk } from './patch.ts';

it('numbers the lines of a hunk on both sides', () => {
  expect(computeHunks('a\nb\nc\n', 'a\nx\nc\n')).toEqual([
    {
      baseStart: 1,
      baseLines: 3,
      headStart: 1,
      headLines: 3,
      lines: [
        { kind: 'context', text: 'a', baseLine: 1, headLine: 1 },
        { kind: 'removed', text: 'b', baseLine: 2 },
        { kind: 'added', text: 'x', headLine: 2 },
        { kind: 'context', text: 'c', baseLine: 3, headLine: 3 },
      ],
    },
  ]);
});

it('starts a side without lines at the line before, as git prints it', () => {
  expect(computeHunks('', 'a\n')).toMatchObject([{ baseStart: 0, baseLines: 0, headStart: 1, headLines: 1 }]);
  expect(computeHunks('a\n', '')).toMatchObject([{ baseStart: 1, baseLines: 1, headStart: 0, headLines: 0 }]);
});

it('has no hunk for equal texts, and none where a side is no text', () => {
  expect(computeHunks('a\n', 'a\n')).toEqual([]);
  expect(computeHunks(undefined, 'a\n')).toEqual([]);
  expect(computeHunks('a\n', undefined)).toEqual([]);
});

it('notices a newline that is missing at the end', () => {
  expect(computeHunks('a', 'a\n')[0]?.lines).toEqual([
    { kind: 'removed', text: 'a', baseLine: 1 },
    { kind: 'added', text: 'a', headLine: 1 },
  ]);
});

it('leaves carriage returns out of lines', () => {
  expect(computeHunks('a\r\n', 'b\r\n')[0]?.lines.map((line) => line.text)).toEqual(['a', 'b']);
});

it('replaces everything behind the common start when texts differ too much', () => {
  const base = Array.from({ length: 3000 }, (_, index) => `old ${index}\n`).join('');
  const head = Array.from({ length: 3000 }, (_, index) => `new ${index}\n`).join('');

  const hunks = computeHunks(`same\n${base}`, `same\n${head}`);

  expect(hunks.map(({ lines: _, ...numbers }) => numbers)).toEqual([
    { baseStart: 2, baseLines: 3000, headStart: 2, headLines: 3000 },
  ]);
  expect(hunks[0]?.lines[0]).toEqual({ kind: 'removed', text: 'old 0', baseLine: 2 });
  expect(hunks[0]?.lines.at(-1)).toEqual({ kind: 'added', text: 'new 2999', headLine: 3001 });
});

it('turns the base into the head', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '', 'c '), { maxLength: 30 })
    .map((lines) => lines.map((line) => `${line}\n`).join(''));

  fc.assert(
    fc.property(text, text, (base, head) => {
      expect(apply(base, computeHunks(base, head))).toBe(head);
    }),
  );
});

/** Takes the head's lines from hunks, and from the base between them. */
function apply(base: string, hunks: readonly Hunk[]): string {
  const lines = base.split('\n').slice(0, -1);
  const out: string[] = [];
  let next = 1;
  for (const hunk of hunks) {
    const start = hunk.baseLines === 0 ? hunk.baseStart + 1 : hunk.baseStart;
    out.push(...lines.slice(next - 1, start - 1));
    expect(out.length + 1).toBe(hunk.headLines === 0 ? hunk.headStart + 1 : hunk.headStart);
    out.push(...hunk.lines.filter(({ kind }) => kind !== 'removed').map(({ text }) => text));
    next = start + hunk.baseLines;
  }
  return [...out, ...lines.slice(next - 1)].map((line) => `${line}\n`).join('');
}
