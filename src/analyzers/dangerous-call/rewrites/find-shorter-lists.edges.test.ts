import { expect, it } from 'vitest';
import { rewrites } from './edit-builder.ts';
import { emptyLines, entryMarks, listEntries, listNames } from './forms/data.ts';

const edit = (base: string, head: string, path = 'a.py') => rewrites({ path, base, head });

const list = (...lines: string[]) => `BLOCKED = [\n${lines.map((line) => `${line}\n`).join('')}]\n`;

it.each([
  ['entries only moved to the right', list("  'a',", "  'b',"), list("    'a',", "    'b',"), []],
  [
    'an entry is gone as others moved to the right',
    list("  'a',", "  'b',", "  'c',"),
    list("    'a',", "    'b',"),
    ["option-weakened 'c', 2 <- 4"],
  ],
  ['more than entries is gone', list("  'a',", "  'b',", "  stay(a, 'b')"), list("  'a',"), []],
  ['nothing stands above', "'a',\n'b',\n", "'a',\n", []],
  ['a name stands above that is no list of it', "x\n  'a',\n  'b',\n", "x\n  'a',\n", []],
  ['two hundred letters are gone', list("  'a',", `  '${'b'.repeat(195)}',`), list("  'a',"), 1],
  ['more letters are gone', list("  'a',", `  '${'b'.repeat(196)}',`), list("  'a',"), []],
  ['a list of thirty-nine entries is cut', list("  'a',", ...manyOf(39)), list("  'a',"), 1],
  ['forty-one entries are gone', list("  'a',", ...manyOf(41)), list("  'a',"), []],
  ['a key of the same depth stands between', 'blocked:\n  a: b\n- a\n- b\n', 'blocked:\n  a: b\n- a\n', 1],
])('reads lines of a list where %s', (_what, base, head, expected) => {
  const found = edit(base, head);

  expect(typeof expected === 'number' ? found.length : found).toEqual(expected);
});

function manyOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `  'b${at}',`);
}

it.each([
  ['one of two equal entries', "blocked = ['a', 'a']", "blocked = ['a']", []],
  ['another entry twice', "blocked = ['a', 'b']", "blocked = ['a', 'a']", []],
  ['an entry with a space before its comma', "blocked = ['a' , 'b', 'c']", "blocked = ['a', 'c']", ['b 1']],
  ['all of it', "blocked = 'a'", 'blocked = ', []],
  ['an entry, while a line is gone', "blocked = ['a', 'b']\nx()", "blocked = ['a']", ['b 1']],
])('reads a list on one line that lost %s', (_what, base, head, expected) => {
  const found = edit(`${base}\n`, `${head}\n`);

  expect(found).toEqual(expected.map((one) => `option-weakened ${one}`));
});

it('knows entries of lists by their form', () => {
  const entries = [
    "'a',",
    '  "a b"',
    '- a',
    '  -  a.b',
    '`a`',
    '/a/b,',
    ':a',
    '*.js',
    'a.B.class ,',
    "'a' => 1,",
  ];
  const others = ['f(a)', "'a', 'b'", "'a' => f()", '{', 'a = 1'];

  expect(entries.filter((text) => !listEntries.test(text))).toEqual([]);
  expect(others.filter((text) => listEntries.test(text))).toEqual([]);
  expect(["'a", 'a,', '  - a', 'a', 'a - b', '-a'].map((text) => entryMarks.test(text))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('knows lines that say nothing, and names of lists', () => {
  const empty = ['', '  ', '# a', '  // a', ' * a', '/* a'];

  expect(empty.filter((text) => !emptyLines.test(text))).toEqual([]);
  expect(['a', 'a # b', '-'].filter((text) => emptyLines.test(text))).toEqual([]);
  expect(
    ['denied:', '  denied:  ', 'a: b', '- denied:', ' - a:', 'denied'].map((text) => listNames.test(text)),
  ).toEqual([true, true, false, false, false, false]);
});
