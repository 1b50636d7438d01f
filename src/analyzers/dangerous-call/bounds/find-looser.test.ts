import { expect, it } from 'vitest';
import { parsers } from '../../../syntax/ready-parsers-builder.ts';
import { viewFile } from '../../../syntax/view-file.ts';
import { changeOf, type Sides } from '../../observation-builder.ts';
import { findLooser } from './find-looser.ts';

function looser(sides: Sides): readonly string[] {
  return findLooser(viewFile(changeOf(sides), parsers)).map(
    ({ code, name, line, endLine, baseLine }) =>
      `${code} ${name} ${line}-${endLine}${baseLine ? ` was ${baseLine}` : ''}`,
  );
}

const wrap = (body: string) => `int f(int n, int len) {\n${body}\n  return g(n);\n}\n`;

function inC(base: string, head: string): readonly string[] {
  return looser({ path: 'a.c', base: wrap(base), head: wrap(head) });
}

it('tells of a limit that is gone, and where it stood', () => {
  const base = 'int f(int n, int len) {\n  h();\n  if (n > len)\n    return 1;\n  return g(n);\n}\n';
  const head = 'int f(int n, int len) {\n  h();\n  return g(n);\n}\n';

  expect(looser({ path: 'a.c', base, head })).toEqual(['bounds-looser n > len 3-3 was 3']);
});

it('tells of a limit that lets more through, where it stands now', () => {
  const found = inC('  if (n >= len) return 1;', '  h();\n  if (n > len) return 1;');

  expect(found).toEqual(['bounds-looser n >= len 3-3']);
});

it.each([
  ['a call that holds', '  assert(n < len);', '', 1],
  ['a call that holds something else', '  assert(ready);', '', 0],
  ['a condition of something else', '  if (ready) return 1;', '', 0],
  ['a comparison of something else', '  if (a < b) return 1;', '', 0],
  ['an arrow', '  if (a->len) return 1;', '', 0],
  ['a shift', '  if (1 << n) return 1;', '', 0],
  ['a limit that opens', '  if (n <= len) h();', '', 1],
  ['a condition with a part less', '  if (n > len || n < 0) return 1;', '  if (n > len) return 1;', 1],
  ['a sum that lost a part', '  if (n + 2 > len) return 1;', '  if (n > len) return 1;', 1],
  ['a condition with a part more', '  if (n > len) return 1;', '  if (n > len || n < 0) return 1;', 0],
  ['another condition', '  if (n > len) return 1;', '  if (n > size) return 1;', 0],
  ['as many words in another order', '  if (n > len) return 1;', '  if (len > n) return 1;', 0],
  ['an end that is shut out', '  if (n > len) return 1;', '  if (n >= len) return 1;', 0],
  ['an end that is let in', '  if (n < len) h();', '  if (n <= len) h();', 1],
  ['an end that is no longer let in', '  if (n <= len) h();', '  if (n < len) h();', 0],
  ['a part less of what opens', '  if (n < len && n < 9) h();', '  if (n < len) h();', 0],
])('counts what became of %s', (_what, before, after, count) => {
  expect(inC(before, after)).toHaveLength(count);
});

it.each([
  [
    'in a language that stops by itself',
    { path: 'a.ts', base: 'f();\nif (n > len) throw e;\n', head: 'f();\n' },
    0,
  ],
  ['at the top of a file', { path: 'a.rs', base: 'assert!(n < len);\n', head: 'g();\n' }, 1],
  [
    'of a function that is gone',
    { path: 'a.c', base: 'int f() { if (n > len) return 1; }\nint x;\n', head: 'int x;\n' },
    0,
  ],
  [
    'of a method',
    {
      path: 'a.go',
      base: 'package a\n\nfunc (s S) f() { if n > len { return }; g() }\n',
      head: 'package a\n\nfunc (s S) f() { g() }\n',
    },
    1,
  ],
  ['of a file that is gone', { path: 'a.c', base: 'int f() { if (n > len) return 1; }\n' }, 0],
  ['of a path', { path: 'a.ts', base: 'f();\nif (!file.startsWith(folder)) throw e;\n', head: 'f();\n' }, 1],
  [
    'of a path whose check went into a helper',
    {
      path: 'a.ts',
      base: 'f();\nif (!file.startsWith(folder)) throw e;\n',
      head: 'f();\nif (!isIn(file)) throw e;\nconst isIn = (a) => a.startsWith(folder);\n',
    },
    0,
  ],
  [
    'of a path that only takes another',
    { path: 'a.ts', base: "f();\nif (!a.startsWith('/')) a = '/';\n", head: 'f();\n' },
    1,
  ],
  [
    'of a path of which a part is gone',
    {
      path: 'a.ts',
      base: "f();\nif (!a.startsWith('/') || a.startsWith('//')) a = '/';\n",
      head: "f();\nif (!a.startsWith('/')) a = '/';\n",
    },
    1,
  ],
  [
    'that are numbers',
    { path: 'a.c', base: 'int f() { if (w > 16384) return 1; g(); }\n', head: 'int f() { g(); }\n' },
    1,
  ],
  [
    'that are numbers and stop nothing',
    { path: 'a.c', base: 'int f() { if (w > 16384) h(); g(); }\n', head: 'int f() { h(); g(); }\n' },
    0,
  ],
  [
    'of one digit',
    { path: 'a.c', base: 'int f() { if (w > 1) return 1; g(); }\n', head: 'int f() { g(); }\n' },
    0,
  ],
  [
    'of a path that only opens',
    { path: 'a.ts', base: 'f();\nif (file.startsWith(folder)) g();\n', head: 'f();\ng();\n' },
    0,
  ],
])('counts limits %s', (_what, sides, count) => {
  expect(looser(sides)).toHaveLength(count);
});

it('says which kind of check is gone, and shows sixty letters of it', () => {
  const text = `!file.startsWith(${'a'.repeat(80)})`;

  const found = looser({ path: 'a.ts', base: `f();\nif (${text}) throw e;\n`, head: 'f();\n' });

  expect(found).toEqual([`place-unchecked ${text.slice(0, 60)} 2-2 was 2`]);
});

const checks = (count: number) =>
  Array.from({ length: count }, (_, index) => `  if (n > len + ${index}) return 1;`).join('\n');

it('stands aside where a file was written anew', () => {
  expect([inC(checks(8), ''), inC(checks(9), '')].map((found) => found.length)).toEqual([8, 0]);
});

const loop = (head: string) => `package p\n\nfunc f(a []int) {\n\tfor ${head}\n\t\tg(n)\n\t}\n}\n`;

it.each([
  ['over the list', 'n < len(a)', 'range a {', 0],
  ['over its length', 'n < len(a)', 'range len(a) {', 0],
  ['up to a number', 'n < count', 'range count {', 0],
  ['up to what is told', 'n < a.count()', 'range a.count() {', 0],
  ['over another list', 'n < len(a)', 'range b {', 1],
  ['over more', 'n < len(a)', 'range a.b {', 1],
  ['over a part of what held it', 'n < count && n < limit', 'range count {', 1],
])('counts what became of a loop that runs %s now', (_what, was, is, count) => {
  expect(
    looser({ path: 'a.go', base: loop(`n := 0; ${was}; n++ {`), head: loop(`n := ${is}`) }),
  ).toHaveLength(count);
});

const loopInRust = (head: string) => `fn f(count: usize) {\n    ${head} {\n        g(n);\n    }\n}\n`;

it('counts what became of a loop that Rust runs over what is between two numbers', () => {
  const counted = (head: string) =>
    looser({ path: 'a.rs', base: loopInRust('while n < count'), head: loopInRust(head) });

  expect(counted('for n in 0..count')).toEqual([]);
  expect(counted('for n in 0..9')).toHaveLength(1);
});
