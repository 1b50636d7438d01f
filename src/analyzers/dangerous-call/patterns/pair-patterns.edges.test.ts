import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { pairPatterns } from './pair-patterns.ts';

const pairs = (base: string, head: string) =>
  pairPatterns(
    viewOf({ path: 'a.rb', base: `f();\na = ${base}\ng();\n`, head: `f();\na = ${head}\ng();\n` }),
  ).map(({ before, after, line, baseLine }) => `${before.source} ${after.source} ${line} ${baseLine}`);

it.each([
  ['a third at the beginning', '/abcdef012345678901/', '/abcdefghijklmnopqr/', 1],
  ['less than a third at the beginning', '/abcde0123456789012/', '/abcdefghijklmnopqr/', 0],
  ['a third at the end', '/012345678901mnopqr/', '/abcdefghijklmnopqr/', 1],
  ['less than a third at the end', '/0123456789012nopqr/', '/abcdefghijklmnopqr/', 0],
  ['a third at both ends', '/abc012345678901pqr/', '/abcdefghijklmnopqr/', 1],
  ['less than a third at both ends', '/abc0123456789012qr/', '/abcdefghijklmnopqr/', 0],
  ['a third of the shorter', '/ab0123/', '/abcdefghijklmnopqrstuvwxyz/', 1],
  ['eight letters of ten', '/a01234567z/', '/abcdefghiz/', 1],
  ['nine letters of eleven', '/a012345678z/', '/abcdefghijz/', 0],
  ['a short one and a long one', '/(ab)*/', '/xyzxyzxyzxyzxyz+/', 0],
  ['a beginning inside', '/a^^^^^^^^^^^^b+/', '/cd/', 0],
  ['an end inside', '/a$$$$$$$$$$$$b+/', '/cd/', 0],
  ['the same end alone', '/vwxy\\z/', '/abcdefghijklmnopq\\z/', 0],
  ['the same other end alone', '/vwxy\\Z/', '/abcdefghijklmnopq\\Z/', 0],
  ['the same beginning alone', '/\\Avwxy/', '/\\Aabcdefghijklmnopq/', 0],
  ['the same last escape', '/vwxy\\d/', '/abcdefghijklmnopq\\d/', 1],
  ['a letter that is twice there', '/aa/', '/a0123456789/', 1],
])('pairs by what stands at the ends of both: %s', (_what, before, after, count) => {
  expect(pairs(before, after)).toHaveLength(count);
});

it('pairs each with the one in the same place', () => {
  expect(pairs('f(/^ab+/, /^cd+/, /^ef+/)', 'f(/ab+/, /cd+/, /ef+/)')).toEqual([
    '^ab+ ab+ 2 2',
    '^cd+ cd+ 2 2',
    '^ef+ ef+ 2 2',
  ]);
});
