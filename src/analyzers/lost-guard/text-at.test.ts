import { expect, it } from 'vitest';
import { programOf } from './conditions/program-builder.ts';
import { textAt } from './text-at.ts';

it('reads a word at its place, and none beyond either end', () => {
  const { tokens } = programOf('go', 'first second');

  expect([-1, 0, 1, 2].map((at) => textAt(tokens, at))).toEqual(['', 'first', 'second', '']);
});
