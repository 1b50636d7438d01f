import { expect, it } from 'vitest';
import { inlineValue, readTomlLines, toPlain } from './toml-lines.ts';

it('reads the keys of each table with their lines', () => {
  const text = [
    'top = 1',
    '[package] # why',
    '  name = "a"  ',
    '# name = "b"',
    '[ tool."poetry".dependencies ]',
    'a.b = "1"',
    '"c d" = true',
    'no entry',
    '[[package]]',
    'name = "b"',
  ].join('\n');

  expect(readTomlLines(text)).toEqual([
    { table: '', block: 0, key: 'top', value: '1', line: 1 },
    { table: 'package', block: 1, key: 'name', value: '"a"', line: 3 },
    { table: 'tool.poetry.dependencies', block: 4, key: 'a.b', value: '"1"', line: 6 },
    { table: 'tool.poetry.dependencies', block: 4, key: '"c d"', value: 'true', line: 7 },
    { table: 'package', block: 8, key: 'name', value: '"b"', line: 10 },
  ]);
});

it.each([
  ['[', ']', 'a list'],
  ['{', '}', 'a table'],
])('keeps the lines from %s to %s together, whatever texts and comments hold', (open, close) => {
  const value = `${open} # the ${open} first\n  "a${close}${close}", 'b${close}${close}', # ${close} second\n${close}`;

  const entries = readTomlLines(`x = ${value}\ny = 1`);

  expect(entries).toEqual([
    { table: '', block: 0, key: 'x', value, line: 1 },
    { table: '', block: 0, key: 'y', value: '1', line: 4 },
  ]);
});

it.each([
  ['"""see [this', 'a text of several lines'],
  ['"[" # [', 'a text and a comment'],
  ['[["a"], ["b"]]', 'lists in a list'],
  ['["[a", \'{b\'] # [', 'a list of texts'],
  ['{ a = ["b"] }', 'a list in a table'],
])('begins with the next line anew after %s, which is %s', (value) => {
  const entries = readTomlLines(`x = ${value}\ny = 1`);

  expect(entries.map((entry) => [entry.key, entry.value])).toEqual([
    ['x', value],
    ['y', '1'],
  ]);
});

it('ends a list that nothing closes with the text', () => {
  expect(readTomlLines('x = [\n  "a"').map(({ value }) => value)).toEqual(['[\n  "a"']);
});

it('gives up a list that is too long', () => {
  const entries = readTomlLines(`x = [ # a\n${'"a",\n'.repeat(40_000)}\ny = 1\n`);

  expect(entries.at(-1)).toMatchObject({ key: 'y', value: '1' });
  expect(entries[0]?.value.length).toBe(200_000);
});

it.each([
  ['"1.0"', '1.0'],
  ["'1.0' # was '0.9'", '1.0'],
  ['"1.0" # was "0.9"', '1.0'],
  ['"it\'s"', "it's"],
  ['true', 'true'],
  ['x"1"', 'x"1"'],
])('takes the quotes and what stands behind them from %s', (value, plain) => {
  expect(toPlain(value)).toBe(plain);
});

it.each([
  ['{ git = "https://acme.dev/a", rev = "1" }', 'git', 'https://acme.dev/a'],
  ['{git="https://acme.dev/a"}', 'git', 'https://acme.dev/a'],
  ["{ x = 1, git   =   'https://acme.dev/a' }", 'git', 'https://acme.dev/a'],
  ['[{ version = "1" },\n { git = "https://acme.dev/a" }]', 'git', 'https://acme.dev/a'],
  ['{ workspace = true }', 'workspace', 'true'],
  ['{ digit = "1" }', 'git', undefined],
  ['"1.0" # git = "https://acme.dev/a"', 'git', undefined],
  ['{ rev = "1" }', 'git', undefined],
])('reads from %s the value of %s', (table, key, value) => {
  expect(inlineValue(table, key)).toBe(value);
});
