import { expect, it } from 'vitest';
import { createLineIndex } from './line-index.ts';

it.each([
  [0, 1],
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 3],
  [5, 3],
  [6, 3],
  [99, 3],
])('puts offset %i on line %i', (offset, line) => {
  const toLine = createLineIndex('ab\n\ncd');

  expect(toLine(offset)).toBe(line);
});

it('ends lines at newlines alone', () => {
  const toLine = createLineIndex('a\rb\u2028c\r\nd');

  expect([toLine(4), toLine(7)]).toEqual([1, 2]);
});

it('knows one line of an empty text', () => {
  expect(createLineIndex('')(0)).toBe(1);
});

it('finds every line of a long text', () => {
  const toLine = createLineIndex('x\n'.repeat(100));
  const lines = Array.from({ length: 100 }, (_, line) => toLine(line * 2));

  expect(lines).toEqual(Array.from({ length: 100 }, (_, line) => line + 1));
});
