import { expect, it } from 'vitest';
import { toDirectivePlaces } from './directive-places.ts';
import { sourceOf } from './observation-builder.ts';

const places = (text: string, path = 'a.ts') => toDirectivePlaces(sourceOf(path, text));

it('reads both kinds of line ends alike', () => {
  const text = "f('// @ts-ignore');\n\n// @ts-ignore\ng();\n/* @ts-ignore\n  why */\nh();\n";

  expect(places(text.replaceAll('\n', '\r\n')).replaceAll('\r', '')).toBe(places(text));
  expect(places(text)).toBe('// @ts-ignore @ gh\n/* @ts-ignore\n  why */ @ h');
});

it.each([
  [
    'tags that steer',
    '/**\n * @ts-ignore\n * @vite-ignore\n * @param a\n */\nf();\n',
    '* @ts-ignore @ f\n* @vite-ignore @ f',
  ],
  [
    'tags in any layout',
    '/**\n  *  @vite-ignore a\n  @vite-ignore b\n@vite-ignore c\n * @param d\n */\nf();\n',
    '*  @vite-ignore a @ f\n@vite-ignore b @ f\n@vite-ignore c @ f',
  ],
  ['no tag that steers', '/**\n * @param a\n */\nf();\n', ''],
  [
    'a block that is no document',
    '/*\n * @ts-ignore\n * @param a\n */\nf();\n',
    '/*\n * @ts-ignore\n * @param a\n */ @ f',
  ],
])('reads a comment with %s', (_what, text, expected) => {
  expect(places(text)).toBe(expected);
});

it.each([
  ['stands at what it is for', 'package a\n\n//go:noinline\nfunc f() {\n\n}\n', '//go:noinline @ funcf'],
  ['stands apart', 'package a\n\n//go:noinline\n\nfunc f() {}\n', '//go:noinline @ apart funcf'],
  [
    'stands apart by a line of blanks',
    'package a\n\n//go:noinline\n \t\nfunc f() {}\n',
    '//go:noinline @ apart funcf',
  ],
  [
    'stands after others that stand apart',
    '// a\n\npackage a\n\n//go:noinline\nfunc f() {}\n',
    '//go:noinline @ funcf',
  ],
])('tells where a directive of Go %s', (_what, text, expected) => {
  expect(places(text, 'a.go')).toBe(expected);
});

it.each([
  ['the encoding', '# coding: utf-8\nf()\n', '# coding: utf-8 @ line 1 f'],
  ['a first line', '#!/usr/bin/python\nf()\n', '#!/usr/bin/python @ line 1 f'],
  ['nothing of the kind', 'f()  # noqa: E1 #!x\ng()\n', '# noqa: E1 #!x @ g'],
])('gives the line of %s', (_what, text, expected) => {
  expect(places(text, 'a.py')).toBe(expected);
});
