import { expect, it } from 'vitest';
import { readCode, readScript, renderValue } from './code-builder.ts';
import { listsSettings, passesOn, silentKeys, silentTypes, targets } from './node-types/data.ts';

const within = (text: string) => readCode(text).calls.map((call) => `${call.name} ${call.within}`);

it.each([
  ['const a = () => b()', ['b a']],
  ['const a = (() => b()) as C', ['b a']],
  ['const a = (() => b()) satisfies C', ['b a']],
  ['const a = wrap(() => b())', ['wrap ', 'b a']],
  ['const a = (() => b())()', [' ', 'b ']],
  ['const a = c || (() => b())', ['b ']],
  ['a.c = () => b()', ['b a.c']],
  ['exports.a = () => b()', ['b a']],
  ['module.exports.a = () => b()', ['b a']],
  ['x.exports.a = () => b()', ['b x.exports.a']],
  ['exports = () => b()', ['b exports']],
  ['({ a: () => b() })', ['b a']],
  ['({ a() { b() } })', ['b a']],
  ['({ [a()]: () => b() })', ['a ', 'b ']],
  ['class A { c = () => b() }', ['b A.c']],
  ['class A { #c = () => b() }', ['b A.#c']],
  ['class A { accessor c = () => b() }', ['b A.c']],
  ['class A { [c()] = 1 }', ['c A']],
  ['a[c()]', ['c ']],
  ['class A { @c() b() {} }', ['c A.b']],
])('tells in what calls of %s stand', (text, expected) => {
  expect(within(text)).toEqual(expected);
});

const nested = (...lengths: number[]) =>
  lengths.reduceRight((inner, length) => `function ${'f'.repeat(length)}() { ${inner} }`, 'b()');

it('stops making names longer that are longer than any name', () => {
  const [kept, cut] = [nested(300, 2, 2), nested(301, 2)].map((text) => within(text)[0]?.length);

  expect([kept, cut]).toEqual(['b '.length + 303, 'b '.length + 301]);
});

it('stops making keys longer that are longer than any key', () => {
  const names = (length: number) =>
    readCode(`f({ ${'k'.repeat(length)}: { b: { c: { d: 1 } } } })`).settings.map(({ name }) => name.length);

  expect(names(300)).toEqual([300, 302, 304, 304]);
  expect(names(301)).toEqual([301, 303, 303, 303]);
});

const settings = (text: string) =>
  readCode(text).settings.map(({ name, value, of }) => `${name}=${value.kind} ${of}`);

it.each([
  ['f?.({ a: 1 })', ['a=number f']],
  ['new F({ a: 1 })', ['a=number F']],
  ['f([{ a: 1 }])', ['a=number f']],
  ['f(...[{ a: 1 }])', ['a=number f']],
  ['f(x || { a: 1 })', ['a=number f']],
  ['f(x ? { a: 1 } : 2)', ['a=number f']],
  ['f({ a: 1 } as B)', ['a=number f']],
  ['f({ a: 1 } satisfies B)', ['a=number f']],
  ['f(g({ a: 1 }))', ['a=number g']],
  ['f(!{ a: 1 })', ['a=number undefined']],
  ['f(x, () => ({ a: 1 }))', ['a=number undefined']],
  ['f({ a: { b() {} } })', ['a=map f', 'a.b=function f']],
  ['class A { x = { b: 1 } }', ['x=map undefined', 'b=number undefined']],
  ['({ a: 1 }).f()', ['a=number undefined']],
])('tells to what call the settings of %s belong', (text, expected) => {
  expect(settings(text)).toEqual(expected);
});

it('gives a setting of no call no name of a call', () => {
  const [setting] = readCode('x({ a: 1 }); y = 2').settings.slice(1);

  expect(Object.keys(setting ?? {})).not.toContain('of');
});

it.each(['x(<a {...{ b: 1 }} />)', 'x(<a c={{ b: 1 }} />)', 'x(<a c={[{ b: 1 }]} />)'])(
  'tells settings of an element: %s',
  (text) => {
    expect(
      settings(text).filter((found) => found.endsWith('b=number a') || found === 'c.b=number a'),
    ).toHaveLength(1);
  },
);

const texts = (text: string) => readCode(text).strings.map((found) => found.text);

it.each([
  "import 'a'",
  "import b from 'a'",
  "export * from 'a'",
  "export { b } from 'a'",
  "import b = require('a')",
  "declare function f(b: 'a'): 'c'",
  "interface A { b: 'a' }",
  "type A = 'a' | 'b'",
  "let a: 'a'",
  "function f(): 'a' {}",
  "function f<B extends 'a'>() {}",
  "f<'a'>()",
  "class A extends B<'a'> {}",
  "class A implements B<'a'> {}",
  "x as 'a'",
  "'use strict'",
  "a['b']",
  "({ 'a': 1 })",
  "declare module 'a' {}",
])('takes no text of a name or a type for one of the program: %s', (text) => {
  expect(texts(text).filter((found) => found !== 'a' || !text.startsWith('declare module'))).toEqual([]);
});

it.each([
  "declare var a: { b: 'c' };",
  "declare function f(a: 'b'): 'c';",
  "declare export * from 'a';",
  "declare type A = 'b';",
  "type A = 'b';",
  "opaque type A = 'b';",
  "interface A { b: 'c' }",
  'function f(a: mixed): boolean %checks(a) { return a }',
])('takes no text of Flow for one of the program: %s', (text) => {
  expect(readScript(`// @flow\n${text}`).strings).toEqual([]);
});

it('tells a text in a key or a property that is computed', () => {
  expect(texts("({ ['a' + b]: 1 })")).toEqual(['a{}']);
  expect(texts("a['b' + c]")).toEqual(['b{}']);
});

it('looks once at an element that has an end', () => {
  expect(
    readCode('x = <A.b c="d">e</A.b>').calls.map(({ name, args }) => `${name} ${args.map(renderValue)}`),
  ).toEqual(['A.b c=string:d']);
});

it('names types and keys as the parser does', () => {
  const all = [...silentTypes, ...listsSettings, ...passesOn];

  expect(all.filter((name) => !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([]);
  expect([...silentKeys, ...targets].filter((name) => !/^[a-z][A-Za-z]+$/.test(name))).toEqual([]);
});
