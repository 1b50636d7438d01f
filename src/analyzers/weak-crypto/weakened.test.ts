import { expect, it } from 'vitest';
import { observe, type Sides } from '../observation-builder.ts';
import { weakCrypto } from './index.ts';

/** Everything that became weaker in a file, with its place. */
function losses(sides: Sides): readonly unknown[] {
  return observe(weakCrypto, sides).filter(
    (found) => found.kind === 'noticed' && found.code === 'crypto-weakened',
  );
}

/** Two functions that do nothing but what is given. */
function twoFunctions(one: string, two: string): string {
  return `function one(a, b) {\n  ${one};\n}\nfunction two(a, b) {\n  ${two};\n}\n`;
}

const loss = { kind: 'noticed', code: 'crypto-weakened', path: 'a.ts' } as const;

it.each([
  ['smaller numbers', 'pbkdf2(a, 600000)', 'pbkdf2(a, 300000)', 'pbkdf2 with smaller numbers'],
  ['a smaller entry', 'pbkdf2({ n: 600000 })', 'pbkdf2({ n: 300000 })', 'pbkdf2 with smaller numbers'],
  ['one default', 'a.hashRounds = int(500)', 'a.hashRounds = int(100)', 'a lower a.hashRounds'],
  ['the last', 'a.hashRounds = int(1, 2, 500)', 'a.hashRounds = int(1, 2, 100)', 'a lower a.hashRounds'],
  ['a lower setting', 'a.hashRounds = 500', 'a.hashRounds = 100', 'a lower a.hashRounds'],
  ['a topic in a value', "a.rounds = env('HASH', 500)", "a.rounds = env('HASH', 100)", 'a lower a.rounds'],
  ['a weaker word', "use('sha512')", "use('sha1')", 'sha1 instead of sha512'],
])('says what became weaker: %s', (_what, before, after, what) => {
  const found = losses({
    path: 'a.ts',
    base: twoFunctions(before, 'go(1)'),
    head: twoFunctions(after, 'go(1)'),
  });

  expect(found).toEqual([{ ...loss, line: 2, endLine: 2, args: { what } }]);
});

it.each([
  ['numbers of another call', 'scrypt(a, 600000)', 'pbkdf2(a, 300000)'],
  ['a number by another key', 'pbkdf2({ n: 600000 })', 'pbkdf2({ m: 300000 })'],
  ['a number that is gone', 'pbkdf2(a, 600000)', 'pbkdf2(a)'],
  ['a number by a name', 'pbkdf2(a, 600000)', 'pbkdf2(a, b)'],
  ['a name by a number', 'pbkdf2(a, b)', 'pbkdf2(a, 300000)'],
  ['a number that falls by a fifth', 'pbkdf2(a, 600000)', 'pbkdf2(a, 480000)'],
  ['the entries of a list', 'pbkdf2(a, [600000])', 'pbkdf2(a, [300000])'],
  ['a call with nothing in it', 'a.hashRounds = 500', 'a.hashRounds = read()'],
  ['a higher setting', 'a.hashRounds = 100', 'a.hashRounds = 500'],
  ['a new setting', 'go(a)', 'a.hashRounds = 500'],
  ['another setting', 'a.hashRounds = 500', 'a.saltRounds = 100'],
  ['a value that is no longer a call', 'a.hashRounds = read()', 'a.hashRounds = write()'],
  ['words that meet where names do', 'altmake({ rounds: 500 })', 'altmake({ rounds: 100 })'],
  ['a value without a topic', "a.rounds = env('PAGE', 500)", "a.rounds = env('PAGE', 100)"],
  ['a word of another kind', "use('sha256')", "use('des')"],
  ['a word as strong', "use('sha512')", "use('sha256')"],
])('does not report %s', (_what, before, after) => {
  const found = losses({
    path: 'a.ts',
    base: twoFunctions(before, 'go(1)'),
    head: twoFunctions(after, 'go(1)'),
  });

  expect(found).toEqual([]);
});

it.each([
  ['calls', 'pbkdf2(a, 600000)', 'pbkdf2(a, 300000)'],
  ['settings', 'a.hashRounds = 500', 'a.hashRounds = 100'],
  ['words', "use('sha512')", "use('sha1')"],
])('compares %s of one function alone', (_what, before, after) => {
  const found = losses({
    path: 'a.ts',
    base: twoFunctions(before, 'go(1)'),
    head: twoFunctions('go(1)', after),
  });

  expect(found).toEqual([]);
});

it('tells which protecting call is gone, though another function has one now', () => {
  const found = losses({
    path: 'a.ts',
    base: twoFunctions('timingSafeEqual(a, b)', 'go(1)'),
    head: twoFunctions('go(2)', 'timingSafeEqual(a, b)'),
  });

  const what = 'no timingSafeEqual, which compared in constant time';
  expect(found).toEqual([{ ...loss, line: 2, endLine: 2, side: 'removed', baseLine: 2, args: { what } }]);
});

it('tells which source of secure chance is gone', () => {
  const found = losses({
    path: 'a.ts',
    base: twoFunctions('randomFillSync(a)', 'go(1)'),
    head: twoFunctions('', 'go(1)'),
  });

  const what = 'no randomFillSync, which filled something by secure chance';
  expect(found).toMatchObject([{ side: 'removed', baseLine: 2, args: { what } }]);
});

it('is silent on a file that is new, and on one that is gone', () => {
  const text = `import a from 'math/rand';\n${twoFunctions('timingSafeEqual(a, b)', 'pbkdf2(a, 1)')}`;

  const found = [losses({ path: 'a.ts', base: text }), losses({ path: 'a.ts', head: text })];

  expect(found).toEqual([[], []]);
});

it.each([
  ['a weaker module', 'crypto/rand', 'math/rand', ['math/rand instead of crypto/rand']],
  ['one as strong', 'crypto/sha256', 'crypto/sha512', []],
  ['one of another kind', 'crypto/sha256', 'crypto/des', []],
])('judges an import of %s', (_what, before, after, expected) => {
  const found = losses({ path: 'a.go', base: goFile(before), head: goFile(after) });

  expect(found).toEqual(
    expected.map((what) => ({ ...loss, path: 'a.go', line: 3, endLine: 3, args: { what } })),
  );
});

function goFile(module: string): string {
  return `package a\n\nimport "${module}"\n`;
}

it.each([
  ['the same call', 'hashlib.md5(b"other")', []],
  ['another call', 'hashlib.sha1(a)', ['weak-hash']],
])('takes a weak call with other arguments for nothing new: %s', (_what, call, expected) => {
  const [base, head] = ['hashlib.md5(a)', call].map((use) => `import hashlib\n\nx = ${use}\n`);

  const found = observe(weakCrypto, { path: 'a.py', base: base ?? '', head: head ?? '' });

  expect(found.map((one) => one.kind === 'noticed' && one.code)).toEqual(expected);
});
