import { expect, it } from 'vitest';
import type { ValueFact } from '../../code-facts.ts';
import { readArgument, toText } from './read-argument.ts';
import { splitTokens } from './split-tokens.ts';

function read(language: string, text: string): ValueFact {
  const tokens = splitTokens(language, text);
  return readArgument(tokens, { language, text }, tokens.length);
}

it.each([
  ['kotlin', 'a = 1', 'a=number 1'],
  ['kotlin', 'a: b.c', 'a=name b.c'],
  ['perl', '%$a => 1', 'a=number 1'],
  ['kotlin', '"a" = 1', 'other "a" = 1'],
  ['kotlin', 'a =', 'other a ='],
  ['kotlin', 'a == 1', 'other a == 1'],
  ['kotlin', 'a =~ 1', 'other a =~ 1'],
  ['kotlin', 'a b', 'other a b'],
  ['elixir', ':a', 'string a'],
  ['elixir', ':a.b', 'other :a.b'],
  ['elixir', 'a b', 'other a b'],
  ['elixir', ': 1', 'other : 1'],
  ['kotlin', '-1', 'number -1'],
  ['kotlin', '-1 + 2', 'other -1 + 2'],
  ['kotlin', '+1', 'other +1'],
  ['kotlin', '-a', 'other -a'],
  ['kotlin', '*', 'other *'],
  ['perl', '%$a', 'name a'],
  ['perl', '$a->$b', 'name a.b'],
  ['kotlin', 'a::b', 'name a.b'],
  ['kotlin', 'a?.b', 'name a.b'],
  ['ruby', 'a&.b', 'name a.b'],
  ['kotlin', 'a + b', 'other a + b'],
  ['kotlin', '[.a', 'other [.a'],
  ['kotlin', '(a)', 'other (a)'],
  ['kotlin', 'a.b(c)', 'call a.b'],
  ['kotlin', 'TRUE', 'boolean true'],
  ['kotlin', 'trueish', 'name trueish'],
  ['kotlin', 'untrue', 'name untrue'],
  ['swift', 'nil', 'null nil'],
  ['kotlin', 'nonesuch', 'name nonesuch'],
  ['kotlin', 'xnil', 'name xnil'],
  ['kotlin', '"a"?.b', 'other "a"?.b'],
  ['groovy', 'new A<>("b")', 'other new A<>("b")'],
  ['kotlin', '"a" += b', 'other "a" += b'],
  ['kotlin', '', 'other '],
])('reads what the argument of %s is worth: %j', (language, text, value) => {
  const { key, kind, text: shown } = read(language, text);

  expect(`${key === undefined ? '' : `${key}=`}${kind} ${shown}`).toBe(value);
});

it.each([
  ['kotlin', '"a" + b + "c" + null + 1'],
  ['perl', '"a" . $b . "c" . undef . 1'],
  ['elixir', '"a" <> b <> "c" <> nil <> 1'],
])('tells in %s what the text %j is put together from', (language, text) => {
  const { kind, items } = read(language, text);

  expect(kind).toBe('composed');
  expect(items?.map((item) => item.kind)).toEqual(['string', 'name', 'string', 'null']);
  expect(items?.slice(0, 2).map((item) => item.text)).toEqual(['a', 'b']);
});

it('shows an argument on one line, its first two hundred characters', () => {
  expect(read('kotlin', 'a  +\n  b').text).toBe('a + b');
  expect(read('kotlin', `a + ${'b'.repeat(300)}`).text).toBe(`a + ${'b'.repeat(196)}`);
});

it.each([
  ['kotlin', '"a $b"', 'a {}', true],
  ['kotlin', "'a $b'", 'a $b', false],
  ['lua', '"undefined"', 'undefined', false],
  ['kotlin', '"a', 'a', false],
  ['kotlin', '""', '', false],
  ['kotlin', '"', '', false],
  ['kotlin', '""""', '"', false],
  ['kotlin', '"""a"b"""', 'a"b', false],
  ['kotlin', 'a"b"', 'a"b"', false],
])('reads in %s the text of %j', (language, written, text, composed) => {
  expect(toText(written, language)).toEqual({ text, composed });
});
