import { expect, it } from 'vitest';
import { wrapText } from './wrap.ts';

it.each([
  { text: 'one two three', width: 9, indent: '', wrapped: 'one two\nthree' },
  { text: 'one two', width: 7, indent: '', wrapped: 'one two' },
  { text: 'one two', width: 6, indent: '', wrapped: 'one\ntwo' },
  { text: 'one two', width: 8, indent: '  ', wrapped: '  one\n  two' },
  { text: 'one two', width: 9, indent: '  ', wrapped: '  one two' },
  { text: 'unbreakable word', width: 4, indent: '', wrapped: 'unbreakable\nword' },
  { text: '', width: 4, indent: '  ', wrapped: '  ' },
])('wraps $text at $width letters with indentation "$indent"', ({ text, width, indent, wrapped }) => {
  expect(wrapText(text, width, indent)).toBe(wrapped);
});
