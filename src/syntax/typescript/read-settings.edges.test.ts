import { expect, it } from 'vitest';
import { readCode, renderValue } from './code-builder.ts';

it.each([
  ['class A { accessor b = 1 }', ['b=number:1 property']],
  ['class A { b; #c; accessor d }', []],
  ['const { a: { b } } = c', []],
  ['[a] = b', []],
  ['(() => {})().a = 1', ['{}().a=number:1 assignment']],
  ['x(<a b />)', ['b=boolean:true argument']],
  ['a ||= 1', ['a=number:1 assignment']],
  ['const { a } = (() => {})', []],
])('sees what %s sets', (text, expected) => {
  const found = readCode(text).settings.map(({ name, value, via }) => `${name}=${renderValue(value)} ${via}`);

  expect(found).toEqual(expected);
});

it('names no call where a setting belongs to none', () => {
  const [setting] = readCode('x = { a: 1 }').settings.slice(1);

  expect(setting).toStrictEqual({
    name: 'a',
    value: { kind: 'number', text: '1' },
    via: 'property',
    within: '',
    line: 1,
    endLine: 1,
  });
});

it('tells functions and types by their names', () => {
  const { declarations } = readCode(
    'const o = { a(b) {} };\nfunction f(): void;\nfunction f(c?) {}\nabstract class A {\n  abstract g(d): void;\n}\ndeclare function h(e): void;\n',
  );

  expect(declarations.map(({ name, kind, parameters }) => `${kind} ${name}(${parameters.join()})`)).toEqual([
    'function a(b)',
    'function f()',
    'function f(c)',
    'type A()',
    'function g(d)',
    'function h(e)',
  ]);
});

it('ends an element where it opens, and a check where its condition ends', () => {
  const { calls } = readCode('x = <a\n  b={1}\n>\n  text\n</a>;\n');

  expect(calls.map(({ line, endLine }) => [line, endLine])).toEqual([[1, 3]]);
});

it('reads a decorator with and without arguments', () => {
  const { declarations } = readCode('class A {\n  @b c() {}\n  @d(1) e() {}\n}');

  expect(
    declarations
      .slice(1)
      .map(({ decorators }) => decorators.map(({ name, args }) => `${name} ${args.length}`)),
  ).toEqual([['b 0'], ['d 1']]);
});
