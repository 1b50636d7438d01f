import { expect, it } from 'vitest';
import { readLexically } from '../read-lexically.ts';

const codeOf = (language: string, text: string) => readLexically(language, text).code;
const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`);

it.each([
  ['perl', '$a->b(1)', ['a.b(1)']],
  ['swift', 'a?.b(1)', ['a.b(1)']],
  ['ruby', 'a&.b(1)', ['a.b(1)']],
  ['ruby', 'a.ok?.b(1)', ['a.ok?.b(1)']],
  ['kotlin', 'a.ok?.b(1)', ['a.ok.b(1)']],
  ['perl', '%$a::b(1)', ['a.b(1)']],
  ['elixir', 'f(a.(1), 2)', ['f(a, 2)']],
  ['kotlin', 'f((1), [2, 3], {4}, 5)', ['f((1), [2, 3], {4}, 5)']],
  ['kotlin', ')f(1)]', ['f(1)']],
  ['kotlin', 'in.read(1)', ['in.read(1)']],
  ['kotlin', 'xfun f(1); define g(2)', ['f(1)', 'g(2)']],
  ['kotlin', 'f(1).g', ['f(1)']],
  ['kotlin', `a(1).${'b'.repeat(250)}(2)`, ['a(1)', `${'b'.repeat(200)}(2)`]],
  ['kotlin', `${words(30).join('.')}(1)`, [`${words(30).join('.')}(1)`]],
  ['kotlin', `${words(31).join('.')}(1)`, ['w30(1)']],
  ['kotlin', `f(${words(50).join(', ')})`, [`f(${words(50).join(', ')})`]],
  ['kotlin', `f(${words(51).join(', ')})`, [`f(${words(50).join(', ')})`]],
  ['javascript', "import a from 'node:a'\na.b(1)", ['a.b(1)']],
  ['php', 'use A\\B;\nB::c(1)', ['A.B.c(1)']],
  ['kotlin', 'import a.*\nundefined(1)', ['undefined(1)']],
])('finds in %s the calls of %j', (language, text, calls) => {
  const found = codeOf(language, text)?.calls.map(
    ({ name, args }) => `${name}(${args.map((arg) => arg.text).join(', ')})`,
  );

  expect(found).toEqual(calls);
});

it.each([
  ['kotlin', 'a = 1 + 2', []],
  ['kotlin', 'a = "b"?.c', []],
  ['ruby', 'a = "b"&.c', []],
  ['lua', 'a = "b" .. c', []],
  ['elixir', 'a = "b" <> c', []],
  ['ruby', 'a = "b"\n%w[c d]', ['assignment a']],
  ['ruby', 'a = "b"\n->(c) { c }', ['assignment a']],
  ['groovy', 'a = 1\n"b-c"', ['assignment a']],
  ['groovy', '"x": b = 1', ['assignment b']],
  ['groovy', ': b = 1', ['assignment b']],
  ['groovy', 'a: b => 1', ['property b']],
  ['kotlin', 'f({ a = 1 })', ['assignment a']],
])('finds in %s the settings of %j', (language, text, settings) => {
  expect(codeOf(language, text)?.settings.map(({ via, name }) => `${via} ${name}`)).toEqual(settings);
});

it('tells from which to which line a call goes, also one that never ends', () => {
  const args = [{ kind: 'number', text: '1' }];
  const call = { name: 'a', written: 'a', made: false, args, within: '' };

  expect(codeOf('kotlin', '\na(\n1\n)\nb')?.calls).toStrictEqual([{ ...call, line: 2, endLine: 4 }]);
  expect(codeOf('kotlin', '\na(\n1')?.calls).toStrictEqual([{ ...call, line: 2, endLine: 3 }]);
});

it('tells from which to which line a setting goes', () => {
  const value = { kind: 'number', text: '1' };
  const setting = { name: 'a', value, via: 'assignment', within: '' };

  expect(codeOf('kotlin', '\na\n:\nB\n=\n1\n')?.settings).toStrictEqual([
    { ...setting, line: 2, endLine: 6 },
  ]);
  expect(codeOf('kotlin', '\na\n=\n1\n')?.settings).toStrictEqual([{ ...setting, line: 2, endLine: 4 }]);
});

it('ends a text on its own last line', () => {
  expect(codeOf('kotlin', '"a"\n\n\n')?.strings).toMatchObject([{ line: 1, endLine: 1 }]);
});
