import { expect, it } from 'vitest';
import { free } from './blanks/data.ts';
import { renderTokens } from './render-tokens.ts';
import { scanTokens } from './scan-tokens.ts';
import type { SignRow } from './sign-row.ts';

const plain: SignRow = {
  language: 'none',
  comments: '#[^\\n]*|/\\*[^]*?\\*/',
  texts: 'r?\'[^\']*\'x?|"[^"]*"',
  words: '\\.?\\w+',
  nothing: /^!/,
  hit: '',
  same: '',
  miss: '',
};

function render(text: string, but: Partial<SignRow> = {}): string | undefined {
  const row = { ...plain, ...but };
  return renderTokens(row, scanTokens(row, text)?.tokens ?? [])?.replaceAll('\0', '|');
}

it.each<[string, string, Partial<SignRow>, string]>([
  ['blanks by one', '  a \t b\n\nc', {}, 'a b c'],
  ['comments by their sign', 'a#b\n#c\nd/* */ e/**/f', {}, 'a d e#f'],
  ['comments that stand together', 'a/*b*//*c*/d', {}, 'a#d'],
  ['texts between marks', "a'b' c", {}, "a|'b'| c"],
  ['other quotes where these mean the same', '\'b\' "c"', { quotes: true }, '|"b"| |"c"|'],
  ['quotes that mean something', "'b\"' 'c\\' r'd' 'e'x", { quotes: true }, "|'b\"'| |'c\\'| |r'd'| |'e'x|"],
  ['line ends by one', 'a \n\n b c', { breaks: true }, 'a\nb c'],
  ['empty lines by one', 'a\n \t\n\n b\nc', { breaks: true, emptyLines: true }, 'a\n\nb\nc'],
  ['lines with a comment', 'a\n#x\nb', { breaks: true, emptyLines: true }, 'a\nb'],
  ['blanks one by one', 'a  b\n\n  c', { exact: true }, 'a  b\n  c'],
  ['empty lines where blanks count', 'a\n\nb\n\n  c', { exact: true, emptyLines: true }, 'a\nb\n\nc'],
  ['signs that say nothing', 'f(a, )', { trailing: /^,\)$/ }, 'f(a )'],
  ['signs that say something', 'f(a, b)', { trailing: /^,\)$/ }, 'f(a, b)'],
  ['the first of all signs', ', )', { trailing: /^,\)$/ }, ')'],
  ['the last of all signs', 'a ,', { trailing: /^,\)$/ }, 'a ,'],
  ['words that end otherwise', 'a_ + a +', { nothing: /^_ \+/ }, 'a_+ a +'],
  ['words that begin with digits', '+ 1 + .5 + a1 + a', { nothing: /^\+ 1/ }, '+1 +.5 + a1 + a'],
  ['words and texts', "a 'b' c", { nothing: /^a "|^" a/ }, "a|'b'|c"],
  ['signs as they are', 'a , b', { nothing: /^a ,|^, a/ }, 'a,b'],
  ['colons of values', 'a : b;', { declares: true, nothing: /^[:a] [:a]/ }, 'a:b;'],
  ['colons of names', 'a : b{', { declares: true, nothing: /^[:a] [:a]/ }, 'a : b{'],
  ['colons of names, told so', 'a : b{', { declares: true, nothing: /\?/ }, 'a:b{'],
  ['colons where nothing is declared', 'a : b{', { nothing: /^[:a] [:a]/ }, 'a:b{'],
])('renders %s', (_what, text, row, expected) => {
  expect(render(text, row)).toBe(expected);
});

it('ranks lines by how far they stand to the right', () => {
  const row = { indents: true, breaks: true };

  expect(render('  a\n    b c\n  d\n        e\n', row)).toBe('0|a\n1|b c\n0|d\n2|e');
  expect(render('        a\n b\n  c', row)).toBe('2|a\n0|b\n1|c');
  expect(render('a\n\tb', row)).toBeUndefined();
  expect(render('\ta\n b', row)).toBeUndefined();
  expect(render('a\n b\n\tc', row)).toBeUndefined();
});

it('knows where blanks say nothing in most languages', () => {
  const nothing = ['( a', '{\n\na', 'a )', '+\n}', '; ;', 'a  +', '_ +', '+ a', '"  +', '+ "', '+  1'];
  const something = ['a a', 'a 1', '" a', '+ +', 'a "', '+a', 'a\n1', ' ) a', '(', ')'];

  expect(nothing.filter((text) => !free.test(text))).toEqual([]);
  expect(something.filter((text) => free.test(text))).toEqual([]);
});
