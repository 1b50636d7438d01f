import { expect, it } from 'vitest';
import { endsWithName, noticeRows, toCallKey } from './code-rows.ts';
import { viewOf } from './observation-builder.ts';

const row = { languages: ['typescript'], hit: '', miss: '' } as const;

it('takes a row of settings without a condition for all of them', () => {
  const file = viewOf({ path: 'a.ts', base: 'f();\n', head: 'f();\nverify = a;\nother = b;\n' });
  const settings = [
    { ...row, code: 'any', names: ['Verify'] as const },
    { ...row, code: 'none', names: ['verify'] as const, when: () => false },
    { ...row, code: 'other', names: ['other'] as const, when: () => true },
  ];

  expect([...noticeRows(file, { settings })].map(({ code, line }) => `${code} ${line}`)).toEqual([
    'any 2',
    'other 3',
  ]);
});

it('tells texts apart by what they say', () => {
  const file = viewOf({ path: 'a.ts', base: "f('good');\n", head: "f('bad');\n" });
  const strings = [{ ...row, code: 'bad', when: ({ text }: { readonly text: string }) => text === 'bad' }];

  expect([...noticeRows(file, { strings })].map(({ code }) => code)).toEqual(['bad']);
});

it.each([
  ['md5', 'md5', true],
  ['hash.md5', 'md5', true],
  ['hash:md5', 'md5', true],
  ['a/md5', 'md5', true],
  ['f().md5', 'md5', true],
  ['f()md5', 'md5', true],
  ['amd5', 'md5', false],
  ['md5.a', 'md5', false],
])('tells whether %s ends with the name %s', (name, end, expected) => {
  expect(endsWithName(name, end)).toBe(expected);
});

it('keys a call by all that it is given', () => {
  const [call] = viewOf({ path: 'a.ts', head: "f('a', b, 1);\n" }).head?.facts.code?.calls ?? [];

  expect(call && toCallKey(call)).toBe('f("a",name,"1")');
});
