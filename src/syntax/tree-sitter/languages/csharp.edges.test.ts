import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  ['calls', 'f(new A.B.C<int>(1));', ['f(A.B.C()[1])', 'new A.B.C(1)']],
  ['calls', 'new A.B<int>.C();', ['new A.B.C()']],
  ['calls', 'global::C.D.E(1);', ['C.D.E(1)']],
  ['calls', 'a.B<int>(1);', ['a.B(1)']],
  ['calls', 'a?.B<int>()[0](1);', ['a.B()', 'a.B().0(1)']],
  ['calls', 'if (x) { y?.a(); }', ['y.a()']],
  ['calls', 'f(y ? a?.B : c);', ['f(other[a.B, c])']],
  ['calls', 'f(a!, b++, !c);', ['f(a, other, other)']],
  ['calls', 'f(a as B, b is C);', ['f(a, other)']],
  ['calls', 'f(default, typeof(A));', ['f(other, other)']],
  ['calls', 'class A { A() : this(1) {} A(int b) : base(b, 2) {} }', ['this(1)', 'base(b, 2)']],
  ['calls', 'f(new[] { 1 }, new int[] { 2 }, new int[3]);', ['f(list[1], list[2], list[other])']],
  ['calls', 'f(new { a, b.C });', ['f(list[a, b.C])']],
  [
    'calls',
    'f(new List<int> { 1, 2 }, new D { A = 1 }, new());',
    ['f(List()[], D()[A: 1], ()[])', 'new List()', 'new D(A: 1)', 'new ()'],
  ],
  ['calls', 'A b = new(1) { C = 2 };', ['new (1, C: 2)']],
  ['calls', 'new M { { "a", 1 }, { "b", 2 } };', ['new M()']],
  ['calls', 'f(-1, - 2, -x, 1.5f, true, \'c\', "d");', ["f(-1, - 2, other, 1.5f, true, 'c', 'd')"]],
  ['calls', '[A(B = 1, C = "x", D.E)] class F {}', ["A(B: 1, C: 'x', D.E)"]],
  ['calls', '[return: A] [B] int F() => g();', ['A()', 'B()', 'g()']],
  ['calls', 'f(ref a, out b, out int c, name: d);', ['f(a, b, other, name: d)']],
  ['calls', 'f(delegate { g(); }, () => h());', ['f(function, function)', 'g()', 'h()']],
  ['calls', 'f((int)a, (b), await c);', ['f(a, b, c)']],
  ['strings', 'm["a"] = n?["b"]; o["c", "d"] = 1;', ['c', 'd']],
  ['strings', 'var d = new D { ["a"] = "b", C = "d" };', ['b', 'd']],
  ['strings', 'f("a" + 1, a + b, "c" + d);', ['composed a{}', 'composed c{}']],
  [
    'settings',
    '(s, t) = (1, 2); (u, v) = w; (x, y) = z ? p : q;',
    ['assignment s = 1', 'assignment t = 2', 'assignment u = w', 'assignment x = other[p, q]'],
  ],
  [
    'settings',
    'var (s, t) = (1, 2); var (u, v) = w;',
    ['assignment s = 1', 'assignment t = 2', 'assignment u = w'],
  ],
  [
    'settings',
    'var d = new D { ["a"] = 1, [0] = 2, [e] = 3, F = 4 };',
    [
      'assignment d = D()[a: 1, 0: 2, 3, F: 4]',
      'property a = 1 of D',
      'property 0 = 2 of D',
      'property F = 4 of D',
    ],
  ],
  ['settings', 'f(new[] { a = 1 });', ['property a = 1 of f']],
  ['settings', '[A(B = 1)] class C {}', ['argument B = 1 of A']],
  [
    'settings',
    'class C { string P { get; set; } = "p"; string Q { get; } string F = "f", G; void H() { int i = 1, j; } }',
    ["property P = 'p'", "property F = 'f'", 'assignment i = 1'],
  ],
  ['settings', 'void f(int a, int b = 1, string c = "d") {}', ['default b = 1', "default c = 'd'"]],
  ['settings', 'a.b["c"] ??= 1; a -= 2;', ['assignment a.b.c = 1', 'assignment a = 2']],
  ['settings', 'f(a: 1, b);', ['argument a = 1 of f']],
  [
    'settings',
    'x = y ?? z; x = y || z; x = y && z; x = y == z;',
    [
      'assignment x = other[y, z]',
      'assignment x = other[y, z]',
      'assignment x = other[y, z]',
      'assignment x = other',
    ],
  ],
  [
    'declarations',
    'class A(int b, params C[] d) : E(b) { struct F(int g); void H(int iiiiiiiiii, __arglist) {} }',
    ['type A(b, d)', 'type A.F(g)', 'function A.H(iiiiiiiiii, __arglist)'],
  ],
  ['declarations', '[A] int E() => f();', ['@A() function E()']],
  ['declarations', '[assembly: A] [B] interface C {}', ['@B() type C()']],
  ['declarations', 'void f(int a, params int[] b) {}', ['function f(a, b)']],
  ['declarations', 'delegate int D(int a); enum N { A, B }', ['type N()']],
  ['checks', 'if (a?.B == null) { throw new X(); }', ['stops a?.B == null [] [a a.B]']],
  ['checks', 'if (a?["k"] != c[0]) return; else f();', ['stops a?["k"] != c[0] [] [a a.k c.0]']],
  ['checks', 'if (a) { } else { return; }', ['stops a [] [a]']],
  [
    'checks',
    'if (a) Forbid(); if (b) x.Unauthorized(); if (c) Challenge(); if (d) Environment.FailFast("a"); if (e) xForbid(); if (f) ForbidAll(); if (g) Fail();',
    [
      'stops a [] [a]',
      'stops b [] [b]',
      'stops c [] [c]',
      'stops d [] [d]',
      'e [] [e]',
      'f [] [f]',
      'g [] [g]',
    ],
  ],
  ['checks', 'do { } while (a); for (;b;) { } foreach (var c in d) { return; }', ['a [] [a]', 'b [] [b]']],
  ['checks', 'if (a) { switch (b) { default: return; } }', ['a [] [a]']],
  [
    'checks',
    'if (a) { foreach (var c in d) { return; } } if (b) { x = b switch { _ => throw new E() }; }',
    ['a [] [a]', 'b [] [b]'],
  ],
  ['checks', 'if (a) { b ??= throw new E(); }', ['a [] [a]']],
  ['checks', 'if (a) throw; if (b) f(); if (c) continue;', ['stops a [] [a]', 'b [] [b]', 'c [] [c]']],
  ['checks', 'var x = a ? throw new E() : b;', ['stops a [] [a]']],
  ['imports', 'using A . B; using static C; using D = E.F;', ['import A.B', 'import C', 'import E.F']],
  ['imports', 'global using A; class B {}', ['import A']],
  ['calls', 'using D = E.F; D.G(); A.B();', ['E.F.G()', 'A.B()']],
  ['calls', 'f(a?["k"], a?[i], m["a", "b"], m[0], c?["d"]?["e"]);', ['f(a.k, a.{}, m.{}, m.0, c.d.e)']],
  ['calls', 'f([1, 2]); x?.y([3]);', ['f(list[1, 2])', 'x.y(list[3])']],
  ['settings', 'x = [1];', ['assignment x = list[1]']],
  [
    'strings',
    'f(@"a""b\\n", $@"c\\n{d}", @$"e\\n", $"f\\n{g}@", $"""h\\n{i}""", """j\\n""", \'k\');',
    ['a"b\\n', 'composed c\\n{}', 'e\\n', 'composed f\n{}@', 'composed h\\n{}', 'j\\n', 'k'],
  ],
  [
    'strings',
    'f(string.Format("a{0}", b), String.Format("c{0}", d), e.AppendFormat("f{0}", g), AppendFormat("h{0}", i));',
    ['composed a{}', 'composed c{}', 'composed f{}', 'composed h{}'],
  ],
  ['strings', 'Console.Write("a{0}", b); Console.WriteLine("c{0}", d);', ['composed a{}', 'composed c{}']],
  [
    'strings',
    'xstring.Format("a{0}", b); String.Formats("c{0}", d); Console.WriteLines("e{0}", f); Xtring.Format("g{0}", h);',
    ['a{0}', 'c{0}', 'e{0}', 'g{0}'],
  ],
  ['settings', 'f(i = 1, j: k = 2);', ['assignment i = 1', 'argument j = other of f', 'assignment k = 2']],
  ['calls', 'new A { B = 1, C = { D = 2 }, E = { 3 } };', ['new A(B: 1, C: map[D: 2], E: list[3])']],
  [
    'declarations',
    'void f(params int[] aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) {}',
    ['function f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)'],
  ],
] as const)('tells the %s of %j', (kind, text, facts) => {
  expect(listFacts('csharp', text, kind)).toEqual(facts);
});

it.each([
  ['enum A { B, C }', 'enum A { B, C, }'],
  ['f(new { a, b });', 'f(new { a, b, });'],
  ['class A {}', '﻿class A {}'],
  ['using A; namespace B { using C; using D; }', 'using A; namespace B { using D; using C; }'],
])('takes %j and %j for the same program', (one, other) => {
  expect(readProgram('csharp', one).structure).toBeDefined();
  expect(readProgram('csharp', one).structure).toBe(readProgram('csharp', other).structure);
});

it.each([
  ['f($"{a:  b}");', 'f($"{a: b}");'],
  ['f(@" ");', 'f(@"  ");'],
  ['f(" ");', 'f("  ");'],
  ["f(' ');", "f('  ');"],
  ['f("""\n a\n""");', 'f("""\na\n""");'],
])('takes %j and %j for two programs', (one, other) => {
  expect(readProgram('csharp', one).structure).toBeDefined();
  expect(readProgram('csharp', one).structure).not.toBe(readProgram('csharp', other).structure);
});

it('reads a program that the grammar does not take by its words', () => {
  expect(readProgram('csharp', 'class {').reading).toBe('lexical');
});
