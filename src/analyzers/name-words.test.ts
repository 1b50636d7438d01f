import { expect, it } from 'vitest';
import { lastName, toWords } from './name-words.ts';

it.each([
  ['ctx.isHTTPAdmin_user', 'ctx is http admin user'],
  ['OAuthToken', 'oauth token'],
  ['myOIDCLogin', 'my oauth login'],
  ['a1B', 'a1 b'],
  ['resetToken', 'reset token'],
  ['RESET_TOKEN', 'reset token'],
  ['HTTPToken2Go', 'http token2 go'],
  ['$token', 'token'],
  ['token()', 'token'],
  ['--verify--all ', 'verify all'],
  ['', ''],
  ['x'.repeat(500), 'x'.repeat(400)],
])('reads the words of %s', (name, words) => {
  expect(toWords(name)).toBe(words);
});

it.each([
  ['a.b.c', 'c'],
  ['a/b', 'b'],
  ['a:b', 'b'],
  ['open().read()', 'read'],
  ['open()', 'open'],
  ['open()b', 'b'],
  ['a.\nb', '\nb'],
  ['', ''],
])('takes the last part of %s', (name, last) => {
  expect(lastName(name)).toBe(last);
});
