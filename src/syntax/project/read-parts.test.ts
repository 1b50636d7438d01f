import { describe, expect, it } from 'vitest';
import { moduleOf } from './project-builder.ts';

function partsOf(text: string) {
  return moduleOf(text, 'a.tsx').parts;
}

function programOf(text: string): string {
  return partsOf(text)
    .map(({ parameters, body }) => `${parameters} => ${body}`)
    .join('\n');
}

describe('the parts of a module', () => {
  it.each<[string, readonly string[]]>([
    ['function a() {}\nclass B {}\nenum C {}\n', ['a', 'B', 'C']],
    ['const a = 1, [b, { c, d: e }] = x;\n', ['a', 'b', 'c', 'e']],
    ['interface A {}\ntype B = 1;\n', ['A', 'B']],
    ['export default () => 1;\n', ['default']],
    ['export default class {}\n', ['default']],
    ['const a = 1;\nexport default a;\n', ['a']],
    ['exports.a = 1;\nmodule.exports.b = () => 1;\n', ['exports.a: a', 'exports.b: b']],
    ['function a() {}\nexports.a = a;\n', ['a']],
    ['module.exports = () => 1;\n', ['exports.default: module.exports']],
    ['module.exports = { a: 1, b() {}, c, d: e, ...f, [g]: 1 };\n', ['exports.a: a', 'exports.b: b']],
    ['Reply.prototype.send = () => 1;\n', ['Reply: Reply.prototype.send']],
    ["table['x'].y = 1;\n", ["table: table['x'].y"]],
    ['a = 1;\nf();\nf().x = 1;\nthis.y = 2;\n', []],
    ['f(a = b.c = 1);\n', []],
    ['a.b = c.d = 1;\n', ['a: a.b', 'c: c.d']],
  ])('of %j are %j', (text, names) => {
    const parts = partsOf(text).map(({ of, name }) => (of === name ? of : `${of}: ${name}`));

    expect(parts).toEqual(names);
  });

  it('stand on their lines, in the order of the text', () => {
    const parts = partsOf('x.y = () => {\n  go();\n};\n// Why.\nfunction x() {\n}\nconst a = 1,\n  b = 2;\n');

    expect(parts.map(({ name, line, endLine }) => [name, line, endLine])).toEqual([
      ['x.y', 1, 3],
      ['x', 5, 6],
      ['a', 7, 7],
      ['b', 8, 8],
    ]);
  });

  it('mention the others they speak of, not themselves and nothing from elsewhere', () => {
    const parts = partsOf(
      'const a = () => a() + b(elsewhere);\nfunction b(c) { return D; }\nclass D {}\ntype T = typeof a;\n',
    );

    expect(parts.map(({ mentions }) => mentions)).toEqual([['b'], ['D'], [], []]);
  });

  it('have a short name, however long it is written', () => {
    const [part] = partsOf(`a.${'b'.repeat(300)} = 1;\n`);

    expect(part?.name).toBe(`a.${'b'.repeat(98)}`);
  });
});

describe('a program', () => {
  it.each([
    ['layout', 'function a(b, c) {\n  return [b, c];\n}\n', 'function a(\n  b,\n  c,\n) { return [b, c,] }'],
    ['comments', 'const a = () => 1;\n', '/** Why. */\nconst a = /* how */ () => 1; // so\n'],
    ['quotes', 'const a = "x";\n', "const a = 'x';\n"],
    ['parentheses', 'const a = (b) => (b + 1) * 2;\n', 'const a = b => ((b + 1)) * 2;\n'],
    [
      'types of parameters and results',
      'function a(b, c = 1) {}\n',
      'function a(b: string, c: number = 1): void {}\n',
    ],
    ['optional parameters', 'function a(b) {}\n', 'function a(b?: X) {}\n'],
    ['type parameters', 'function a(b) {}\n', 'function a<T extends X>(b) {}\n'],
    ['arguments of types', 'const a = f(1);\n', 'const a = f<X>(1);\n'],
    ['casts', 'const a = b;\n', 'const a = (b as X)! satisfies Y;\n'],
    ['types of variables', 'const a = 1;\n', 'const a: number = 1;\n'],
    [
      'marks of classes',
      'class A { b = 1; c() {} }\n',
      'abstract class A { private readonly b: X = 1; public override c(): void {} }\n',
    ],
    ['overloads in classes', 'class A { b(c) {} }\n', 'class A { b(c: X): Y; b(c) {} }\n'],
    ['the word export', 'const a = 1;\n', 'export const a = 1;\n'],
    ['the words export default', 'function a() {}\n', 'export default function a() {}\n'],
    [
      'indentation of markup',
      'const a = <b>\n  x\n  y\n</b>;\n',
      'const a = <b>\n      x\n      y\n    </b>;\n',
    ],
  ])('stays the same with other %s', (_, one, other) => {
    expect(programOf(one)).toBe(programOf(other));
    expect(programOf(one)).not.toBe('');
  });

  it.each([
    ['a value', 'const a = 1;\n', 'const a = 2;\n'],
    ['a text', "const a = '1';\n", 'const a = 1;\n'],
    ['a template', 'const a = `b`;\n', 'const a = `c`;\n'],
    ['an operator', 'const a = b && c;\n', 'const a = b || c;\n'],
    ['a negation', 'const a = b;\n', 'const a = !b;\n'],
    ['a comparison', 'const a = b < c;\n', 'const a = b > c;\n'],
    ['an order of doing', 'const a = (b + c) * d;\n', 'const a = b + c * d;\n'],
    ['a call', 'const a = b;\n', 'const a = b();\n'],
    ['an argument', 'const a = f(b, c);\n', 'const a = f(b);\n'],
    ['an optional access', 'const a = b.c;\n', 'const a = b?.c;\n'],
    ['the word async', 'const a = () => 1;\n', 'const a = async () => 1;\n'],
    ['a generator', 'function a() {}\n', 'function* a() {}\n'],
    ['a static member', 'class A { b() {} }\n', 'class A { static b() {} }\n'],
    ['a base class', 'class A extends B {}\n', 'class A extends C {}\n'],
    ['a pattern', 'const a = /b/;\n', 'const a = /b/i;\n'],
    ['a hole', 'const a = [, b];\n', 'const a = [b];\n'],
    ['an empty body', 'function a() { if (b); c(); }\n', 'function a() { if (b) c(); }\n'],
    ['the kind of a list', 'const a = [b];\n', 'const a = { b };\n'],
    ['text in markup', 'const a = <b>x</b>;\n', 'const a = <b>y</b>;\n'],
    ['lines of text in markup', 'const a = <b>x\ny</b>;\n', 'const a = <b>xy</b>;\n'],
    ['a member of an enum', 'enum A { b = 1 }\n', 'enum A { b = 2 }\n'],
  ])('differs by %s', (_, one, other) => {
    expect(programOf(one)).not.toBe(programOf(other));
  });

  it('tells parameters from the rest, of functions in every form', () => {
    const differences = [
      ['function a(b) { c(); }', 'function a(b, d) { c(); }'],
      ['const a = (b) => c();', 'const a = (b, d) => c();'],
      ['const a = function (b) { c(); };', 'const a = function (b, d) { c(); };'],
    ].map((texts) => texts.map((text) => partsOf(text)[0]));

    for (const [one, other] of differences) {
      expect(one?.body).toBe(other?.body);
      expect(one?.body).not.toBe('');
      expect(one?.parameters).not.toBe(other?.parameters);
    }
  });

  it('of two parameters is not that of one', () => {
    expect(programOf('function a(b, c) {}')).not.toBe(programOf('function a(bc) {}'));
  });

  it('of a type or an overload alone is empty', () => {
    const parts = partsOf('type A = 1;\ninterface B { c: 1 }\nexport declare function d(e: 1): 2;\nlet f;\n');

    expect(parts.map(({ parameters, body }) => parameters + body)).toEqual(['', '', '', '']);
    expect(parts.map(({ of }) => of)).toEqual(['A', 'B', 'd', 'f']);
  });

  it('that is nested too deeply is compared as it stands', () => {
    const [part] = partsOf(`const a = b${' + 1'.repeat(30_000)};\n`);

    expect(part?.body).toMatch(/^b \+ 1 \+ 1/);
    expect(part?.parameters).toBe('');
  });
});
