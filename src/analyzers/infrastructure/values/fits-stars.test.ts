import { expect, it } from 'vitest';
import { fitsStars } from './fits-stars.ts';

it.each([
  ['*', '', true],
  ['*', 'a', true],
  ['a', 'a', true],
  ['a', 'ab', false],
  ['a*', 'ab', true],
  ['a*', 'ba', false],
  ['*b', 'ab', true],
  ['*b', 'ba', false],
  ['a*c', 'abc', true],
  ['a*c', 'abd', false],
  ['ab*ba', 'aba', false],
  ['ab*ba', 'abba', true],
  ['a*b*c', 'a.b.c', true],
  ['a*b*c', 'a.c.b', false],
  ['a*b*b', 'ab', false],
  ['*.a*', 'x.ab', true],
  ['a.c*', 'abc', false],
  ['**', 'a', true],
])('takes %s and %s', (pattern, text, fits) => {
  expect(fitsStars(pattern, text)).toBe(fits);
});

it('is no slower for a pattern that was made to be', () => {
  expect(fitsStars(`${'*a'.repeat(2000)}*b`, 'a'.repeat(20_000))).toBe(false);
});
