import { expect, it } from 'vitest';
import { toAtoms } from './atoms.ts';
import { ask, tellTerms } from './frame-builder.ts';

it.each([
  ['a == b', 'a == b', 'not(a == b)'],
  ['a === b', 'a == b', 'not(a == b)'],
  ['a is b', 'a == b', 'not(a == b)'],
  ['a != b', 'not(a == b)', 'a == b'],
  ['a !== b', 'not(a == b)', 'a == b'],
  ['a < b', 'a < b', 'b <= a'],
  ['a <= b', 'a <= b', 'b < a'],
  ['a > b', 'b < a', 'a <= b'],
  ['a >= b', 'b <= a', 'a < b'],
  ['a in b', 'a in b', 'not(a in b)'],
  ['a not in b', 'not(a in b)', 'a in b'],
  ['a is not b', 'not(a == b)', 'a == b'],
  ['a < b < c', 'a < b & b < c', 'b <= a | c <= b'],
  ['a < b <= c < d', 'a < b & b <= c & c < d', 'b <= a | c < b | d <= c'],
  ['a.b == c(d == e)', 'a.b == c ( d == e )', 'not(a.b == c ( d == e ))'],
  ['a(b == c)', 'a ( b == c )', 'not(a ( b == c ))'],
  ["a + ' == '", "a + ' == '", "not(a + ' == ')"],
  ['a.equals((b))', '( b ) == a', 'not(( b ) == a)'],
  ["a + '==' + b", "a + '==' + b", "not(a + '==' + b)"],
  ['a', 'a', 'not(a)'],
  ['a.equals(b)', 'b == a', 'not(b == a)'],
  ['a.b.Equals(c.d)', 'c.d == a.b', 'not(c.d == a.b)'],
  ['a.eql?(b)', 'b == a', 'not(b == a)'],
  ['a.equal?(b)', 'b == a', 'not(b == a)'],
  ['a(b).equals(c)', 'c == a ( b )', 'not(c == a ( b ))'],
  ['equals(a, b)', 'a == b', 'not(a == b)'],
  ['Objects.equals(a.b, c + d)', 'a.b == c + d', 'not(a.b == c + d)'],
  ['a.equals(b(c))', 'b ( c ) == a', 'not(b ( c ) == a)'],
  ['a.equalsIgnoreCase(b)', 'a.equalsIgnoreCase ( b )', 'not(a.equalsIgnoreCase ( b ))'],
  ['a.equals(b) + c', 'a.equals ( b ) + c', 'not(a.equals ( b ) + c)'],
  ["a + ' < '", "a + ' < '", "not(a + ' < ')"],
  ['equals(a)', 'a ==', 'not(a ==)'],
  ['a.nil?', 'a == null', 'not(a == null)'],
  ['a.nil? + b', 'a.nil? + b', 'not(a.nil? + b)'],
  ['a.nil', 'a.nil', 'not(a.nil)'],
])('reads %s', (text, yes, no) => {
  const { frame, words } = ask(text, '', { path: 'a.rb' });

  expect([false, true].map((isNot) => tellTerms(toAtoms(frame, words, isNot)))).toEqual([yes, no]);
});

it('expands a name that was given something once', () => {
  const { frame, words } = ask('own == 1', 'own = doc.owner');
  const [[atom] = []] = toAtoms(frame, words, false);
  const [[denied] = []] = toAtoms(frame, words, true);

  expect([atom, denied].map((one) => one?.expand(['own', '+', 'two']))).toEqual([
    ['doc.owner', '+', 'two'],
    ['doc.owner', '+', 'two'],
  ]);
});
