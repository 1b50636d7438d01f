import { expect, it } from 'vitest';
import type { Sides } from '../../observation-builder.ts';
import { viewOf } from '../../observation-builder.ts';
import { findWeaker } from './find-weaker.ts';
import { rows } from './value-rows.ts';

function weaker(
  base: string | undefined,
  head: string | undefined,
  but: Partial<Sides> = {},
): readonly string[] {
  const sides = {
    path: 'config/app.yml',
    ...(base === undefined ? {} : { base }),
    ...(head === undefined ? {} : { head }),
    ...but,
  };
  return findWeaker(viewOf(sides)).map(({ code, line }) => `${code}:${line}`);
}

it('tells what a value does, where it stands now', () => {
  expect(
    findWeaker(viewOf({ path: 'a.yml', base: 'secure: true\n', head: 'b: 1\nsecure: false\n' })),
  ).toEqual([{ code: 'infra-protection', what: 'adds a protection that is switched off', line: 2 }]);
});

it.each([
  ['gets weaker', 'secure: true', 'secure: false', ['infra-protection:1']],
  ['gets stronger', 'secure: false', 'secure: true', []],
  ['stays', 'secure: true', 'secure: true', []],
  ['is new', 'b: 1', 'secure: false', []],
  ['is new in what is new', '', 'secure: false', []],
  ['goes', 'secure: true', 'b: false', []],
  ['has another name', 'secure: true', 'verify: false', []],
  ['is about something else', 'cache:\n  secure: true', 'cache:\n  secure: false', []],
  ['is named like something else', 'secureCache: true', 'secureCache: false', []],
  ['is part of nothing else', 'cash:\n  secure: true', 'cash:\n  secure: false', ['infra-protection:2']],
  ['is a weak guard', 'PasswordAuthentication: yes', 'PasswordAuthentication: no', []],
  ['is no guard', 'colour: true', 'colour: false', []],
  ['opens more', 'bindAddress: 127.0.0.1', 'bindAddress: 0.0.0.0', ['infra-exposure:1']],
])('leaves alone or tells of a value that %s', (_, base, head, found) => {
  expect(weaker(base, head)).toEqual(found);
});

it.each([
  ['a file that is new', undefined, 'secure: false', {}, []],
  ['a file that goes', 'secure: true', undefined, {}, []],
  ['settings', 'secure: true', 'secure: false', { path: 'a.properties' }, ['infra-protection:1']],
  ['code', 'secure: true', 'secure: false', { path: 'a.ts' }, []],
  ['a test', 'secure: true', 'secure: false', { path: 'tests/a.yml' }, []],
  ['words of a page', 'secure: true', 'secure: false', { path: 'locales/a.yml' }, []],
  [
    'a part of what was',
    'secure: true',
    'secure: false',
    { but: { base: { kind: 'fragment', text: 'secure: true' } } },
    [],
  ],
  [
    'a part of what is',
    'secure: true',
    'secure: false',
    { but: { head: { kind: 'fragment', text: 'secure: false' } } },
    [],
  ],
] as const)('compares the values of whole settings: %s', (_, base, head, but, found) => {
  expect(weaker(base, head, but)).toEqual(found);
});

it.each([
  ['one moved and one got weaker', ['true', 'false'], ['false', 'no'], ['infra-protection:2']],
  ['two, and the first got weaker', ['true', 'yes'], ['false', 'on'], ['infra-protection:1']],
  ['two, and the second got weaker', ['true', 'yes'], ['on', 'false'], ['infra-protection:2']],
  [
    'two, and both got weaker',
    ['true', 'yes'],
    ['false', 'no'],
    ['infra-protection:1', 'infra-protection:2'],
  ],
  ['two where one was', ['true'], ['false', 'no'], ['infra-protection:1', 'infra-protection:2']],
  ['three, where the last was no guard', ['true', 'off'], ['on', 'false', 'no'], []],
  ['one where two were', ['off', 'true'], ['false'], []],
  ['one where two were, and the first was a guard', ['true', 'off'], ['false'], ['infra-protection:1']],
  ['both that only changed places', ['true', 'false'], ['false', 'true'], []],
])('pairs values of the same name, one after the other: %s', (_, before, after, found) => {
  const [base, head] = [before, after].map((values) => values.map((value) => `secure: ${value}`).join('\n'));

  expect(weaker(base, head)).toEqual(found);
});

it.each([
  ['one that is kept, with what came', 'secure: true', 'secure: true\nsecure: false', []],
  ['one that is kept, with what went', 'secure: true\nsecure: false', 'secure: false', []],
  [
    'one that is only told otherwise',
    'secure: off\nsecure: true',
    'secure:  off\nsecure: no',
    ['infra-protection:2'],
  ],
])('pairs no value that is the same on both sides: %s', (_, base, head, found) => {
  expect(weaker(`${base}\n`, `${head}\n`)).toEqual(found);
});

it('takes no turn for values of another name', () => {
  expect(weaker('secure: true\nsecure: off', 'verify: 1\nverify: 2\nsecure: false')).toEqual([
    'infra-protection:3',
  ]);
});

it('takes the value of another name for no value that only moved', () => {
  expect(weaker('secure: true\nverify: false', 'verify: true\nsecure: false')).toEqual([
    'infra-protection:2',
  ]);
});

it('pairs nothing with what stands far away', () => {
  const far = 'x: 1\n'.repeat(40);

  expect(weaker(`secure: true\n${far}`, `${far}secure: false\n`)).toEqual([]);
  expect(weaker(`secure: true\n${far}https: on\n`, `secure: false\n${far}https: off\n`)).toEqual([
    'infra-protection:1',
    'infra-protection:42',
  ]);
});

it('tells the first row that fits', () => {
  expect(weaker('auth: required', 'auth: none')).toEqual(['infra-protection:1']);
  expect(weaker('auth: strict', 'auth: unsafe-none')).toEqual(['infra-protection:1']);
});

it('gives all rows of a code that code, and their key for words', () => {
  const told = { name: /a/, step: { loses: true }, hit: ['a', 'b'], miss: ['c', 'd'] } as const;

  expect(rows('infra-weak', { 'a door': told, 'a wall': { ...told, file: 'e' } })).toEqual([
    { code: 'infra-weak', what: 'a door', ...told },
    { code: 'infra-weak', what: 'a wall', ...told, file: 'e' },
  ]);
});

it.each([
  [
    'an entry that a list of what is forbidden has no more',
    'deny:\n  - a\n  - b\n',
    'deny:\n  - a\n',
    ['infra-protection:3'],
  ],
  ['an entry of a list that went as a whole', 'deny:\n  - a\nb: 1\n', 'b: 1\n', []],
  ['an entry of a list of other things', 'colours:\n  - a\n  - b\n', 'colours:\n  - a\n', []],
  [
    'an entry that is every place',
    'ignoreip:\n  - 10.0.0.1\n',
    'ignoreip:\n  - 10.0.0.1\n  - "*"\n',
    ['infra-protection:3'],
  ],
  ['an entry of a list that is new', 'b: 1\n', 'b: 1\nignoreip:\n  - "*"\n', []],
  ['the first entry of a list', 'ignoreip:\n', 'ignoreip:\n  - "*"\n', []],
  ['an entry that was there before', 'ignoreip:\n  - "*"\n  - a\n', 'ignoreip:\n  - a\n  - "*"\n', []],
])('tells of lists line by line: %s', (_, base, head, found) => {
  expect(weaker(base, head)).toEqual(found);
});

it('says where an entry stood that went', () => {
  expect(
    findWeaker(viewOf({ path: 'a.yml', base: 'deny:\n  - a\n  - b\n', head: 'deny:\n  - a\n' })),
  ).toEqual([
    {
      code: 'infra-protection',
      what: 'adds a list of what is forbidden or asked for, with less in it',
      line: 3,
      baseLine: 3,
    },
  ]);
});

it('asks some names in their own files alone', () => {
  expect(weaker('paths: [a]', 'paths: [a, src]', { path: '.trivy.yaml' })).toEqual(['infra-protection:1']);
  expect(weaker('paths: [a]', 'paths: [a, src]', { path: 'config/app.yml' })).toEqual([]);
});
