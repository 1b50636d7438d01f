import { expect, it } from 'vitest';
import { readCode } from './code-builder.ts';

const texts = (text: string) =>
  readCode(text.replaceAll('§', '$')).strings.map((found) => `${found.text}${found.composed ? ' +' : ''}`);

it.each([
  ["x = 'a' + 'b'", ['ab']],
  ["x = 'a' + b + `c§{d}e`", ['a{}c{}e +']],
  ['x = `a§{b}`', ['a{} +']],
  ['x = `§{b}`', ['{} +']],
  ['x = ``', ['']],
  ["x = 'a' + (b - 'c')", ['a{} +', 'c']],
  ["x = 'a' + (b < 'c' + d)", ['a{} +', 'c{} +']],
  ["x = 'a' + f('b')", ['a{} +', 'b']],
  ["x = 'a' + true + 1", ['atrue1']],
  ['x = 1 + 2', []],
  ['x = a + b', []],
  ['x = true + a', []],
  ["const a = 'b'; x = a + c", ['b', 'b{} +']],
  ['const a = 1; x = a + c', []],
  ["x = 'a' < 'b'", ['a', 'b']],
  ["x = 'a' * 'b'", ['a', 'b']],
  ['x = t`a§{b}`', ['a{}']],
  ['x = t`\\unicode`', ['']],
])('tells the texts of %s', (text, expected) => {
  expect(texts(text)).toEqual(expected);
});
