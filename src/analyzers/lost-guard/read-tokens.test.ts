import { expect, it } from 'vitest';
import { sourceOf } from '../observation-builder.ts';
import {
  endOf,
  lineAt,
  lineEnd,
  lineStart,
  readTokens,
  startOf,
  textAt,
  toDepth,
  toText,
} from './read-tokens.ts';

const read = (text: string, language = 'typescript') => readTokens(language, sourceOf('a.ts', text));
const textsOf = (text: string, language?: string) => read(text, language).map((one) => one.text);
const many = (count: number) => read(`${'a '.repeat(count)}`);

it.each([
  ['signs that belong together', 'typescript', 'a && b || !c', ['a', '&&', 'b', '||', '!', 'c']],
  ['three signs that are one', 'typescript', 'a !== b', ['a', '!==', 'b']],
  ['signs apart', 'c', 'a & &b', ['a', '&', '&', 'b']],
  ['signs that only stand beside each other', 'c', 'a(&b)', ['a', '(', '&', 'b', ')']],
  ['signs at the beginning', 'c', ' &&a', ['&&', 'a']],
  ['words that say what a sign says', 'python', 'a and not b or c', ['a', '&&', '!', 'b', '||', 'c']],
  ['words of a text one by one', 'typescript', "go('a   b and c')", ['go', '(', "'a", 'b', 'and', "c'", ')']],
  ['quotes of all kinds', 'typescript', 'a("b") + `c`', ['a', '(', "'b'", ')', '+', "'c'"]],
  ['numbers', 'rust', 'a > 1_000', ['a', '>', '1_000']],
  ['no comment', 'python', 'a # b\nc', ['a', 'c']],
  ['nothing', 'typescript', '', []],
])('reads %s of %s', (_what, language, text, expected) => {
  expect(textsOf(text, language)).toEqual(expected);
});

it('tells kinds, lines and blanks before them', () => {
  const tokens = read('if (a) {\n\t\tb + 1\n  && c\n}\n');

  expect(tokens.map((one) => `${one.kind} ${one.text} ${one.line} ${one.indent} ${one.isFirst}`)).toEqual([
    'word if 1 0 true',
    'sign ( 1 0 false',
    'word a 1 0 false',
    'sign ) 1 0 false',
    'sign { 1 0 false',
    'word b 2 2 true',
    'sign + 2 2 false',
    'number 1 2 2 false',
    'sign && 3 2 true',
    'word c 3 2 false',
    'sign } 4 0 true',
  ]);
});

it('places words of a text on their own lines, and begins none with them', () => {
  const tokens = read('  `a\n b\n`; c\nd');

  expect(tokens.map((one) => `${one.kind} ${one.text} ${one.line} ${one.isFirst}`)).toEqual([
    "string 'a 1 true",
    'string b 2 false',
    "string ' 3 false",
    'sign ; 3 false',
    'word c 3 false',
    'word d 4 true',
  ]);
});

it('writes words from one place to another', () => {
  expect(toText(read('a.b(c)'), 2, 5)).toBe('b ( c');
});

it.each([
  [1, 'b', 2],
  [2, '', 0],
])('finds at place %d %o on line %d', (at, text, line) => {
  const tokens = read('a\nb');

  expect([textAt(tokens, at), lineAt(tokens, at)]).toEqual([text, line]);
});

it.each([
  ['(a) b', 0, 3, 2],
  ['(a) b', 0, 2, -1],
  ['a([{b}])', 1, 9, 7],
  ['a([{b}])', 2, 9, 6],
  ['(a', 0, 9, -1],
  ["('a ) b')", 0, 9, 4],
])('finds in %s what closes the bracket at %d, within %d words, at %d', (text, at, most, end) => {
  expect(endOf(read(text), at, most)).toBe(end);
});

it.each([
  ['(', 1],
  ['[', 1],
  ['{', 1],
  [')', -1],
  [']', -1],
  ['}', -1],
  ['+', 0],
  ['a', 0],
])('reads the depth of %s', (text, depth) => {
  expect(toDepth(read(text)[0])).toBe(depth);
});

it('reads no depth of a bracket in a text, nor where nothing is', () => {
  const [, word] = read("'a ( b'");

  expect([word?.text, toDepth(word), toDepth(undefined)]).toEqual(['(', 0, 0]);
});

it.each([
  ['a; b c', 3, 2],
  ['{ b c', 2, 1],
  ['a } b c', 3, 2],
  ['a\nb c', 2, 1],
  ['a , b c', 3, 0],
  ['a', 0, 0],
  ['a b', 2, 2],
])('finds in %o where the statement of word %d begins: %d', (text, at, start) => {
  expect(startOf(read(text), at)).toBe(start);
});

it('looks for the beginning of a statement sixty words back', () => {
  expect([startOf(many(90), 60), startOf(many(90), 80)]).toEqual([0, 20]);
});

it.each([
  ['a\nb; c d', 4, 1],
  ['a\nb c', 1, 1],
  ['a b', 2, 2],
])('finds in %o where the line of word %d begins: %d', (text, at, start) => {
  expect(lineStart(read(text), at)).toBe(start);
});

it.each([
  ['a b\nc', 0, 2],
  ['a b; c', 0, 2],
  ['a b', 0, 2],
  ['a\nb c', 0, 1],
])('finds in %o where the line of word %d ends: %d', (text, at, end) => {
  expect(lineEnd(read(text), at)).toBe(end);
});
