import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { sensitivePath } from './index.ts';
import { toPathWords } from './path-words.ts';

it.each([
  'src/auth/index.ts',
  'src/OAuth2Client.ts',
  'src/authZ.go',
  'src/ACLs.java',
  'lib/user-login_form.rb',
  'app/(auth)/page.tsx',
  'src/LogInButton.tsx',
  'db/Migrations/0001.sql',
  'src/jwt2.ts',
  'config/2fa.yml',
])('notices the sensitive word in %s', (path) => {
  const found = observe(sensitivePath, { path, head: 'x\n' });

  expect(summarize(found)).toEqual(['sensitive-path:0']);
});

it.each([
  'src/author.ts',
  'src/tokenizer.ts',
  'src/Authority.java',
  'docs/secretary.md',
  'src/oracle.ts',
  'src/éauth.ts',
  'src/log-in.ts',
])('leaves %s alone, which only sounds alike', (path) => {
  const found = observe(sensitivePath, { path, head: 'x\n' });

  expect(found).toEqual([]);
});

it('tells the word, once for a file of several words', () => {
  const found = observe(sensitivePath, { path: 'src/auth/session.ts', base: 'a\n' });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'sensitive-path',
      path: 'src/auth/session.ts',
      line: 0,
      args: { name: 'this file', word: 'auth' },
    },
  ]);
});

it('names the old path when a file leaves a sensitive place', () => {
  const found = observe(sensitivePath, { path: 'src/a.ts', from: 'src/acl/a.ts', base: 'a\n', head: 'a\n' });

  expect(found).toMatchObject([
    { path: 'src/a.ts', args: { name: 'this file (formerly src/acl/a.ts)', word: 'acl' } },
  ]);
});

it('counts words of the policy and skips those it removes', () => {
  const options = { add: ['Billing'], remove: ['TOKEN'] };

  const found = ['src/billing.ts', 'src/token.ts', 'src/login.ts'].map((path) =>
    summarize(observe(sensitivePath, { path, head: 'x\n' }, options)),
  );

  expect(found).toEqual([['sensitive-path:0'], [], ['sensitive-path:0']]);
});

it.each([
  ['a--b', ['a', 'b']],
  ['ABC', ['abc']],
  ['a12', ['a', '12', 'a12']],
  ['-', []],
  ['aBcD', ['a', 'bc', 'd', 'abc', 'bcd']],
])('splits %s into words', (path, words) => {
  expect(toPathWords(path)).toEqual(words);
});

it('splits a path into words and offers neighbours of one name joined', () => {
  const words = toPathWords('src/HTTPAuth-v2.Éa');

  expect(words).toEqual(['src', 'http', 'auth', 'httpauth', 'v', '2', 'v2', 'éa']);
});
