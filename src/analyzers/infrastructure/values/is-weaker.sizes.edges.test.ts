import { expect, it } from 'vitest';
import { isWeaker } from './is-weaker.ts';

/** Whether the second value is the first one, told otherwise. */
function isSame(one: string, other: string): boolean {
  const step = { shrinks: 1 };
  return isWeaker(step, one, other) && isWeaker(step, other, one);
}

it.each([
  ['8mb', '8000kb'],
  ['8 MiB', '8000 KiB'],
  ['1g', '1000m'],
  ['2t', '2000g'],
  ['60 * 60', '3600'],
  ['2 * 3 m', '6 m'],
  ['timedelta(minutes=5)', '300'],
  ['datetime.timedelta(hours = 1)', '3600'],
  ['rate(a[5m]) > 20', '20'],
  ['a >= 20', '20'],
])('takes %j for the size, the product or the number %j', (one, other) => {
  expect(isSame(one, other)).toBe(true);
});

it.each([
  ['8mb', '1gb', true],
  ['512k', '1m', false],
  ['512k', '512m', true],
  ['10m', '40m', true],
  ['a < 5', 'a < 500', false],
])('tells whether a size grows to its fourfold from %j to %j', (before, after, isIt) => {
  expect(isWeaker({ grows: 4 }, before, after)).toBe(isIt);
});

it.each([
  ['a', 'a, b', true],
  ['a, b', 'a, b', false],
  ['a', 'a, c', false],
  ['a, b', 'a', false],
])('tells whether a list has something of a kind that it had not: %j, then %j', (before, after, isIt) => {
  expect(isWeaker({ gains: /^b$/ }, before, after)).toBe(isIt);
  expect(isWeaker({ drops: /^b$/ }, after, before)).toBe(isIt);
});

it.each([
  ['$root/*.gpg', '*.gpg', true],
  ['*.gpg', '$root/*.gpg', false],
  ['*.gpg', '*.gpg', false],
  ['a.gpg', '*xgpg', false],
  ['a-gpg', '*.gpg', false],
  ['a+b', 'a+*', true],
  ['aab', 'a+*', false],
  ['a.gpg.txt', '*.gpg', false],
  ['x a.gpg', 'a.*', true],
  ['a.gpg', 'a.gpg', false],
])('tells whether a pattern fits more than one before it: %j, then %j', (before, after, isIt) => {
  expect(isWeaker({ covers: true }, before, after)).toBe(isIt);
});
