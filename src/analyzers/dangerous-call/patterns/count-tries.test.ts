import { expect, it } from 'vitest';
import { countTries } from './count-tries.ts';
import { parsePattern } from './parse-pattern.ts';

const tries = (source: string, isOpen = false) => countTries(parsePattern(source), isOpen);

it.each([
  ['a repeat of a repeat', '([a-z]+)+'],
  ['something that may be there behind a repeat', '(\\w+\\s?)*'],
  ['anything, again and again', '(.*)*'],
  ['at least three', '(x+){3,}'],
  ['two ways to take the same', '(a|a)*'],
  ['an escape that both sides take', '(?:\\\\.|[^\\]])*'],
  ['blanks on either side', '(\\s*\\w+\\s*)*'],
  ['both of which may be missing', '(a?b?)*c'],
  ['numbers of up to three digits', '(\\d{1,3},?)+'],
  ['a part that may be the next one', '([a-zA-Z0-9]+\\.?)+@'],
  ['classes of the same letters', '([\\w.]|[a-z]|\\d)+!'],
  ['a longer and a shorter way', '(?:ab|a|b)*c'],
  ['what stands far behind', 'x(y(?:\\d+)*)?z'],
])('knows that tries double: %s', (_what, source) => {
  expect(tries(source).doubles).toBe(true);
});

it.each([
  ['a repeat', '[a-z]+'],
  ['a sign between', '(\\w+,)*'],
  ['two ways that differ', '(a|b)*'],
  ['an escape that only one side takes', '(?:\\\\.|[^\\]\\\\])*'],
  ['words with lines between', '[a-z0-9]+(?:[-_][a-z0-9]+)*'],
  ['parts of an address', '[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+'],
  ['a repeat that gives nothing back', '(?:a++)+'],
  ['what is looked for only', '(?:a(?=a*))*'],
  ['just three', '(?:a{3})+'],
  ['a number of a number', '(\\d{1,3}\\.){3}'],
  ['two that follow each other', 'a*a*'],
])('knows that tries do not double: %s', (_what, source) => {
  expect(tries(source).doubles).toBe(false);
});

it.each([
  ['one repeat', 'a+b', 0],
  ['two that take the same', 'a*a*', 1],
  ['two that take others', 'a*b*', 0],
  ['three in a row', 'a*a*a*', 2],
  ['two with what may be missing between', ' *\\n? *', 1],
  ['two with a sign between that both take', '.*,.*', 1],
  ['two with a sign between that neither takes', '[^,]*,[^,]*', 0],
  ['blanks around anything', '\\s*(.*)\\s*', 2],
  ['longer rows', '(?:abc)*(?:abc)*', 1],
  ['longer rows that never fall together', '(?:abc)*(?:abd)*', 0],
  ['rows one after the other', 'a*a*xb*b*', 2],
])('counts how repeats take over from each other: %s', (_what, source, power) => {
  expect(tries(source).power).toBe(power);
});

it('begins at each letter where nothing holds an expression to the beginning', () => {
  expect([tries('a+b', true).power, tries('\\[[^\\[]*\\]', true).power]).toEqual([1, 0]);
});

const long = (count: number) => `${'a'.repeat(count)}(x+)+`;

it('stands aside where an expression has very many parts', () => {
  expect([tries(long(89)).doubles, tries(long(90)).doubles]).toEqual([true, false]);
});
