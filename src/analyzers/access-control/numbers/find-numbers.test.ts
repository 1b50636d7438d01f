import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findLoosenedNumbers } from './find-numbers.ts';

it.each([
  ['a length', 'const minPasswordLength = 12;', 'const minPasswordLength = 6;', ['12 → 6']],
  ['a length that grows', 'const minPasswordLength = 6;', 'const minPasswordLength = 12;', []],
  ['the same length', 'const minPasswordLength = 12;', 'const minPasswordLength  = 12;', []],
  ['the second of two numbers', 'password.min(1, 12);', 'password.min(1, 6);', ['12 → 6']],
  ['the first that differs', 'password.min(6, 12);', 'password.min(12, 6);', []],
  ['tenfold tries', 'const maxLoginAttempts = 5;', 'const maxLoginAttempts = 50;', ['5 → 50']],
  ['ninefold tries', 'const maxLoginAttempts = 5;', 'const maxLoginAttempts = 45;', []],
  ['a unit', "tokenTtl = '15m'", "tokenTtl = '15d'", ['15m → 15d']],
  ['milliseconds', "tokenTtl = '900000ms'", "tokenTtl = '900s'", []],
  ['seconds', "tokenTtl = '60s'", "tokenTtl = '1h'", ['60s → 1h']],
  ['seconds in full', "tokenTtl = '1 second'", "tokenTtl = '1 minute'", ['1 second → 1 minute']],
  ['hours', "tokenTtl = '60m'", "tokenTtl = '1h'", []],
  ['days', "tokenTtl = '24h'", "tokenTtl = '1 day'", []],
  ['weeks', "tokenTtl = '7d'", "tokenTtl = '1w'", []],
  ['years', "tokenTtl = '365d'", "tokenTtl = '1y'", []],
  ['a unit elsewhere', 'tokenTtl = Minutes(15)', 'tokenTtl = Days(15)', ['15 → 15']],
  ['months elsewhere', 'tokenTtl = days(30)', 'tokenTtl = months(1)', []],
  ['a unit of its own before one elsewhere', "tokenTtl = day('1h')", "tokenTtl = day('2h')", []],
  ['a product', 'tokenTtl = 60 * 60', 'tokenTtl = 60 * 60 * 24', ['60 * 60 → 60 * 60 * 24']],
  ['an equal product', 'tokenTtl = 86_400', 'tokenTtl = 60 * 60 * 24', []],
  ['a fraction', 'tokenTtl = 1.5', 'tokenTtl = 1.75', []],
  ['a name with a number', 'token2Ttl = f(a1)', 'token2Ttl = f(a9999)', []],
  ['another number of numbers', 'tokenTtl = f(15)', 'tokenTtl = f(15, 9999)', []],
  ['something else that counts', 'const colours = 12;', 'const colours = 6;', []],
  ['a limit of something else', 'const minWidth = 12;', 'const minWidth = 6;', []],
  ['a comment', '// minPasswordLength = 12', '// minPasswordLength = 6', []],
  ['a line that became a comment', 'minPasswordLength = 12', '# minPasswordLength = 6', []],
  ['other words', 'minPasswordLength = 12', 'minPassphraseLength = 6', []],
])('reads %s', (_what, base, head, expected) => {
  const found = findLoosenedNumbers(viewOf({ path: 'a.ts', base: `${base}\n`, head: `go();\n${head}\n` }));

  expect(found.map(({ before, after, line }) => [`${before} → ${after}`, line])).toEqual(
    expected.map((text) => [text, 2]),
  );
});

it.each([
  [5, ['lifetime-raised']],
  [6, []],
])('knows what it is about by words %i lines away', (distance, codes) => {
  const text = (ttl: string) => `token ${ttl}\n${`go ${ttl}\n`.repeat(distance - 1)}expires: ${ttl}\n`;

  const found = findLoosenedNumbers(viewOf({ path: 'a.ts', base: text('5m'), head: text('5d') }));

  expect(found.map(({ code }) => code)).toEqual(codes);
});

const above = (ttl: string) => `expires: ${ttl}\n${'go\n'.repeat(2)}token\n`;

it('knows what it is about by words below', () => {
  const found = findLoosenedNumbers(viewOf({ path: 'a.ts', base: above('5m'), head: above('5d') }));

  expect(found.map(({ code }) => code)).toEqual(['lifetime-raised']);
});

it.each([
  [300, 1],
  [301, 0],
])('reads a line of %i letters, or leaves it', (length, count) => {
  const text = (least: string) => `minPasswordLength = ${least}; `.padEnd(length, 'x');

  const found = findLoosenedNumbers(
    viewOf({ path: 'a.ts', base: `${text('12')}\n`, head: `${text('06')}\n` }),
  );

  expect(found).toHaveLength(count);
});

it.each([
  ['a rule less', "password: 'required|min:12|confirmed'", "password: 'required|min:4'", ['12 → 4']],
  ['a rule more', "password: 'required|min:12'", "password: 'required|min:14|confirmed'", []],
  ['the same rule', "password: 'required|min:12|a'", "password: 'required|min:12'", []],
  ['a rule for something else', "colour: 'required|min:12|a'", "colour: 'required|min:4'", []],
  ['a rule that is new', "password: 'required'", "password: 'min:4'", []],
])('reads %s among others', (_what, base, head, expected) => {
  const found = findLoosenedNumbers(viewOf({ path: 'a.ts', base: `${base}\n`, head: `go();\n${head}\n` }));

  expect(found).toEqual(
    expected.map(() => ({ code: 'password-rules-weakened', line: 2, before: '12', after: '4' })),
  );
});
