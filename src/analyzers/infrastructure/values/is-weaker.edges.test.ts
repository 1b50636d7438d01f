import { expect, it } from 'vitest';
import { isWeaker } from './is-weaker.ts';
import { words } from './words/data.ts';

it.each(Object.entries(words))('knows values by their words: %s', (_, { pattern, hit, miss }) => {
  expect([hit, miss].map((text) => text.search(pattern) >= 0)).toEqual([true, false]);
});

it.each([
  ['off', 'true', 'false', true],
  ['off', 'false', 'true', false],
  ['off', 'true', 'true', false],
  ['off', 'false', 'false', false],
  ['off', 'REQUIRED', 'Optional_no_ca', true],
  ['off', 'true', 'falsehood', false],
  ['off', 'untrue', 'false', false],
  ['on', 'false', 'true', true],
  ['on', 'true', 'false', false],
  ['on', 'false', 'false', false],
  ['on', 'true', 'true', false],
] as const)(
  'tells whether a switch that is to be noticed going %s goes from %j to %j',
  (turns, before, after, isIt) => {
    expect(isWeaker({ turns }, before, after)).toBe(isIt);
  },
);

it.each([
  ['5', '20', true],
  ['5', '19', false],
  ['5', '5', false],
  ['0', '20', false],
  ['0', '0', false],
  ['few', '20', false],
  ['5', 'many', false],
  ['5', '0', true],
  ['5', '-1', true],
  ['5', 'Unlimited', true],
  ['0', 'unlimited', false],
  ['few', 'unlimited', false],
  ['5', 'unlimited 2', false],
])('tells whether a number grows to its fourfold from %j to %j', (before, after, isIt) => {
  expect(isWeaker({ grows: 4 }, before, after)).toBe(isIt);
});

it.each([
  ['12', '10', true],
  ['12', '10.1', false],
  ['12', '12', false],
  ['12', '20', false],
  ['12', '0', true],
  ['0', '0', false],
  ['12', 'few', false],
  ['many', '10', false],
])('tells whether a number shrinks by a fifth from %j to %j', (before, after, isIt) => {
  expect(isWeaker({ shrinks: 1.2 }, before, after)).toBe(isIt);
});

/** Whether the second value is the first one, told otherwise. */
function isSame(one: string, other: string): boolean {
  const step = { shrinks: 1 };
  return isWeaker(step, one, other) && isWeaker(step, other, one);
}

it.each([
  ['60', '1m'],
  ['60s', '1 m'],
  ['60 s', '60S'],
  ['60', '60sec'],
  ['2m', '120'],
  ['2M', '120'],
  ['2min', '120'],
  ['2 mins', '120'],
  ['2 minute', '120'],
  ['2 Minutes', '120'],
  ['2h', '7200'],
  ['2 hour', '7200'],
  ['2 hours', '7200'],
  ['2d', '172800'],
  ['2 day', '172800'],
  ['2 days', '172800'],
  ['2w', '1209600'],
  ['2 weeks', '1209600'],
  ['2y', '63072000'],
  ['2 years', '63072000'],
  ['2000ms', '2'],
  ['2000 MS', '2s'],
  ['PT15M', '900'],
  ['P15D', '15 days'],
  ['pt15m', '900'],
  ['1_000_000', '1000000'],
  ['1_0m', '600'],
  ['1.5m', '90'],
  ['1.25', '1.25 x'],
  ['5/minute', '5'],
  ['5 m/day', '300'],
  ['50%', '50'],
  ['10kb', '10 kb'],
])('takes %j for as much as %j', (one, other) => {
  expect(isSame(one, other)).toBe(true);
});

it.each([
  ['60', '61'],
  ['1.5', '1'],
  ['1.5', '15'],
  ['1m', '1'],
  ['5/minute', '300'],
])('takes %j for another number than %j', (one, other) => {
  expect(isSame(one, other)).toBe(false);
});

it.each([
  '',
  'x',
  '-1',
  '.5',
  '1.',
  '1.2.3',
  'x5',
  'T5M',
  'PT',
  '5 m m',
  '5m5',
  '5/',
  '5 /m!',
  '1,000',
  '_5',
])('takes %j for no number', (text) => {
  expect(isSame(text, text)).toBe(false);
});

it.each([
  ['a,b', 'a', true],
  ['a,b', 'b', true],
  ['a,b', 'c', true],
  ['a,b', '', true],
  ['a,b', 'a,b', false],
  ['a,b', 'b,a', false],
  ['a,b', 'a,c', false],
  ['a', 'a,b', false],
  ['a,a', 'a', false],
  ['a,b', 'a,a', true],
  ['ab', 'a', false],
  ['', '', false],
  ['["a", "b"]', '["b"]', true],
  ["['a', 'b']", '"a" "b"', false],
  ['`a`;b', 'b|a', false],
  ['a b', 'a', true],
  ['a\tb', 'a', true],
  ['a;b', 'a', true],
  ['a|b', 'a', true],
  ['a-b', 'a', false],
  ['a,  b', 'a b', false],
  ['a,', 'a', false],
])('tells whether a list has less in it: %j, then %j', (before, after, isIt) => {
  expect(isWeaker({ loses: true }, before, after)).toBe(isIt);
});

it.each([
  ['https://acme.dev', '*', true],
  ['https://acme.dev', 'https://*.dev', true],
  ['https://acme.dev', 'http://*', false],
  ['https://acme.dev', 'https://b.dev', false],
  ['https://acme.dev', 'https://acme.dev', false],
  ['*', '*', false],
  ['*.acme.dev', '*', false],
  ['*.acme.dev', '*.dev', false],
  ['*.acme.dev, b.dev', '*', true],
  ['b.dev, *', '*', false],
  ['b.dev', 'b.dev, *', true],
  ['b.dev', '*, b.dev', true],
  ['b.dev, c.dev', 'c.*', true],
  ['b.dev, c.dev', 'd.*', false],
  ['', '*', false],
  ['b.dev', '', false],
  ['s3:GetObject', 's3:*', true],
  ['s3:GetObject', 's3:Get*', true],
  ['s3:GetObject', 'sqs:*', false],
  ['s3:GetObject', 'Get*', false],
  ['10.0.0.1', '0.0.0.0', true],
  ['10.0.0.1', '0.0.0.0/0', true],
  ['10.0.0.1', '::', true],
  ['10.0.0.1', '::/0', true],
  ['10.0.0.1', '0.0.0.0/8', false],
  ['10.0.0.1', '10.0.0.0', false],
  ['10.0.0.1', '::1', false],
  ['0.0.0.0', '0.0.0.0', false],
  ['10.0.0.1', 'any', true],
  ['10.0.0.1', 'ALL', true],
  ['10.0.0.1', 'many', false],
  ['10.0.0.1', 'allow', false],
])('tells whether a place is any place now: %j, then %j', (before, after, isIt) => {
  expect(isWeaker({ widens: true }, before, after)).toBe(isIt);
});

it.each([
  ['https://a.dev/x', 'https://a.dev/y', false],
  ['https://a.dev/x', 'https://b.dev/x', true],
  ['https://a.dev', 'http://a.dev', false],
  ['https://a.dev:1', 'https://a.dev:2', false],
  ['https://x@a.dev', 'https://a.dev', false],
  ['https://a.dev/x@b.dev', 'https://a.dev', false],
  ['["https://a.dev"', "'https://a.dev'", false],
  ['a.dev/x', 'a.dev/y', true],
  ['a.dev/x', 'a.dev/x', false],
  ['see https://a.dev/x', 'see https://a.dev/y', true],
])('tells whether another machine is named: %j, then %j', (before, after, isIt) => {
  expect(isWeaker({ moves: true }, before, after)).toBe(isIt);
});

it.each([
  ['ab', 'cd', true],
  ['ab', 'ab', false],
  ['cd', 'cd', false],
  ['cd', 'ab', false],
])('tells whether one word becomes another: %j, then %j', (before, after, isIt) => {
  expect(isWeaker({ from: /^a/, to: /^c/ }, before, after)).toBe(isIt);
});
