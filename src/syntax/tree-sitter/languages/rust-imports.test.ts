import { expect, it } from 'vitest';
import { listFacts } from '../facts-builder.ts';
import { buildNode } from '../tree-node-builder.ts';
import { readUse } from './rust-imports.ts';

const nest = (depth: number) => `use ${'a::{'.repeat(depth)}b${'}'.repeat(depth)};`;

it.each([
  ['extern crate a as b; extern crate c; fn f() { b::d(); c::e(); }', ['a.d()', 'c.e()']],
  ['use a::b::{self}; use c::d::{self as e}; fn f() { b::x(); e::y(); }', ['a.b.x()', 'c.d.y()']],
  ['use a::{self as b, c}; fn f() { b::x(); c(); self::y(); }', ['a.x()', 'a.c()', 'self.y()']],
  ['use {a::b, c as d}; fn f() { b(); d(); }', ['a.b()', 'c()']],
  ['use a :: b::{c, d  ::\n e}; use g :: h; fn f() { c(); e(); h(); }', ['a.b.c()', 'a.b.d.e()', 'g.h()']],
  ['use a::{b::{c::d as e}}; fn f() { e(); }', ['a.b.c.d()']],
])('%s calls by the names that are brought in', (text, calls) => {
  expect(listFacts('rust', text, 'calls')).toEqual(calls);
});

it.each([
  ['use a::{b::{c}};', ['import a::b (c)']],
  ['use a::{{b}, c};', ['import a (c)', 'import a (b)']],
  ['use a::{b::*, c};', ['import a (c)', 'import a::b (*)']],
  ['use a :: b::{c}; use d ::\n e; use g :: h :: *;', ['import a::b (c)', 'import d::e', 'import g::h (*)']],
  ['use {a::b, c as d, e::{f}, g::*};', ['import a::b', 'import c', 'import e (f)', 'import g (*)']],
])('%s brings in each module by its name', (text, imports) => {
  expect(listFacts('rust', text, 'imports')).toEqual(imports);
});

it('reads groups in groups, twenty of them', () => {
  expect(listFacts('rust', nest(21), 'imports')).toEqual([`import ${'a::'.repeat(20)}a (b)`]);
  expect(listFacts('rust', nest(22), 'imports')).toEqual([]);
});

it('brings in nothing where nothing is named', () => {
  expect(readUse(buildNode('use_declaration', 'use;'))).toEqual([]);
});
