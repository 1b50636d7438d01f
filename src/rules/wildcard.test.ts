import { expect, it } from 'vitest';
import { parseWildcard } from './wildcard.ts';

it.each([
  ['crypto.*', 'crypto.createHash', 'cryptic.createHash'],
  ['*md5*', 'use md5 here', 'use sha here'],
  ['*.md5', 'a.b.md5', 'a.b.md5x'],
  ['a*b*c', 'a1b2b3c', 'a1c2b'],
  ['a?c', 'abc', 'ac'],
  ['AKIA[0-9A-Z][0-9A-Z]', 'AKIA7Q', 'AKIA7q'],
  ['[^a-c]x', 'dx', 'bx'],
  ['[a-]x', '-x', 'bx'],
  ['[\\]]x', ']x', '\\x'],
  ['a\\*', 'a*', 'ab'],
  ['*', '', 'never'],
  ['**a', 'ba', 'b'],
  ['a**', 'ab', 'b'],
  ['ü?', 'ü😀', 'ü'],
  ['a', 'a', 'ab'],
  ['a]', 'a]', 'a'],
  ['a.b', 'a.b', 'axb'],
  ['a\n*', 'a\nb', 'ab'],
])('matches %j with %j and not with %j', (pattern, hit, miss) => {
  const matches = parseWildcard(pattern);

  expect([matches(hit), matches(miss)]).toEqual([true, pattern === '*']);
});

it.each(['[', 'a[', '[]', 'a\\', '[a\\'])('refuses %j', (pattern) => {
  expect(() => parseWildcard(pattern)).toThrow(/^nothing closes or follows "[[\\]/);
});

it('takes no longer than pattern times text, however it is written', () => {
  const matches = parseWildcard(`${'*a'.repeat(90)}*b`);
  const start = performance.now();

  const found = matches('a'.repeat(20_000));

  expect(found).toBe(false);
  expect(performance.now() - start).toBeLessThan(2_000);
});
