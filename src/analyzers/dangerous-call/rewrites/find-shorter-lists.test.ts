import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findRewrites } from './find-rewrites.ts';

function edit(path: string, base: string, gone: string): readonly string[] {
  return findRewrites(viewOf({ path, base, head: base.replace(gone, '') })).map(
    ({ args, line, baseLine }) => `${args?.name} ${line} <- ${baseLine}`,
  );
}

it.each([
  ['Python', 'a.py', "BLOCKED = [\n    'a',\n    'b',\n]\n", "    'b',\n", ["'b', 3 <- 3"]],
  [
    'PHP',
    'a.php',
    "<?php\n$forbidden = [\n    'a',\n    'b' => 1,\n];\n",
    "    'b' => 1,\n",
    ["'b' => 1, 4 <- 4"],
  ],
  ['YAML', 'a.yaml', 'denied:\n- a\n- b\n', '- b\n', ['- b 3 <- 3']],
  [
    'Java',
    'A.java',
    'class A {\n  Set<Class> denied = of(\n    A.class,\n    B.class\n  );\n}\n',
    '    A.class,\n',
    ['A.class, 3 <- 3'],
  ],
  [
    'a list with a comment',
    'a.py',
    "BLOCKED = [\n# one\n\n    'a',\n    'b',\n]\n",
    "    'b',\n",
    ["'b', 5 <- 5"],
  ],
  ['two entries', 'a.py', "BLOCKED = [\n    'a',\n    'b',\n]\n", "    'a',\n    'b',\n", ["'a', 2 <- 2"]],
  ['a list of something else', 'a.py', "COLORS = [\n    'a',\n    'b',\n]\n", "    'b',\n", []],
  [
    'a list inside of another',
    'a.py',
    "BLOCKED = {\n  'colors': [\n    'a',\n    'b',\n  ],\n}\n",
    "    'b',\n",
    [],
  ],
  ['a statement', 'a.py', "if blocked:\n    go()\n    stay(a, 'b')\n", "    stay(a, 'b')\n", []],
  ['a bare word', 'a.py', 'if blocked:\n    go()\n    stay\n', '    stay\n', []],
])('reads what went from a list: %s', (_what, path, base, gone, expected) => {
  expect(edit(path, base, gone)).toEqual(expected);
});

it('says nothing where something came instead', () => {
  const base = "BLOCKED = [\n    'a',\n    'b',\n]\n";
  const found = findRewrites(viewOf({ path: 'a.py', base, head: base.replace("'b'", "'c'") }));

  expect(found).toEqual([]);
});

const list = (count: number) =>
  `BLOCKED = [\n${Array.from({ length: count }, (_, at) => `    'a${at}',\n`).join('')}    'b',\n]\n`;

it('looks four hundred lines up', () => {
  expect(edit('a.py', list(398), "    'b',\n")).toHaveLength(1);
  expect(edit('a.py', list(400), "    'b',\n")).toEqual([]);
});

const inLine = (before: string, after: string) =>
  findRewrites(viewOf({ path: 'src/a.ts', base: `f();\n${before}\n`, head: `f();\n${after}\n` }))
    .filter(({ code }) => code === 'option-weakened')
    .map(({ args, line }) => `${args?.name} ${line}`);

it.each([
  ['an entry that went', "const UNSAFE_KEYS = ['a', 'b', 'c'];", "const UNSAFE_KEYS = ['a', 'c'];", ['b 2']],
  ['the first of them', "const blocked = new Set(['a', 'b']);", "const blocked = new Set(['b']);", ['a 2']],
  ['a list of what may pass', "const names = ['a', 'b'];", "const names = ['a'];", []],
  ['an entry that came', "const blocked = ['a'];", "const blocked = ['a', 'b'];", []],
  ['another in its place', "const blocked = ['a', 'b'];", "const blocked = ['a', 'c'];", []],
  ['one that came as others went', "const blocked = ['a', 'b', 'c'];", "const blocked = ['a', 'd'];", []],
  ['another list', "const blocked = ['a', 'b'];", "const banned = ['a'];", []],
  ['a list that is gone', "const blocked = ['a', 'b'];", 'const blocked = all;', []],
])('knows of a list on one line: %s', (_what, before, after, expected) => {
  expect(inLine(before, after)).toEqual(expected);
});

it.each([
  ['what may not be set', 'a.py', '    read_only_fields = ["a", "b"]\n', ', "b"', ['b 1 <- undefined']],
  ['what may be set', 'a.py', '    fields = ["a", "b"]\n', ', "b"', []],
  [
    'what a guard is for',
    'a.php',
    "<?php\n$this->middleware('can:edit')->only(['a', 'b']);\n",
    "'a', ",
    ['a 2 <- undefined'],
  ],
  [
    'what a guard is not for',
    'a.php',
    "<?php\n$this->middleware('auth')->except(['a', 'b']);\n",
    "'a', ",
    [],
  ],
])('knows a list that guards: %s', (_what, path, base, gone, expected) => {
  expect(edit(path, base, gone)).toEqual(expected);
});
