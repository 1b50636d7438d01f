import { expect, it } from 'vitest';
import { withoutComments, withoutWords } from './code-of-line.ts';

it.each([
  ['a = 1 // one', 'a = 1 '],
  ['a = 1 /* one */ + 2', 'a = 1  + 2'],
  ['a = 1 /* one', 'a = 1 '],
  ['   * one of many lines', ''],
  ['* one', ''],
  ['a * b', 'a * b'],
  ['# one', ''],
  ['a = 1 # one', 'a = 1 '],
  ['a#b', 'a#b'],
  ['select 1 -- one', 'select 1 '],
  ['a--', 'a--'],
  ['; one', ''],
  ['% one', ''],
  ['<p> <!-- one -->', '<p> '],
  ['see("// not one")', 'see("// not one")'],
  ["see('# not one')", "see('# not one')"],
  ['see(`<!-- not one`)', 'see(`<!-- not one`)'],
  [String.raw`see("a \" // not one")`, String.raw`see("a \" // not one")`],
  ['see("// left open', 'see("// left open'],
  ["see('// left open", "see('// left open"],
  ['see(`// left open', 'see(`// left open'],
  ['plain', 'plain'],
])('takes comments out of %j', (line, code) => {
  expect(withoutComments(line)).toBe(code);
});

it.each([
  ['a = "b" + c', 'a = "" + c'],
  ["a = 'b' + `c`", 'a = "" + ""'],
  ['a = "b" // "c"', 'a = "" '],
  ['plain', 'plain'],
])('takes texts and comments out of %j', (line, code) => {
  expect(withoutWords(line)).toBe(code);
});
