import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { changeOf } from '../sample-change.ts';
import { noticeComparisons } from './comparisons.ts';
import { weakCrypto } from './index.ts';

it.each([
  ['a.go', 'if bytes.Equal( signature, sum) {', 'signature'],
  ['a.ts', 'return signature === expected; // sent by them', 'signature'],
  ['a.ts', 'run(a === hmac // as sent', 'a'],
  ['a.ts', 'return sent.hmac === other;', 'sent.hmac'],
  ['a.ts', "return req['otp'] === other;", "req['otp']"],
  ['a.ts', 'return hmac(a) === other;', 'hmac(a)'],
  ['a.ts', 'return digest === expected;', 'digest'],
  ['a.ts', 'return expected === digest;', 'expected'],
  ['a.ts', `${' '.repeat(371)}return signature === wanted;`, 'signature'],
])('names what is compared in %s: %s', (path, line, name) => {
  const found = observe(weakCrypto, { path, head: `\n${line}\n` });

  expect(found).toEqual([
    { kind: 'noticed', code: 'secret-comparison', path, line: 2, endLine: 2, args: { name } },
  ]);
});

it.each([
  ['nothing behind a blank', 'a.c', 'if (strcmp( NULL, signature) == 0) {'],
  ['nothing before a blank', 'a.c', 'if (memcmp(signature, NULL , 4) == 0) {'],
  ['a constant of something', 'a.ts', 'return signature === a.LIMIT;'],
  ['a member of a type', 'a.ts', 'return signature === Sort.Plain;'],
  ['a plain part', 'a.ts', 'return signature === a.status;'],
  ['the last name alone', 'a.ts', 'return csrf.token === other;'],
  ['something expected that is no secret', 'a.ts', 'return page === expected;'],
  ['a digest without an expected one', 'a.ts', 'return digest === other;'],
  ['what is typed twice', 'a.ts', 'return newPassword === password;'],
  ['a line that is too long', 'a.ts', `${' '.repeat(372)}return signature === wanted;`],
])('is silent on %s', (_what, path, line) => {
  const found = observe(weakCrypto, { path, head: `\n${line}\n` });

  expect(summarize(found)).toEqual([]);
});

it.each([
  ['the same one turned around', 'return signature === wanted;', 'return wanted === signature;', []],
  ['another one', 'return password === given;', 'return signature === wanted;', ['secret-comparison:1']],
])('knows what the base compared: %s', (_what, base, head, expected) => {
  const found = observe(weakCrypto, { path: 'a.ts', base: `${base}\n`, head: `${head}\n` });

  expect(summarize(found)).toEqual(expected);
});

it('leaves the lines of a comment alone, and none behind it', () => {
  const line = 'ok = signature === wanted;';

  const found = observe(weakCrypto, {
    path: 'a.ts',
    head: `go();\n/*\n${line}\n*/\n${line}\nrun();\n${line}\n`,
  });

  expect(summarize(found)).toEqual(['secret-comparison:5', 'secret-comparison:7']);
});

it('reads the added lines of a file whose text is not at hand', () => {
  const change = changeOf({ path: 'a.ts', head: 'return signature === wanted;\n' });

  const found = [...noticeComparisons({ change, language: 'typescript' })];

  expect(summarize(found)).toEqual(['secret-comparison:1']);
});
