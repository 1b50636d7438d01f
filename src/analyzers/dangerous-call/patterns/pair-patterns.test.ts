import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { pairPatterns } from './pair-patterns.ts';

const pairs = (base: string, head: string) =>
  pairPatterns(viewOf({ path: 'a.ts', base: `f();\n${base}\ng();\n`, head: `f();\n${head}\ng();\n` })).map(
    ({ before, after, line, baseLine }) => `${before.source} ${after.source} ${line} ${baseLine}`,
  );

it.each([
  ['one', 'a = /^b+$/;', 'a = /b+$/;', ['^b+$ b+$ 2 2']],
  ['two in a row', 'a(/^b+$/, /^c+$/);', 'a(/b+$/, /c+$/);', ['^b+$ b+$ 2 2', '^c+$ c+$ 2 2']],
  ['one beside one that stayed', 'a(/^b+$/, /^c+$/);', 'a(/^b+$/, /c+$/);', ['^c+$ c+$ 2 2']],
  ['flags alone', 'a = /^b+$/;', 'a = /^b+$/m;', ['^b+$ ^b+$ 2 2']],
  ['a line that was broken', 'a = /^b+$/;', 'a =\n  /b+$/;', ['^b+$ b+$ 3 2']],
  ['more than before', 'a = /^b+$/;', 'a(/b+$/, /c+/);', []],
  ['another one', 'a = /^bcdefghijklmno$/;', 'a = /vwxyz+(?:0123)|4/;', []],
  ['a short one', 'a = /^b+$/;', 'a = /(cd)*/;', ['^b+$ (cd)* 2 2']],
])('pairs %s', (_what, base, head, expected) => {
  expect(pairs(base, head)).toEqual(expected);
});
