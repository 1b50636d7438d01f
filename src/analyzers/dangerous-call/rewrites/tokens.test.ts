import { expect, it } from 'vitest';
import { isName, listTokens, toNameWords } from './tokens.ts';

const texts = (text: string) => listTokens([{ text, line: 4 }]).map((token) => token.text);

it.each([
  ['calls', 'a.b(c_1, 2.5)', ['a', '.', 'b', '(', 'c_1', ',', '2.5', ')']],
  [
    'arrows and doubled marks',
    'a->b::c?.d => e |> f',
    ['a', '->', 'b', '::', 'c', '?.', 'd', '=>', 'e', '|>', 'f'],
  ],
  ['comparisons', 'a === b != c == d := e = f', ['a', '===', 'b', '!=', 'c', '==', 'd', ':=', 'e', '=', 'f']],
  ['conditions', 'a && b || !c', ['a', '&&', 'b', '||', '!', 'c']],
  ['texts, taken apart', "'a #{b}'", ["'", 'a', '#', '{', 'b', '}', "'"]],
  [
    'names with a mark before their bracket',
    'ok?(a) go! (b) c?d',
    ['ok?', '(', 'a', ')', 'go!', '(', 'b', ')', 'c', '?', 'd'],
  ],
  ['names of variables with a sign', '$a _b', ['$a', '_b']],
])('takes %s apart', (_what, text, expected) => {
  expect(texts(text)).toEqual(expected);
});

it.each([
  ['a comment at the end', 'a(b); // c', ['a', '(', 'b', ')', ';']],
  ['a longer comment', 'a(b); // c is d', ['a', '(', 'b', ')', ';']],
  ['a comment behind a hash', 'a(b) # c', ['a', '(', 'b', ')']],
  ['a comment before another line end', 'a(b); // c\r', ['a', '(', 'b', ')', ';']],
])('leaves out %s', (_what, text, expected) => {
  expect(texts(text)).toEqual(expected);
});

it('keeps addresses and marks that are no comment', () => {
  expect(texts('http://a').join('')).toBe('http://a');
  expect(texts('#a').join('')).toBe('#a');
});

it('reads four hundred letters of a line, and keeps its number', () => {
  expect(texts(`${'a '.repeat(250)}`)).toHaveLength(200);
  expect(listTokens([{ text: 'a', line: 4 }])).toEqual([{ text: 'a', line: 4 }]);
});

it.each([
  ['a', true],
  ['_a', true],
  ['$a', true],
  ['1a', false],
  ['(', false],
])('tells whether %s is a name', (text, expected) => {
  expect(isName({ text, line: 1 })).toBe(expected);
});

it.each([
  ['safeJoin_all', ' safe join all '],
  ['HTMLEscape', ' html escape '],
  ['from_utf8.x', ' from utf8 x '],
  ['utf8Name', ' utf8 name '],
  ['$this->esc', ' this esc '],
])('finds the words of %s', (name, words) => {
  expect(toNameWords(name)).toBe(words);
});
