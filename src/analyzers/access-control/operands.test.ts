import { expect, it } from 'vitest';
import { countOthers, isNegated, toOperands, toShape } from './operands.ts';

it.each([
  ['a && b', ['a', 'b'], ['&&']],
  ['a and b or c', ['a', 'b', 'c'], ['&&', '||']],
  ['(a || b ) && c', ['a', 'b', 'c'], ['||', '&&']],
  ['me?.id && f(b)', ['me.id', 'f(b)'], ['&&']],
  ['a', ['a'], []],
])('takes %s apart', (text, parts, signs) => {
  expect(toOperands(text)).toEqual({ parts, signs });
});

it('counts the signs that are not the one', () => {
  expect(countOthers(toOperands('a && b || c && d'), '&&')).toBe(1);
  expect(countOthers(toOperands('a && b || c && d'), '||')).toBe(2);
});

it.each([
  ['one of two', ['!a', 'b'], ['a', 'b'], true],
  ['both of two', ['!a', '!b'], ['a', 'b'], false],
  ['none of two', ['a', 'b'], ['a', 'b'], false],
  ['one that is another', ['a', 'b'], ['a', 'c'], false],
  ['one in brackets', ['!(a)'], ['a'], true],
  ['one in brackets that calls', ['!(f(x).y)'], ['f(x).y'], true],
  ['a comparison', ['a!==b'], ['a===b'], true],
  ['a comparison that is gone', ['a!=b'], ['ab'], false],
])('knows whether %s is turned round', (_what, was, is, expected) => {
  expect(isNegated({ parts: was, signs: [] }, { parts: is, signs: [] })).toBe(expected);
});

it('shows the shape of a condition, whatever its names are', () => {
  expect(toShape('user.id != 3 && isOk(user)')).toBe('a.a!=3&&a(a)');
});
