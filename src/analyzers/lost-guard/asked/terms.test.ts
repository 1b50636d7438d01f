import { expect, it } from 'vitest';
import { ask, tellTerms } from './frame-builder.ts';
import {
  type Atom,
  allOf,
  always,
  closeOf,
  negate,
  never,
  oneOf,
  splitAt,
  splitWords,
  type Terms,
  withoutBrackets,
} from './terms.ts';

const expand = (parts: readonly string[]) => parts;
const atom = (left: string, op = '', right = ''): Atom => ({
  op,
  isNot: false,
  left: [left],
  right: right === '' ? [] : [right],
  expand,
});
const a: Terms = [[atom('a')]];
const b: Terms = [[atom('b')]];
const either: Terms = [[atom('c')], [atom('d')]];
const many = (count: number): Terms => Array.from({ length: count }, (_, at) => [atom(`n${at}`)]);
const unknown: Terms = [[{ op: '?', isNot: false, left: [], right: [], expand }]];

it.each([
  ['all of nothing', allOf([]), ''],
  ['both', allOf([a, b]), 'a & b'],
  ['both of what has several', allOf([either, a, either]), 'c & a & c | c & a & d | d & a & c | d & a & d'],
  ['nothing together with something', allOf([never, a]), ''],
  ['something together with nothing', allOf([a, never]), ''],
  ['one of two', oneOf([a, either]), 'a | c | d'],
  ['the opposite of one', negate(a), 'not(a)'],
  ['the opposite of both', negate(allOf([a, b])), 'not(a) | not(b)'],
  ['the opposite of one of two', negate(either), 'not(c) & not(d)'],
  ['the opposite of the opposite', negate(negate(a)), 'a'],
  ['the opposite of less', negate([[atom('a', '<', 'b')]]), 'b <= a'],
  ['the opposite of less or as much', negate([[atom('a', '<=', 'b')]]), 'b < a'],
  ['the opposite of the same', negate([[atom('a', '==', 'b')]]), 'not(a == b)'],
  ['the opposite of what nobody can tell', negate(unknown), '?'],
  ['as many as somebody writes', oneOf([many(31), a]).slice(30), 'n30 | a'],
  ['more than somebody writes', oneOf([many(32), a]), '?'],
  ['as many together as somebody writes', allOf([many(32), a]).slice(31), 'n31 & a'],
  ['more together than somebody writes', allOf([many(17), either]), '?'],
])('tells %s', (_what, terms, expected) => {
  expect(tellTerms(terms)).toBe(expected);
});

it('knows what always holds from what never does', () => {
  expect([allOf([]), oneOf([]), negate(always), negate(never)]).toEqual([always, never, never, always]);
  expect([always, never]).toEqual([[[]], []]);
});

it('leaves the names of what nobody can tell alone', () => {
  const [[one] = []] = oneOf([many(33)]);

  expect(one).toMatchObject({ op: '?', isNot: false, left: [], right: [] });
  expect(one?.expand(['a'])).toEqual(['a']);
});

it.each([
  ['at each sign', 'a, b, c', ['a', 'b', 'c']],
  ['not inside of brackets', 'a(b, c), [d, e]', ['a(b,c)', '[d,e]']],
  ['with nothing between', ',a,', ['', 'a', '']],
  ['not in a text', "a + ' , ', b", ["a+','", 'b']],
  ['nowhere', 'a + b', ['a+b']],
])('splits words %s', (_where, text, expected) => {
  const pieces = splitWords(ask(text).words, (sign) => sign === ',');

  expect(pieces.map((piece) => piece.map((one) => one.text).join(''))).toEqual(expected);
});

it('splits nothing into one piece of nothing', () => {
  expect(splitAt([], () => true)).toEqual([[]]);
});

it.each([
  ['(a)', 'a'],
  ['((a && b))', 'a&&b'],
  ['(a) && (b)', '(a)&&(b)'],
  ['[a]', '[a]'],
  ['a', 'a'],
  ['(a', '(a'],
  ['a(b)', 'a(b)'],
  ['()', ''],
])('takes the brackets from around %s', (text, expected) => {
  const left = withoutBrackets(ask(text).words);

  expect(left.map((one) => one.text).join('')).toBe(expected);
});

it.each([
  ['the same', 'a(b)', 1, 3],
  ['the outer one', 'a(b(c), [d])', 1, 10],
  ['the inner one', 'a(b(c), [d])', 3, 5],
  ['none', 'a(b(c)', 1, 6],
  ['a word', 'a(b)', 0, 0],
])('finds the bracket that closes %s', (_which, text, open, expected) => {
  expect(closeOf(ask(text).words, open)).toBe(expected);
});
