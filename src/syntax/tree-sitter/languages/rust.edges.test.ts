import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  [
    'calls',
    'fn a() { f(*b, -1, -c, !d, &e, &mut g, h as i32, (j), k?, l.await); }',
    ['f(b, -1, other, other, e, g, h, j, k, l)'],
  ],
  [
    'calls',
    'fn a() { f(b[0], c[d], [1], (2, 3), |x| x, \'g\', "h\\n", r#"i\\n"#, b"j", true, 1.5, 2u8, m.0); }',
    ["f(b.0, c.{}, list[1], list[2, 3], function, 'g', 'h\n', 'i\\n', 'j', true, 1.5, 2u8, m.0)"],
  ],
  [
    'calls',
    'fn a() { ::std::f(); b::<C>::d::<E>(); Vec::<u8>::new(); g.h::<i32>(); self.i(); crate::j(); super::k(); Self::l(); <T as U>::m(); }',
    ['std.f()', 'b.d()', 'Vec.new()', 'g.h()', 'self.i()', 'crate.j()', 'super.k()', 'Self.l()', '{}.m()'],
  ],
  [
    'calls',
    'fn a() { let b = C { d: 1, e, ..f }; let g = h::I { j: 2 }; let k = L::<M> { n: 3 }; }',
    ['new C(d: 1, e: e, other)', 'new h.I(j: 2)', 'new L(n: 3)'],
  ],
  ['calls', 'use a::B; use c::d as e; fn f() { B::new(); e(); e::g(); }', ['a.B.new()', 'c.d()', 'c.d.g()']],
  ['calls', '#[a(b = "c")] #[d] fn e() {}', ["a(b, 'c')", 'd()']],
  [
    'strings',
    'fn a() { format!("b{}", c); println!("d{}", e); write!(f, "g{}", h); log::info!("i{}", j); }',
    ['composed b{}', 'composed d{}', 'composed g{}', 'i{}'],
  ],
  [
    'strings',
    'fn a() { format_args!("b{}", c); print!("d{}", e); eprintln!("f{}", g); eprint!("h{}", i); writeln!(j, "k{}", l); panic!("m{}", n); bail!("o{}", p); anyhow!("q{}", r); }',
    [
      'composed b{}',
      'composed d{}',
      'composed f{}',
      'composed h{}',
      'composed k{}',
      'composed m{}',
      'composed o{}',
      'composed q{}',
    ],
  ],
  [
    'strings',
    'fn a() { formats!("b{}", c); xformat!("d{}", e); f("g" + h, 1 + i); }',
    ['b{}', 'd{}', 'composed g{}'],
  ],
  [
    'settings',
    'const A: u8 = 1; static B: &str = "c"; fn d() { let e = 2; let (f, g) = h; let mut i = 3; j += "k"; l.m = 4; *n = 5; o[0] = 6; p -= 7; let q; }',
    [
      'assignment A = 1',
      "assignment B = 'c'",
      'assignment e = 2',
      'assignment f = h',
      'assignment i = 3',
      "assignment j = composed['k']",
      'assignment l.m = 4',
      'assignment n = 5',
      'assignment o.0 = 6',
      'assignment p = 7',
    ],
  ],
  [
    'settings',
    'fn a() { let b = C { d: E { f: 1 }, g }; }',
    [
      'assignment b = C()[d: E()[f: 1], g: g]',
      'property d = E()[f: 1] of C',
      'property f = 1 of E',
      'property g = g of C',
    ],
  ],
  [
    'declarations',
    "struct A; enum B { C } union D { e: u8 } trait F { fn g(&self, h: u8); } mod i { fn j() {} } impl<T> K<T> { fn l(&'a mut self, mut m: u8, _: u8) {} } impl n::O { fn p(self: Box<Self>, &(q, r): s) {} }",
    [
      'type A()',
      'type B()',
      'type D()',
      'type F()',
      'function F.g(self, h)',
      'type i()',
      'function i.j()',
      'function K.l(self, m, _)',
      'function n.O.p(self, &(q, r))',
    ],
  ],
  [
    'declarations',
    '#[a] struct B; #[c] #[d(e)] pub fn f() {} fn g() {} #[h] fn i() {} struct J; #[k] mod l {}',
    [
      '@a() type B()',
      '@c() @d(e) function f()',
      'function g()',
      '@h() function i()',
      'type J()',
      '@k() type l()',
    ],
  ],
  [
    'declarations',
    'impl A for B<C> { #[d] fn e(#[f] g: u8, h: fn(i32)) {} } extern "C" { fn j(k: u8, ...); }',
    ['@d() function B.e(g, h)', 'function j(k)'],
  ],
  [
    'checks',
    'fn a() { if b { return; } if let Some(c) = d { } else { panic!("e"); } while f {} for g in h { return; } loop { return; } i || j(); k && return; let l = m || n; o == p; q.r(); }',
    ['stops b [] [b]', 'stops let Some(c) = d [] [Some c d]', 'f [] [f]', 'i [] [i]', 'stops k [] [k]'],
  ],
  [
    'checks',
    'fn a() { let Some(b) = c else { return }; let d = e; if f { for g in h { return; } } if i { loop { return; } } if j { match k { _ => return } } if l { while m { return; } } }',
    ['stops c [] [c]', 'f [] [f]', 'i [] [i]', 'j [] [j]', 'l [] [l]', 'm [] [m]'],
  ],
  [
    'checks',
    'fn a() { if b { Err(c) } else { d } if e { todo!() } if f { process::abort() } if g { x::Forbidden() } if h { Unauthorized(i) } if j { xErr() } if k { Errs() } if l { aborts() } }',
    [
      'stops b [] [b]',
      'stops e [] [e]',
      'stops f [] [f]',
      'stops g [] [g]',
      'stops h [] [h]',
      'j [] [j]',
      'k [] [k]',
      'stops l [] [l]',
    ],
  ],
  [
    'imports',
    'use a::b; use c::{d, e as f}; use g::*; extern crate h; extern crate i as j; pub use k::l; use ::m::n; use o;',
    [
      'import a::b',
      'import c (d, e)',
      'import g (*)',
      'import h',
      'import i',
      'import k::l',
      'import ::m::n',
      'import o',
    ],
  ],
  [
    'settings',
    'fn a() { let (b, c) = (1, 2); let (d, e) = f; let [g, h] = i; }',
    ['assignment b = 1', 'assignment c = 2', 'assignment d = f'],
  ],
] as const)('tells the %s of %j', (kind, text, facts) => {
  expect(listFacts('rust', text, kind)).toEqual(facts);
});

it.each([
  ['fn a() { f(b) }', 'fn a() { f(b,) }'],
  ['fn a(b: u8) {}', 'fn a(b: u8,) {}'],
  ['const A: B = [1];', 'const A: B = [1,];'],
  ['const A: B = C { d: 1 };', 'const A: B = C { d: 1, };'],
  ['struct A { b: u8 }', 'struct A { b: u8, }'],
  ['enum A { B }', 'enum A { B, }'],
  ['use a::{b, c};', 'use a::{b, c,};'],
  ['use a::b; use c::d;', 'use c::d; use a::b;'],
  ['mod x { use a::b; use c::d; }', 'mod x { use c::d; use a::b; }'],
  [
    'use a::{b, c::d, e::{f}, g as h, i::*, self, crate, super};',
    'use a::{super, crate, self, i::*, g as h, e::{f}, c::d, b};',
  ],
  ['fn a() {}', '﻿fn a() {}'],
  ['const A: &str = "b\nc";', 'const A: &str = "b\r\nc";'],
])('takes %j and %j for the same program', (one, other) => {
  expect(readProgram('rust', one).structure).toBeDefined();
  expect(readProgram('rust', one).structure).toBe(readProgram('rust', other).structure);
});

it.each([
  ['const A: &str = " b";', 'const A: &str = "b";'],
  ['const A: &str = "b\\n  c";', 'const A: &str = "b\\n c";'],
  ['const A: &str = r#" b"#;', 'const A: &str = r#"b"#;'],
  ["const A: char = ' ';", "const A: char = '\t';"],
  ['const A: u8 = (1);', 'const A: u8 = (1,);'],
  ['fn a() { b!(c) }', 'fn a() { b!(c,) }'],
])('takes %j and %j for two programs', (one, other) => {
  expect(readProgram('rust', one).structure).toBeDefined();
  expect(readProgram('rust', one).structure).not.toBe(readProgram('rust', other).structure);
});

it('takes comments of both kinds, and what they say, for none of the program', () => {
  const facts = readProgram('rust', '// a\nfn b() { /* c */ }\n');

  expect(facts.comments.map(({ text }) => text)).toEqual(['// a', '/* c */']);
  expect(facts.structure).toBe(readProgram('rust', 'fn b() { }').structure);
});
