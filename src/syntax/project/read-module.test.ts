import { describe, expect, it } from 'vitest';
import { moduleOf } from './project-builder.ts';

/** What it takes, as `module name`. */
function taken(text: string, path = 'a.ts'): readonly string[] {
  return moduleOf(text, path).takes.map(({ module, name }) => `${module} ${name}`);
}

function exported(text: string): readonly string[] {
  const { exports, passes } = moduleOf(text);
  return [
    ...exports.map(({ name, of }) => (name === of ? name : `${of} as ${name}`)),
    ...passes.map(({ module, name, as }) => `${module} ${name === as ? name : `${name} as ${as}`}`),
  ];
}

describe('what a module takes', () => {
  it.each<[string, readonly string[]]>([
    ["import { a, b as c } from './x';\n", ['./x a', './x b']],
    ["import a from './x';\n", ['./x default']],
    ["import a, { b } from './x';\n", ['./x default', './x b']],
    ["import type { A } from './x';\n", ['./x A']],
    ["import './x';\n", []],
    ["import { 'a b' as c } from './x';\n", ['./x a b']],
    ["import * as x from './x';\nx.a(); x.b.c; x.a;\n", ['./x a', './x b']],
    ["import * as x from './x';\nlet y: x.T;\n", ['./x T']],
    ["import * as x from './x';\nrun(x);\n", ['./x *']],
    ["import * as x from './x';\nrun({ x });\n", ['./x *']],
    ["import * as x from './x';\nrun({ y: x });\n", ['./x *']],
    ["import * as x from './x';\ny.x; ({ x: 1 }); const { x: z } = y;\n", []],
    ["import * as x from './x';\nlet y: z.x;\n", []],
    ["import x = require('./x');\nx.a;\n", ['./x a']],
    ['import x = y.z;\nx.a;\n', []],
    ["const x = require('./x');\nx.a();\n", ['./x a']],
    ["const x = require('./x');\n", []],
    ["const { a, b: c } = require('./x');\n", ['./x a', './x b']],
    ["const { a, ...rest } = require('./x');\n", ['./x a', './x *']],
    ["const { [a]: b } = require('./x');\n", ['./x *']],
    ["const [a] = require('./x');\n", ['./x *']],
    ["const a = require('./x').b;\n", ['./x b']],
    ["require('./x')(1);\n", ['./x *']],
    ["function f() { const { a } = require('./x'); }\n", ['./x a']],
    ["const { a } = await import('./x');\n", ['./x a']],
    ["(await import('./x')).a();\n", ['./x a']],
    ["const x = await import('./x');\nx.a();\n", ['./x a']],
    ["import('./x').then(run);\n", ['./x then']],
    ["load(import('./x'));\n", ['./x *']],
    ['require(name); import(a + b); resolve("./x"); require();\n', []],
    ["const x = (require('./x'));\nx.a;\n", ['./x a']],
    ["import * as x from './x';\nexport { x };\n", []],
    ["const el = <x.Button />;\nimport * as x from './x';\n", ['./x Button']],
  ])('is read of %j', (text, names) => {
    expect(taken(text, 'a.tsx')).toEqual(names);
  });

  it('has the line where it is taken', () => {
    const { takes } = moduleOf("import {\n  a,\n  b,\n} from './x';\n\nrequire('./y').c;\n");

    expect(takes.map(({ name, line }) => [name, line])).toEqual([
      ['a', 2],
      ['b', 3],
      ['c', 6],
    ]);
  });
});

describe('what a module exports', () => {
  it.each<[string, readonly string[]]>([
    ['export const a = 1, b = 2;\n', ['a', 'b']],
    ['export const { a, b: [c], ...d } = x;\n', ['a', 'c', 'd']],
    ['export function a() {}\nexport class B {}\nexport enum C {}\n', ['a', 'B', 'C']],
    ['export interface A {}\nexport type B = 1;\n', ['A', 'B']],
    ['const a = 1;\nexport { a, a as b, a as default };\n', ['a', 'a as b', 'a as default']],
    ['export default function a() {}\n', ['a as default']],
    ['export default class {}\n', ['default']],
    ['export default 1;\n', ['default']],
    ['const a = 1;\nexport default a;\n', ['a as default']],
    ['const a = 1;\nexport = a;\n', ['a as default']],
    ["export { a, b as c } from './x';\n", ['./x a', './x b as c']],
    ["export { default } from './x';\n", ['./x default']],
    ["export * from './x';\n", ['./x *']],
    ["export * as x from './x';\n", ['./x * as x']],
    ["import { a as b } from './x';\nexport { b };\n", ['./x a as b']],
    ["import * as b from './x';\nexport { b as c };\n", ['./x * as c']],
    ["import a from './x';\nexport default a;\n", ['./x default']],
    ['export {};\nexport declare function a(): void;\n', ['a']],
    ['exports.a = 1;\nmodule.exports.b = 2;\n', ['exports.a as a', 'exports.b as b']],
    ['function a() {}\nexports.a = a;\nexports.b = exports.c = a;\n', ['a', 'a as b', 'a as c']],
    ['function a() {}\nmodule.exports = a;\n', ['a as default']],
    ['module.exports = () => 1;\n', ['exports.default as default']],
    ['module.exports = exports = { a: 1 };\n', ['exports.a as a', 'exports.a as a']],
    [
      'const a = 1;\nmodule.exports = { a, b: a, c: 1, d() {}, [e]: 1 };\n',
      ['a', 'a as b', 'exports.c as c', 'exports.d as d'],
    ],
    ["module.exports = require('./x');\n", ['./x * as default']],
    [
      "module.exports = { a: require('./x'), b: require('./y').c, ...require('./z'), ...w };\n",
      ['./x * as a', './y c as b', './z *'],
    ],
    ["const x = require('./x');\nmodule.exports = { x, y: x.z };\n", ['./x * as x', './x z as y']],
    ['const User = module.exports;\nUser.a = () => 1;\n', ['exports.a as a']],
    ['const User = exports = module.exports;\nUser.a = () => 1;\n', ['exports.a as a']],
    ['const User = (module.exports = { a: 1 });\n', []],
    ['const User = module.exports = { a: 1 };\nUser.b = 2;\n', ['exports.a as a', 'exports.b as b']],
    ['const Other = thing.exports;\nOther.a = 1;\nmodule.other = 1;\nthis.exports = 2;\n', []],
    ['if (x) exports.a = 1;\nexports.b += 1;\nexports["c"] = 1;\n', []],
  ])('is read of %j', (text, names) => {
    expect(exported(text)).toEqual(names);
  });

  it('has the line where it is exported', () => {
    const { exports, passes } = moduleOf(
      "export * from './x';\nconst a = 1;\nexport {\n  a,\n};\nexport const b = 1;\n",
    );

    expect(exports.map(({ name, line }) => [name, line])).toEqual([
      ['a', 4],
      ['b', 6],
    ]);
    expect(passes).toEqual([{ module: './x', name: '*', as: '*', line: 1 }]);
  });
});

describe('a hostile text', () => {
  it('is read as far as it goes', () => {
    const { exports } = moduleOf('export const a = 1;\n<<<<<<< HEAD\nexport function b( {\n=======\n"\0');

    expect(exports.map(({ name }) => name)).toContain('a');
  });

  it('is nothing where it is nested too deeply', () => {
    const { exports, takes, parts } = moduleOf(`export const a = ${'['.repeat(200_000)}`);

    expect([exports, takes, parts]).toEqual([[], [], []]);
  });

  it('is read where it is only long', () => {
    const { exports, takes } = moduleOf(
      `import * as x from './x';\nexport const a = x.b${' + 1'.repeat(20_000)};\n`,
    );

    expect(exports.map(({ name }) => name)).toEqual(['a']);
    expect(takes.map(({ name }) => name)).toEqual(['b']);
  });

  it('gives every list its items, however many there are', () => {
    const { takes } = moduleOf(`load([${'0,'.repeat(150_000)}]);\nrequire('./x')();\n`);

    expect(takes).toHaveLength(1);
  });
});
