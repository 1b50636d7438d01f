import { expect, it } from 'vitest';
import { type Sides, viewOf } from '../../observation-builder.ts';
import { findLooser } from './find-looser.ts';

const looser = (sides: Sides) =>
  findLooser(viewOf(sides)).map(({ code, name, line, baseLine }) => `${code} ${name} ${line} ${baseLine}`);

const wrap = (body: string) => `int f(int n, int len) {\n${body}\n  return g(n);\n}\n`;
const inC = (base: string, head: string) => looser({ path: 'a.c', base: wrap(base), head: wrap(head) });

it.each([
  [
    'another condition of some of its words',
    '  if (n > len || n < 0) return 1;',
    '  if (n > size) return 1;',
  ],
  [
    'another condition whose name has its letters',
    '  if (n + l + e > len) return 1;',
    '  if (n > nel) return 1;',
  ],
  [
    'another condition whose sign has its signs',
    '  if (n > len || m == 9) return 1;',
    '  if (n >= len) return 1;',
  ],
])('says nothing of a limit in whose function there is %s', (_what, base, head) => {
  expect(inC(base, head)).toEqual([]);
});

it('takes a comment for no check', () => {
  expect(inC('  if (n > len) return 1;', '  /* n > len */')).toEqual(['bounds-looser n > len 2 2']);
});

it('looks for what took the place of a limit in its own function', () => {
  const base = 'int f(int n) { if (n > len) return 1; return g(); }\nint h(int n) { return g(); }\n';
  const head = 'int f(int n) { return g(); }\nint h(int n) { if (n > size) return 1; return g(); }\n';

  expect(looser({ path: 'a.c', base, head })).toEqual(['bounds-looser n > len 1 1']);
});

it('says nothing of a function that is gone while others stand', () => {
  const base = 'int h(int n) { return g(); }\nint f(int n) { if (n > len) return 1; return g(); }\n';

  expect(looser({ path: 'a.c', base, head: 'int h(int n) { return g(); }\n' })).toEqual([]);
});

it('takes a text of a place for a check of it', () => {
  const base = "f();\nif (a === '/') b();\n";

  expect(looser({ path: 'a.ts', base, head: 'f();\n' })).toEqual(["place-unchecked a === '/' 2 2"]);
  expect(looser({ path: 'a.ts', base, head: "f();\n// a === '/'\n" })).toEqual([]);
});

const broken = 'BEGIN(a {{{ )\n';
const written = (name: string, check: string) =>
  `int ${name}(int n, int len)\n{\n${check}\n  g(n);\n  h(n);\n  i(n);\n}\n`;

it.each([
  ['a limit that is gone', written('f', '  if (n > len)\n    return 1;'), written('f', ''), 1],
  [
    'the same limit',
    written('f', '  if (n > len)\n    return 1;'),
    written('f', '  if (n > len)\n    return 2;'),
    0,
  ],
  ['a function that is gone', written('f', '  if (n > len)\n    return 1;'), written('e', ''), 0],
  ['a limit outside of all functions', '  if (n > len)\n    return 1;\n', '  k();\n', 1],
])('reads by its lines what no parser understands: %s', (_what, base, head, count) => {
  expect(looser({ path: 'a.c', base: broken + base, head: broken + head })).toHaveLength(count);
});

it('goes by what the parser knows where the file was read', () => {
  const base = 'int f(int n) { if (n > len) return 1; return g(); }\n';

  expect(looser({ path: 'a.c', base, head: '/* f( is gone */\nint x;\n' })).toEqual([]);
});

it('takes a call that holds a length by itself for a check, and no other call', () => {
  expect(inC('  a = min(n, len);', '  a = n;')).toEqual(['bounds-looser min(n, len) 2 2']);
  expect(inC('  a = add(n, len);', '  a = n;')).toEqual([]);
  expect(inC('  a = clamp(b, c);', '  a = b;')).toEqual([]);
});
