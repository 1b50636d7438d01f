import { expect, it } from 'vitest';
import { sourceOf } from '../observation-builder.ts';
import { codeOf, countTexts, linesOf } from './sides.ts';

it('takes a side that is not there for one that does nothing', () => {
  const nothing = { calls: [], settings: [], declarations: [], strings: [], checks: [] };

  expect([codeOf(undefined), codeOf(sourceOf('a.txt', 'go()'))]).toEqual([nothing, nothing]);
});

it('gives what a program does', () => {
  const { calls } = codeOf(sourceOf('a.ts', 'go();\n'));

  expect(calls.map(({ name }) => name)).toEqual(['go']);
});

it.each([
  [1, 1, ['one']],
  [2, 3, ['two', 'three']],
  [3, 9, ['three', '']],
])('gives the lines from %i to %i', (first, last, expected) => {
  const lines = linesOf(sourceOf('a.ts', 'one\ntwo\nthree\n'), first, last);

  expect(lines).toEqual(expected);
});

it('gives no line of a side that is not there', () => {
  const lines = linesOf(undefined, 1, 9);

  expect(lines).toEqual([]);
});

it('counts texts', () => {
  const count = countTexts(['a', 'b', 'a']);

  expect(['a', 'b', 'c'].map(count)).toEqual([2, 1, 0]);
});
