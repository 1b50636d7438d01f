import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  ['fn f() { ring::digest::digest(&SHA256, b"x"); }', ["ring.digest.digest(SHA256, 'x')"]],
  [
    'use a::{b::C as D, e}; fn f() { D::new(1)?.g().await; e(2); }',
    ['a.b.C.new(1)', 'a.b.C.new().g()', 'a.e(2)'],
  ],
  [
    'fn f() { println!("{} a", md5::compute(x.y)); }',
    ["println('{} a', md5.compute()[x.y])", 'md5.compute(x.y)'],
  ],
  [
    'fn f() { C::builder().danger(true).build(); }',
    ['C.builder()', 'C.builder().danger(true)', 'C.builder().danger().build()'],
  ],
  [
    'fn f() { g(-1, 1.5, \'c\', r#"d"#, &[1], (1, 2), |x| x, y as u8); }',
    ["g(-1, 1.5, 'c', 'd', list[1], list[1, 2], function, y)"],
  ],
  ['fn f() { vec![1, a.b, c + d]; }', ['vec(1, a.b, other)']],
])('%s calls what it should', (text, facts) => {
  expect(listFacts('rust', text, 'calls')).toEqual(facts);
});

it.each([
  [
    'fn f() { let a = "b"; let c: u8 = 1; x.y = true; q += "a"; m["k"] = 2; }',
    [
      "assignment a = 'b'",
      'assignment c = 1',
      'assignment x.y = true',
      "assignment q = composed['a']",
      'assignment m.k = 2',
    ],
  ],
  ['fn f() { A { b: false, c, ..d() } }', ['property b = false of A', 'property c = c of A']],
  ['const A: &str = "b"; static C: u8 = 1;', ["assignment A = 'b'", 'assignment C = 1']],
])('%s sets what it should', (text, facts) => {
  expect(listFacts('rust', text, 'settings')).toEqual(facts);
});

it.each([
  ['fn f() { if !a.ok() { return Err(e); } }', ['stops !a.ok() [a.ok] []']],
  ['fn f() { if a { Err(1) } else { Ok(2) } }', ['stops a [] [a]']],
  ['fn f() { let Some(x) = y else { return }; }', ['stops y [] [y]']],
  [
    'fn f() { while a {} assert!(b == c, "m"); a || return; }',
    ['a [] [a]', 'stops b == c [] [b c]', 'stops a [] [a]'],
  ],
  ['fn f() { if a { loop { return; } } }', ['a [] [a]']],
])('%s asks what it should', (text, facts) => {
  expect(listFacts('rust', text, 'checks')).toEqual(facts);
});

it.each([
  [
    '#[a] #[b("c")] pub fn d(&self, e: u8, (f, g): H) {} impl T for S<u8> { fn i() {} } trait T { fn j(); } mod m { struct N; enum O {} }',
    [
      "@a() @b('c') function d(self, e, (f, g))",
      'function S.i()',
      'type T()',
      'function T.j()',
      'type m()',
      'type m.N()',
      'type m.O()',
    ],
  ],
])('%s declares what it should', (text, facts) => {
  expect(listFacts('rust', text, 'declarations')).toEqual(facts);
});

it.each([
  ['fn f() { g("a\\n", "b" + c, format!("d {} {e}", 1)); }', ['a\n', 'composed b{}', 'composed d {} {}']],
])('%s has the texts it should', (text, facts) => {
  expect(listFacts('rust', text, 'strings')).toEqual(facts);
});

it('tells imports', () => {
  const { imports } = readProgram(
    'rust',
    'use a::{b, c::{self, d as e}}; pub use f::*; extern crate g; use h::i;',
  );

  expect(imports.map(({ kind, module, names }) => [kind, module, ...names].join(' '))).toEqual([
    'import a b',
    'import a::c self d',
    'import f *',
    'import g',
    'import h::i',
  ]);
});

it.each([
  ['// NOLINT\n', true],
  ['/// why\nfn a() {}', false],
])('knows of %j whether it steers something', (text, directive) => {
  expect(readProgram('rust', text).comments[0]?.directive).toBe(directive);
});
