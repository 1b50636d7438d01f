import { expect, it } from 'vitest';
import { isMadeUp, isPlaceholder } from './placeholder.ts';

it.each([
  ['changeme', true],
  ['abcabcabc', true],
  ['abcdabcd', false],
  ['k7Qz2Lw9', false],
])('takes %s for the place of a secret: %s', (text, isOne) => {
  expect(isPlaceholder(text)).toBe(isOne);
});

it.each([
  ['the first keys of the row', 'zk012345wq', true],
  ['the last keys of the row', 'zk567890wq', true],
  ['five keys of the row', 'zk01234wq', false],
  ['letters of the alphabet', 'zkABCDEFwq', true],
  ['the last letters of the alphabet', '27uvwxyz91', true],
  ['letters of the keyboard', 'zkqwerty27', true],
  ['the last letters of the keyboard', 'zktyuiop27', true],
  ['no row', 'k7Qz2Lw9Xb4T', false],
  ['few signs', 'a1b2a1b2a1b2a1b2a', true],
  ['just as many signs', 'a1b2a1b2a1b2a1b2', false],
  ['few signs in large and small letters', 'aAbB1aAbB1aAbB1aAbB1', true],
  ['eight signs of a long text', 'a1b2c3d4'.repeat(8), false],
  ['seven signs of a long text', 'a1b2c3d'.repeat(8), true],
])('knows what was typed to show a form: %s', (_, text, isOne) => {
  expect(isMadeUp(text)).toBe(isOne);
});
