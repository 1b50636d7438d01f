import { expect, it } from 'vitest';
import { readProgram } from './facts-builder.ts';

const structureOf = (language: string, text: string) => readProgram(language, text).structure;

it.each([
  ['go', 'package a\nimport (\n"b"\nc "d"\n)\n', 'package a\nimport (\nc "d"\n\n"b"\n)\n'],
  [
    'java',
    'import a.B;\nimport static c.D.*;\nclass A { }',
    'import static c.D.*;\n\nimport a.B;\nclass A { }',
  ],
  ['csharp', 'using A;\nusing B = C;\nclass D { }', 'using B = C;\nusing A;\nclass D { }'],
  ['csharp', 'namespace A { using B; using C; }', 'namespace A { using C; using B; }'],
  ['rust', 'use a;\nuse b::{c, d::{e, f}, self};\n', 'use b::{\n  d::{f, e,},\n  self,\n  c,\n};\nuse a;\n'],
  ['rust', 'mod a { use b; use c as d; }\n', 'mod a { use c as d; use b; }\n'],
  ['rust', 'use a;\n#[b]\nuse c;\nuse d;\nuse e;\n', 'use a;\n#[b]\nuse c;\nuse e;\nuse d;\n'],
])('lets %s bring things in in any order: %j and %j', (language, one, other) => {
  expect(structureOf(language, one)).toBeDefined();
  expect(structureOf(language, other)).toBe(structureOf(language, one));
});

it.each([
  ['go', 'package a\nimport (\n"b"\nc "d"\n)\n', 'package a\nimport (\n"b"\nd "c"\n)\n'],
  ['go', 'package a\nvar b = 1\nvar c = 2\n', 'package a\nvar c = 2\nvar b = 1\n'],
  ['rust', 'use a;\nfn b() { }\nuse c;\n', 'use c;\nfn b() { }\nuse a;\n'],
  ['rust', '#[a]\nuse b;\nuse c;\n', '#[a]\nuse c;\nuse b;\n'],
  ['rust', 'use a::{b, c};\n', 'use a::{b, d};\n'],
  ['rust', 'use a::{b, c};\n', 'use a::{b};\nuse a::{c};\n'],
  ['rust', 'fn a() { b(c, d) }\n', 'fn a() { b(d, c) }\n'],
  ['java', 'class A { int b; int c; }', 'class A { int c; int b; }'],
])('keeps the order of everything else in %s: %j and %j', (language, one, other) => {
  expect(structureOf(language, one)).toBeDefined();
  expect(structureOf(language, other)).not.toBe(structureOf(language, one));
});
