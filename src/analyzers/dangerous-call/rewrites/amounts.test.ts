import { expect, it } from 'vitest';
import { toAmount } from './amounts.ts';
import { listTokens } from './tokens.ts';

const amount = (text: string, name = 'limit') => toAmount(listTokens([{ text, line: 1 }]), name);

it.each([
  ['20', 20],
  ['1_000', 1000],
  ['0.5', 0.5],
  ['0xff', 255],
  ['1e6', 1_000_000],
  ['2k', 2048],
  ['2kb', 2048],
  ['2 MB', 2_097_152],
  ['1.25kb', 1280],
  ['20 k', 20],
  ['20 > < 30', 20],
  ['2.gigabytes', 2_147_483_648],
  ['2m', 2_097_152],
  ['5 * 1024', 5120],
  ['2 * 3 * 4', 24],
  ['5 * MiB', 5_242_880],
  ['1 << 20', 1_048_576],
  ['512<<10', 524_288],
  ['100 / 4', 25],
  ['20;', 20],
  ['20, 30', 20],
  ['20 < 30', 20],
  ['20 <', 20],
  ['20 if a', 20],
])('reads %s as an amount', (text, value) => {
  expect(amount(text)).toEqual({ value, unit: '' });
});

it.each([
  ['300ms', 0.3],
  ['5s', 5],
  ['2m', 120],
  ['2h', 7200],
  ['3d', 259_200],
  ['1w', 604_800],
  ['5 minutes', 300],
  ['5.minutes', 300],
  ['30 * time.Second', 30],
  ['time.Hour', 3600],
  ['2 * units::time::Hour', 7200],
])('reads %s as an amount of time', (text, value) => {
  expect(amount(text, 'idleTimeout')).toEqual({ value, unit: 's' });
});

it('keeps the names of what is counted', () => {
  expect(amount('5 * PAGE')).toEqual({ value: 5, unit: 'page' });
  expect(amount('5 * a * b')).toEqual({ value: 5, unit: 'ab' });
  expect(amount('5 * k')).toEqual({ value: 5, unit: 'k' });
  expect(amount('7200/hour')).toEqual({ value: 2, unit: 's' });
});

it.each([
  ['a sum', '5 + 6'],
  ['a difference', '5 - 6'],
  ['a rest', '5 % 3'],
  ['a product with a bracket', '5 * (6 + 7)'],
  ['a product that goes on', '5 *'],
  ['a shift by a name', '5 << a'],
  ['a shift of a time', '5s << 2'],
  ['a unit that nobody knows', '5furlongs'],
  ['a time that is gone', '5.minutes.ago'],
  ['a name behind a unit', '5kb.x'],
  ['a number that begins otherwise', '0x5kb'],
  ['a mark', '('],
  ['a mark before a product', '( * 5'],
  ['nothing', ''],
])('knows no amount of %s', (_what, text) => {
  expect(amount(text)).toBeUndefined();
});
