import { expect, it } from 'vitest';
import { changeOf, sourceOf } from '../observation-builder.ts';
import { findWidened } from './find-widened.ts';

it.each([
  ['a longer list', "const roles = ['owner'];", "const roles = ['owner', 'guest'];", ['roles: guest:1']],
  [
    'a list of many lines',
    "const roles = [\n  'owner',\n];",
    "const roles = [\n  'owner',\n  'guest',\n];",
    ['roles: guest:3'],
  ],
  [
    'a name among others',
    'const publicPaths = [home];',
    'const publicPaths = [home, admin];',
    ['publicPaths: admin:1'],
  ],
  ['a shorter list', "const roles = ['owner', 'guest'];", "const roles = ['owner'];", []],
  ['another list', "const roles = ['owner'];", "const roles = ['guest'];", []],
  ['a list that was empty', 'const roles = [];', "const roles = ['guest'];", []],
  ['a list of other things', "const colours = ['red'];", "const colours = ['red', 'blue'];", []],
  ['a list that is new', 'go();', "go();\nconst roles = ['owner', 'guest'];", []],
  [
    'a list of another function',
    "function a() { const roles = ['owner']; }",
    "function b() { const roles = ['owner', 'guest']; }",
    [],
  ],
])('reads %s', (_what, base, head, expected) => {
  const found = findWidened({
    change: changeOf({ path: 'a.ts', base: `${base}\n`, head: `${head}\n` }),
    language: 'typescript',
    base: sourceOf('a.ts', `${base}\n`),
    head: sourceOf('a.ts', `${head}\n`),
  });

  expect(found.map(({ name, line }) => `${name}:${line}`)).toEqual(expected);
});

it('tells the place of a text that stands elsewhere too', () => {
  const [base, head] = [
    "say('guest');\nconst roles = ['a'];\n",
    "say('guest');\nconst roles = ['a', 'guest'];\n",
  ];

  const found = findWidened({
    change: changeOf({ path: 'a.ts', base, head }),
    language: 'typescript',
    base: sourceOf('a.ts', base),
    head: sourceOf('a.ts', head),
  });

  expect(found.map(({ line }) => line)).toEqual([2]);
});
