import { expect, it } from 'vitest';
import { saysSame } from './says-same.ts';

it.each([
  ['a\nb\nc', 'a\r\nb\r\nc', true],
  ['a\r\nb', 'a\nb', true],
  ['a', 'a \r\n\n', true],
  ['a\n', 'a', true],
  ['a', 'b', false],
  ['a\nb', 'a b', false],
  ['a\n\nb', 'a\nb', false],
  ['a\rb', 'a\nb', false],
  [' a', 'a', false],
])('compares %j with %j: %j', (one, other, expected) => {
  const same = saysSame(one, other);

  expect(same).toBe(expected);
});
