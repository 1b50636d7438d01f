import { expect, it } from 'vitest';
import { isStricterNumber } from './stricter-number.ts';

it.each([
  ['a > 60', 'a > 15', true],
  ['a >= 60', 'a >= 15', true],
  ['a>60', 'a>15', true],
  ['a > 15', 'a > 60', false],
  ['a < 8', 'a < 12', true],
  ['a <= 8', 'a <= 12', true],
  ['a < 12', 'a < 8', false],
  ['a > 60', 'a > 60', false],
  ['a < 60', 'a < 60', false],
  ['a > 60', 'b > 15', false],
  ['a > 60', 'a < 15', false],
  ['a > 60', 'a > 15 && b > 2', false],
  ['a > 60', 'a > b', false],
  ['a > b', 'a > 60', false],
  ['a > 60x', 'a > 15x', false],
  ['a == 60', 'a == 15', false],
])('holds %s against %s', (before, after, expected) => {
  expect(isStricterNumber(before, after)).toBe(expected);
});
