import { expect, it } from 'vitest';
import { parsers } from '../ready-parsers-builder.ts';
import { readTypescript } from './read-typescript.ts';

it.each([
  [`import fs from 'fs'`, 'fs', 'import', ['default']],
  [`import { a, b as c } from 'm'`, 'm', 'import', ['a', 'b']],
  [`import { 'a b' as c } from 'm'`, 'm', 'import', ['a b']],
  [`import * as all from 'm'`, 'm', 'import', ['*']],
  [`import 'm'`, 'm', 'import', []],
  [`export { a as b } from 'm'`, 'm', 're-export', ['a']],
  [`export * from 'm'`, 'm', 're-export', ['*']],
  [`export * as all from 'm'`, 'm', 're-export', ['*']],
  [`import m = require('m')`, 'm', 'require', ['*']],
  [`const m = require('m')`, 'm', 'require', ['*']],
  [`const { a, b: c, ['d']: e, ...rest } = require('m')`, 'm', 'require', ['a', 'b', 'd', '*']],
  [`const { 0: a } = require('m')`, 'm', 'require', ['*']],
  [`require('m')?.a`, 'm', 'require', ['a']],
  [`class A { #a; b = require('m').#a }`, 'm', 'require', []],
  [`for (require('m');;) {}`, 'm', 'require', []],
  [`const { a } = f(await import('m'))`, 'm', 'dynamic', []],
  [`export a from 'm'`, 'm', 're-export', ['default']],
  [`import.source('m')`, 'm', 'dynamic', []],
  [`getBuiltinModule('m')`, 'm', 'require', []],
  [`const m = 'm'; require(m); { const m = f() }`, 'm', 'require', []],
  [`require('m').a.b()`, 'm', 'require', ['a']],
  [`require('m')[a]`, 'm', 'require', []],
  [`require('m')`, 'm', 'require', []],
  [`require?.('m')`, 'm', 'require', []],
  [`module.require('m')`, 'm', 'require', []],
  [`globalThis['require']('m')`, 'm', 'require', []],
  [`const { a } = await import('m')`, 'm', 'dynamic', ['a']],
  ['import(`m`)', 'm', 'dynamic', []],
  [`import('m', { with: { type: 'json' } })`, 'm', 'dynamic', []],
  [`process.getBuiltinModule('m')`, 'm', 'require', []],
  [`const { getBuiltinModule } = process; getBuiltinModule('m')`, 'm', 'require', []],
  [`const { getBuiltinModule: load } = process; load('m')`, 'm', 'require', []],
  [`process.binding('m')`, 'm', 'require', []],
  [`const load = require; load('m')`, 'm', 'require', []],
  [`let load; load = require; load('m')`, 'm', 'require', []],
  [`createRequire(import.meta.url)('m')`, 'm', 'require', []],
  [`const load = createRequire(import.meta.url); load('m')`, 'm', 'require', []],
  [`const load = module.createRequire(url); load('m')`, 'm', 'require', []],
  [`require('cry' + 'pto')`, 'crypto', 'require', []],
  [`require('a' + \`b\${'c'}d\` + 'e')`, 'abcde', 'require', []],
  [`const name = 'cry'; const whole = name + 'pto'; require(whole)`, 'crypto', 'require', []],
])('finds what %s brings in', (text, module, kind, names) => {
  expect(importsOf(text)).toMatchObject([{ module, kind, names, typeOnly: false }]);
});

it('follows createRequire through a name of its own', () => {
  const text = `import { createRequire as make } from 'node:module';\nconst load = make(url);\nload('m');`;

  expect(importsOf(text).map(({ module, line }) => [module, line])).toEqual([
    ['node:module', 1],
    ['m', 3],
  ]);
});

it.each([
  [`import type { A } from 'm'`],
  [`import { type A, type B } from 'm'`],
  [`export type { A } from 'm'`],
  [`import type m = require('m')`],
  [`type A = import('m').B`],
])('knows that %s brings in types alone', (text) => {
  expect(importsOf(text)).toMatchObject([{ module: 'm', typeOnly: true }]);
});

it('reads a type that names a module as an import of no name', () => {
  expect(importsOf(`type A = import('m').B`)).toEqual([
    { module: 'm', kind: 'import', names: [], typeOnly: true, line: 1, endLine: 1 },
  ]);
});

it('brings in code where only some names are types', () => {
  expect(importsOf(`import { type A, b } from 'm'`)).toMatchObject([{ typeOnly: false }]);
});

it('knows Flow’s imports of types', () => {
  const text = `// @flow\nimport typeof A from 'm'`;
  const facts = readTypescript({ path: 'a.js', language: 'javascript', text }, parsers.babel);

  expect(facts.imports).toMatchObject([{ module: 'm', typeOnly: true }]);
});

it.each([
  [`// require('m')`],
  [`const text = "import x from 'm'"`],
  ['require(name)'],
  ['let name = "m"; require(name)'],
  [`require(\`m\${x}\`)`],
  [`require('a' - 'b')`],
  [`require('a' + b)`],
  [`load('m')`],
  [`new require('m')`],
  [`x.load('m')`],
  [`make(url)('m')`],
  [`x.make(url)('m')`],
  ['import a = B.C'],
  ['require()'],
  [`[a] = require; x.load('m')`],
  [`const { a } = b; a('m')`],
  [`const { a } = b; a(url)('m')`],
  [`let load = a; load('m')`],
  [`load == require; load('m')`],
  [`const { createRequire: a } = b; a('m')`],
  [`const { getBuiltinModule: a } = b; a(url)('m')`],
  ['export { a }'],
])('finds nothing that %s brings in', (text) => {
  expect(importsOf(text)).toEqual([]);
});

it('tells the lines from first to last', () => {
  const text = `// lead\nimport {\n  a,\n} from 'm';\nconst b =\n  require('n');\n`;

  expect(importsOf(text).map(({ line, endLine }) => [line, endLine])).toEqual([
    [2, 4],
    [6, 6],
  ]);
});

it('counts lines as git does, by newlines alone', () => {
  const text = `a('\u2028');\r\nb();\rimport 'm';\n`;

  expect(importsOf(text)).toMatchObject([{ line: 2, endLine: 2 }]);
});

function importsOf(text: string) {
  return readTypescript({ path: 'a.ts', language: 'typescript', text }, parsers.babel).imports;
}
