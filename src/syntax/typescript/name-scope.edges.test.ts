import { expect, it } from 'vitest';
import { readCode, readScript } from './code-builder.ts';
import { createNameScope, nameOf } from './name-scope.ts';

const last = (text: string) => readCode(text).calls.at(-1);

it('has no name for nothing', () => {
  expect(nameOf(undefined, createNameScope([]))).toEqual({ name: '', written: '' });
});

it.each([
  ["import { 'a-b' as c } from 'm'; c()", 'm.a-b'],
  ["const { 'a': b } = require('m'); b()", 'm.a'],
  ["const { [a]: b } = require('m'); b()", 'b'],
  ["const { ['a']: b } = require('m'); b()", 'm.a'],
  ["const { a: { b } } = require('m'); b()", 'b'],
  ["const [a] = require('m'); a()", 'a'],
  ["const a = (require('m') as B).c; a()", 'm.c'],
  ["const a = require('m').b.c; a()", 'm.b.c'],
  ["a = require('m').b; a()", 'm.b'],
  ['let b; b = a.b; b()', 'b'],
  ['const a = b; const c = a; c()', 'c'],
  ["import m from 'm'; const a = m; const b = a; b()", 'm'],
  ["import { e } from 'm'; const a = promisify(e); a()", 'm.e'],
  ["import { e } from 'm'; const a = promisifyAll(e); a()", 'a'],
  ["import { e } from 'm'; const a = new (class {})(e); a()", 'a'],
  ["import { createRequire as make } from 'module'; const load = make(url); load('m').a()", 'm.a'],
  ["const { createRequire: make } = require('module'); const load = make(url); load('m').a()", 'm.a'],
  ["import { getBuiltinModule as load } from 'process'; load('m').a()", 'm.a'],
  ["import { other as make } from 'module'; const load = make(url); load('m').a()", 'load().a'],
  ["if (a === require) a('m').b()", 'a().b'],
  ["let load; load = require; load('m').b()", 'm.b'],
  ["require('node:m').a()", 'm.a'],
  ["require('bnode:m').a()", 'bnode:m.a'],
  ['require(m).a()', 'require().a'],
  ['import c = a.b; c.d()', 'c.d'],
  ['import c = a.b; S()', 'S'],
  ['const [b] = require(a); S()', 'S'],
  ['import(a).then(b)', 'import().then'],
  ["import('m').then(b)", 'm.then'],
  ['new A().b()', 'A().b'],
  ['a?.b()?.c()', 'a.b().c'],
  ['(0, 1, a.b)()', 'a.b'],
  ['(a satisfies B).c()', 'a.c'],
  ['(< B>a).c()', 'a.c'],
  ['(a<B>)()', 'a'],
  ['a.#b.c()', 'a.#b.c'],
  ['(() => {})()()', ''],
  ['(() => {})().a()', '{}().a'],
])('finds what %s calls', (text, name) => {
  const shown = text.includes('#') ? `class A { #b; d(a) { ${text} } }` : text;

  expect(last(shown)?.name).toBe(name);
});

it.each([
  ['/a/.exec(b)', '{}.exec'],
  ['(() => {})()()', ''],
  ["require('m').a()", 'm.a'],
  ["import { a as b } from 'm'; b.c()", 'b.c'],
])('keeps how %s is written', (text, written) => {
  expect(last(text)?.written).toBe(written);
});

it('reads names in a cast of Flow', () => {
  expect(readScript('// @flow\n(a: B).c()').calls.map(({ name }) => name)).toEqual(['a.c']);
});

const chain = (links: number) => `a${'.b'.repeat(links)}()`;

it('follows thirty links of a chain', () => {
  expect(last(chain(29))?.name).toBe(`a${'.b'.repeat(29)}`);
  expect(last(chain(30))?.name).toBe(`a${'.b'.repeat(30)}`);
  expect(last(chain(31))?.name).toBe(`{}${'.b'.repeat(30)}`);
});
