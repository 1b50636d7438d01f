import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  ['a.B(c: 1, out var d);', ['a.B(c: 1, other)']],
  ['new A<int>(1) { B = true };', ['new A(1, B: true)']],
  ['a?.B?.C(1);', ['a.B.C(1)']],
  ['string.Format("{0} a", b);', ["string.Format('{0} a', b)"]],
  [
    'f($"a {b:N}" + @"c\\d", \'e\', 1.5, null, x => 1, (string)y, await z);',
    ["f(composed['a ', b, 'c\\d'], 'e', 1.5, null, function, y, z)"],
  ],
])('%s calls what it should', (text, facts) => {
  expect(listFacts('csharp', text, 'calls')).toEqual(facts);
});

it.each([
  ['this.A = false;', ['assignment this.A = false']],
  ['h.Cb = (a, b) => true;', ['assignment h.Cb = function']],
  [
    'var a = new A { B = { C = 1 } };',
    ['assignment a = A()[B: map[C: 1]]', 'property B = map[C: 1] of A', 'property B.C = 1 of A'],
  ],
  ['var d = new D { ["a"] = 1 };', ['assignment d = D()[a: 1]', 'property a = 1 of D']],
  ['cfg["k"] = "v";', ["assignment cfg.k = 'v'"]],
  ['q += "a";', ["assignment q = composed['a']"]],
  ['var a = b ?? "c";', ["assignment a = other[b, 'c']"]],
])('%s sets what it should', (text, facts) => {
  expect(listFacts('csharp', text, 'settings')).toEqual(facts);
});

it.each([
  ['if (!a.B(c)) throw new X(); ', ['stops !a.B(c) [a.B] [c]']],
  ['if (a) { return Forbid(); } else { f(); }', ['stops a [] [a]']],
  ['var x = a ? 1 : 2;', ['a [] [a]']],
  ['while (a) {}', ['a [] [a]']],
  ['Debug.Assert(a);', ['stops a [] [a]']],
])('%s asks what it should', (text, facts) => {
  expect(listFacts('csharp', text, 'checks')).toEqual(facts);
});

it.each([
  [
    '[A, B("x")] class C { [D] int E([F] int g, params int[] h) { int i(int j) => 1; } C() {} } record R(int a); interface I {} struct S {} enum N {}',
    [
      "@A() @B('x') type C()",
      '@D() function C.E(g, h)',
      'function C.E.i(j)',
      'function C.C()',
      'type R(a)',
      'type I()',
      'type S()',
      'type N()',
    ],
  ],
])('%s declares what it should', (text, facts) => {
  expect(listFacts('csharp', text, 'declarations')).toEqual(facts);
});

it.each([
  ['x = "a\\n" + b + """c""";', ['composed a\n{}c']],
  ['x = $@"a\\{b}";', ['composed a\\{}']],
  ['f("a")["k"] = 1;', ['a']],
])('%s has the texts it should', (text, facts) => {
  expect(listFacts('csharp', text, 'strings')).toEqual(facts);
});

it('tells imports', () => {
  const { imports } = readProgram('csharp', 'using A.B; using static C; using D = E.F; class G {}');

  expect(imports.map(({ kind, module, names }) => [kind, module, ...names].join(' '))).toEqual([
    'import A.B',
    'import C',
    'import E.F',
  ]);
});

it.each([
  ['// ReSharper disable X\n', true],
  ['// why\n', false],
])('knows of %j whether it steers something', (text, directive) => {
  expect(readProgram('csharp', text).comments[0]?.directive).toBe(directive);
});
