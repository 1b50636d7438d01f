import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { lostGuard } from './index.ts';

const f = (body: string) => `function f(a, b) {\n  ${body}\n  go(a);\n}\n`;
const listed = (count: number, more = '') => `c(a${', d'.repeat(count)}${more});`;

it.each([
  ['a summand', 'c(a) + d(b);', 'c(a);', []],
  ['a summand of two words', 'c(a) + d(b, e);', 'c(a);', []],
  ['a call around a value, and a last one', 'c(d(a), b, e);', 'c(a, b);', []],
  ['brackets of several lines', 'c(d(e(a),\n    b));', 'c(a,\n    b);', []],
  ['a call in a statement that gains something', "c(d(a), 'e');", "c(a, 'h');", []],
  ['an argument that became a summand', 'c(a, d);', 'c(a + e);', []],
  ['forty words', listed(20), listed(0), ['argument-removed:2']],
  ['forty-one words', listed(19, ', -d'), listed(0), []],
  ['a link before a call', 'c.d(a).e();', 'c.d(a);', ['step-removed:2']],
  ['a call of what guards nothing with a word of trust', 'c(a, token);\n  d();', 'd();', ['call-removed:2']],
  ['a call of what guards', 'sanitize(a);\n  d();', 'd();', ['step-removed:2']],
  ['a call with its value', 'const e = c(a);\n  d();', 'd();', []],
  ['a longer name that is written anew', 'body = c(body);\n  d(body);', 'd(body);', ['step-removed:2']],
  ['a declared name that is written anew', 'let a = c(a);\n  d();', 'd();', ['step-removed:2']],
  ['a longer name that begins like another', 'bod = c(body);\n  d(bod, body);', 'd(bod, body);', []],
  ['a foreign name that ends like another', 'éa = c(a);\n  d(a);', 'd(a);', []],
  ['a count up by more', 'a += 2;\n  d();', 'd();', ['call-removed:2']],
  ['a count down', 'a -= 2;\n  d();', 'd();', ['call-removed:2']],
  ['a value that is told elsewhere', 'c(a, d);\n  h(i);', 'c(a);\n  h(i, d);', []],
  ['two statements', 'c(a, d);\n  h(a, i);', 'c(a);\n  h(a);', ['argument-removed:2', 'argument-removed:3']],
])('reads the loss of %s', (_what, was, is, expected) => {
  const found = observe(lostGuard, { path: 'a.ts', base: f(was), head: f(is) });

  expect(summarize(found)).toEqual(expected);
});

it.each([
  [
    'Python',
    'a.py',
    'def f(a):\n    a = clean(a)\n    go(a)\n',
    'def f(a):\n    go(a)\n',
    ['step-removed:2'],
  ],
  [
    'Go',
    'a.go',
    'func f(a int) {\n\ta := c(a)\n\tgo1(a)\n}\n',
    'func f(a int) {\n\tgo1(a)\n}\n',
    ['step-removed:2'],
  ],
  [
    'Rust',
    'a.rs',
    'fn f(a: i32) {\n    mut a = c(a);\n    g(a);\n}\n',
    'fn f(a: i32) {\n    g(a);\n}\n',
    ['step-removed:2'],
  ],
  ['PHP', 'a.php', '<?php\n$a = trim($a);\ngo($a);\n', '<?php\ngo($a);\n', ['step-removed:2']],
  ['Ruby', 'a.rb', 'mutex.lock(a)\ngo(a)\n', 'go(a)\n', ['step-removed:1']],
  [
    'C',
    'a.c',
    'void f(int a) {\n  free(a);\n  go(a);\n}\n',
    'void f(int a) {\n  go(a);\n}\n',
    ['call-removed:2'],
  ],
  [
    'a directive of C',
    'a.c',
    '#define A(a, b) a\nint c = A(a, b);\n',
    '#define A(a) a\nint c = A(a, b);\n',
    [],
  ],
  [
    'a last statement that another follows now',
    'a.py',
    'go(a)\nc(a, d)\n',
    'go(a)\nc(a)\ne(a)\n',
    ['argument-removed:2'],
  ],
])('reads a loss in %s', (_language, path, base, head, expected) => {
  expect(summarize(observe(lostGuard, { path, base, head }))).toEqual(expected);
});

it.each([
  ['around a value in pieces', 'c(d(a, 1));', 'c(a);', 'd ( , 1 )'],
  ['of a chain', 'c.d(a).e();', 'c.e();', 'd ( a ) .'],
])('names a step %s by all its words', (_what, was, is, name) => {
  const found = observe(lostGuard, { path: 'a.ts', base: f(was), head: f(is) });

  expect(found).toEqual([expect.objectContaining({ code: 'step-removed', args: { name } })]);
});

it.each([
  ['the same call in a function', "a = c(a, '=');", '', "function t(x) {\n  return c(x, '=');\n}\n", 0],
  [
    'a call with fewer signs in a function',
    "a = c(a, '=+');",
    '',
    "function t(x) {\n  return c(x, '=');\n}\n",
    1,
  ],
  ['the same part in another measure', 'a = a[b];', '', 'function h(a) {\n  a = a[4];\n}\n', 0],
  ['a part of something else', 'a = a[b];', '', 'function h(e) {\n  e = e[4];\n}\n', 1],
])('looks for a step in %s', (_what, was, is, more, count) => {
  const found = observe(lostGuard, { path: 'a.ts', base: f(was), head: more + f(is) });

  expect(summarize(found).filter((one) => one.startsWith('step-removed'))).toHaveLength(count);
});
