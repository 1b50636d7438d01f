import { expect, it } from 'vitest';
import { parsers } from '../ready-parsers-builder.ts';
import { readCode } from './code-builder.ts';
import { readTypescript } from './read-typescript.ts';

it.each([
  ["import { createHash as h } from 'node:crypto'; h()", 'crypto.createHash'],
  ["import crypto from 'crypto'; crypto.createHash()", 'crypto.createHash'],
  ["import * as c from 'crypto'; c.createHash()", 'crypto.createHash'],
  ["import { default as c } from 'crypto'; c()", 'crypto'],
  ["import c = require('crypto'); c.a()", 'crypto.a'],
  ["const c = require('node:crypto'); c?.a?.()", 'crypto.a'],
  ["const { a, b: { c }, d: e = 1, ...rest } = require('m'); e()", 'm.d'],
  ["const a = require('m').b; a()", 'm.b'],
  ["require('m').b()", 'm.b'],
  ["const { a } = await import('m'); a()", 'm.a'],
  ["(await import('m')).a()", 'm.a'],
  ["let a; a = require('m'); a.b()", 'm.b'],
  ["import m from 'm'; const { a } = m; const b = a.c; b()", 'm.a.c'],
  ["import { exec } from 'child_process'; const run = util.promisify(exec); run()", 'child_process.exec'],
  ["import { exec } from 'child_process'; const run = wrap(exec); run()", 'run'],
  ["import m from 'm'; const a = m.make(); a.b()", 'a.b'],
  ["a['b'].c[0][d]()", 'a.b.c.0.{}'],
  ['this.a!.b()', 'this.a.b'],
  ['(a as B).c()', 'a.c'],
  ['(0, a.b)()', 'a.b'],
  ['super.a()', 'super.a'],
  ['import.meta.a()', 'import.meta.a'],
  ['class A { #b; c() { this.#b() } }', 'this.#b'],
  ['/a/.exec(b)', '{}.exec'],
  ['(() => {})()', ''],
  ['a`b`', 'a'],
  ['a`b`.c()', 'a().c'],
  ['x = <A.B />', 'A.B'],
  ['x = <a:b />', 'a:b'],
])('calls what %s calls by its full name', (text, name) => {
  const { calls } = readCode(text);

  expect(calls.at(-1)?.name).toBe(name);
});

it('keeps what a call looks like, where its own name stands, and in what', () => {
  const { calls } = readCode('class A {\n  b() {\n    open()\n      .read(\n1);\n  }\n}');

  expect(calls).toEqual([
    { name: 'open', written: 'open', made: false, args: [], line: 3, endLine: 3, within: 'A.b' },
    {
      name: 'open().read',
      written: 'open().read',
      made: false,
      args: [{ kind: 'number', text: '1' }],
      line: 4,
      endLine: 5,
      within: 'A.b',
    },
  ]);
});

it('tells what is made', () => {
  const { calls } = readCode("import { Pool as P } from 'pg'; new P()");

  expect(calls).toMatchObject([{ name: 'pg.Pool', written: 'P', made: true }]);
});

it.each([
  ['function a(b, { c: [d], ...e }, ...f) {}', 'a(b,d,e,f) function'],
  ['const a = async (b = 1) => {}', 'a(b) function'],
  ['const a = wrap(other, (b) => {})', 'a(b) function'],
  ['exports.a = function () {}', 'a() function'],
  ['module.exports.a = () => {}', 'a() function'],
  ['A.prototype.b = () => {}', 'A.prototype.b() function'],
  ['f({ a: () => {}, b() {} })', 'a() function | b() function'],
  [
    'class A { constructor(private b: string) {} c = () => {}; #d() {} }',
    'A() type | constructor(b) function | c() function | #d() function',
  ],
  ['const A = class {}', 'A() type'],
  ['interface A {} enum B {} namespace C {} type D = 1', 'A() type | B() type | C() type | D() type'],
  ['f(() => {}); (function () {})()', ''],
])('knows what %s declares', (text, declarations) => {
  const found = readCode(text).declarations.map(
    ({ name, kind, parameters }) => `${name}(${parameters.join()}) ${kind}`,
  );

  expect(found.join(' | ')).toBe(declarations);
});

it('tells decorators, with the lines and the place of what they stand at', () => {
  const { declarations } = readCode(
    "import { G } from 'g';\n@Module({ a: 1 })\nclass A {\n  @G\n  b() {}\n}",
  );

  expect(declarations).toMatchObject([
    { name: 'A', within: '', line: 2, endLine: 6, decorators: [{ name: 'Module', line: 2 }] },
    {
      name: 'b',
      within: 'A',
      line: 4,
      endLine: 5,
      decorators: [{ name: 'g.G', written: 'G', args: [], made: false, line: 4, endLine: 4, within: 'A' }],
    },
  ]);
});

it.each([
  ["f('a', `b`)", 'a|b'],
  ["'a' + b + 'c'", 'a{}c*'],
  [`'a' + f('b') + \`\${c}\``, 'a{}{}*|b'],
  ["const a = 'b'; const c = a + 'd'", 'b|bd'],
  [`sql\`a \${b}\``, 'a {}'],
  ["a['b'] = { 'c': 1 }", ''],
  ["'use strict'; import 'a'; export * from 'b'; export { c } from 'd'", ''],
  ["type A = 'b'; let a: 'c' = d as 'e'; interface F { g: 'h' }", ''],
  ['<a b="c">d</a>', 'c'],
  ['a + b + c', ''],
])('reads the texts of %s', (text, strings) => {
  const found = readCode(text).strings.map((string) => `${string.text}${string.composed ? '*' : ''}`);

  expect(found.join('|')).toBe(strings);
});

it('tells what it can of a text that is broken', () => {
  const facts = readTypescript({ path: 'a.ts', language: 'typescript', text: 'f(1)\na b' }, parsers.babel);

  expect(facts).toMatchObject({ reading: 'broken', code: { calls: [{ name: 'f' }] } });
});
