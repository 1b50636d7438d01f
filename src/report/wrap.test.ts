import { expect, it } from 'vitest';
import { wrapText } from './wrap.ts';

it.each([
  ['one two three', 9, '', 'one two\nthree'],
  ['one two', 7, '', 'one two'],
  ['one two', 6, '', 'one\ntwo'],
  ['one two', 8, '  ', '  one\n  two'],
  ['one two', 9, '  ', '  one two'],
  ['unbreakable word', 4, '', 'unbreakable\nword'],
  ['', 4, '  ', '  '],
])('wraps %j at %i letters with indentation %j', (text, width, indent, wrapped) => {
  expect(wrapText(text, width, indent)).toBe(wrapped);
});
