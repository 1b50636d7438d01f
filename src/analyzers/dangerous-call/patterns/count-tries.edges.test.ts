import { expect, it } from 'vitest';
import { countTries } from './count-tries.ts';
import { parsePattern } from './parse-pattern.ts';

const tries = (source: string, isOpen = false) => countTries(parsePattern(source), isOpen);

it.each([
  ['words of which one begins like the other', '(?:ab|abc)*', false],
  ['a part that may be there once', '(?:a?b)*', false],
  ['up to a hundred', '(a{1,100})+', true],
  ['a part that may be empty behind one that may be', '(?:a?b?)+', true],
  ['a row of words with a long and a short way far behind', 'abcdefghijklmno(?:pq|p|q)*', true],
  ['nothing', '', false],
])('tells whether tries double: %s', (_what, source, doubles) => {
  expect(tries(source).doubles).toBe(doubles);
});

it.each([
  ['at least two', 'x{2,}', 0],
  ['a choice between that may be empty', 'a*(?:b|)a*', 1],
  ['a choice between that may not be empty', 'a*(?:b|c)a*', 0],
  ['a repeat of two ways', '(?:a|a)*', 0],
  ['a part of the first that does not bring it back', '(?:ab?)*b*', 0],
  ['a part of the second that does not bring it back', 'a*(?:aab)*', 0],
  ['repeats of which the first leads to the shorter row only', 'a*(?:a*y|b*b*b*z)', 2],
  ['repeats of which the first leads to the longer row', 'a*(?:b*y|a*a*a*z)', 3],
  ['a repeat that the next but one takes over from', 'a*b*a*', 1],
  ['no repeat', 'abc', 0],
])('counts how repeats take over: %s', (_what, source, power) => {
  expect(tries(source).power).toBe(power);
});

it('takes any letter before an expression that nothing holds to the beginning', () => {
  expect([tries('\\n*b', true).power, tries('é*b', true).power, tries('\\n*b').power]).toEqual([1, 1, 0]);
});

const row = (count: number) => 'a'.repeat(count);

it('builds a repeat to its end before it stands aside', () => {
  expect(tries(`(?:(x+)+${row(44)}){3}`).doubles).toBe(false);
  expect(tries(`(?:(x+)+${row(43)}){2}`).doubles).toBe(true);
});
