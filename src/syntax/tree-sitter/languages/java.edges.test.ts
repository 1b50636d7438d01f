import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  [
    'calls',
    'class A extends B { A() { super(1); } A(int c) { this("d", c); } }',
    ['super(1)', "this('d', c)"],
  ],
  [
    'calls',
    'class A { Object b = f(new c.D(1), new c.@E D(2), new G<H>(3), new int[] {4}, new int[5], new I.J<K>()); }',
    [
      'f(c.D()[1], c.D()[2], G()[3], list[4], list[other, other], I.J()[])',
      'new c.D(1)',
      'E()',
      'new c.D(2)',
      'new G(3)',
      'new I.J()',
    ],
  ],
  [
    'calls',
    'class A { Object b = f(c[0], d[e], (f), (G) h, i -> j, K::l, \'m\', "n\\n", null, true, this, super.o(), -1, 0x1F, 017, 0b1, 1.5, 0x1p3, -p, !q); }',
    [
      "f(c.0, d.{}, f, h, function, function, 'm', 'n\n', null, true, this, super.o()[], -1, 0x1F, 017, 0b1, 1.5, 0x1p3, other, other)",
      'super.o()',
    ],
  ],
  [
    'calls',
    'class A { void b() { String.format("a%s", c); d.e.f(1).g(); super.h(); this.i.j(); k(); } }',
    ["String.format('a%s', c)", 'd.e.f(1)', 'd.e.f().g()', 'super.h()', 'this.i.j()', 'k()'],
  ],
  [
    'calls',
    '@A class B { @C(d = 1, e = {2, 3}) @F("g") void h() {} }',
    ['A()', 'C(d: 1, e: list[2, 3])', "F('g')"],
  ],
  [
    'calls',
    'import a.b.C; import static d.E.f; import g.*; class H { void i() { C.j(); f(); new C(); g.k(); } }',
    ['a.b.C.j()', 'd.E.f()', 'new a.b.C()', 'g.k()'],
  ],
  ['calls', 'import a . b .\n C; class H { void i() { C.j(); } }', ['a.b.C.j()']],
  [
    'strings',
    'class A { Object b = f(String.format("a%s", c), java.text.MessageFormat.format("d{0}", e), g.printf("h%s", i), printf("j%s", k)); }',
    ['composed a{}', 'composed d{}', 'composed h{}', 'composed j{}'],
  ],
  [
    'strings',
    'class A { Object b = f(String.formats("a%s", c), XString.format("d%s", e), "g" + h, 1 + i, printfs("j%s", k)); }',
    ['a%s', 'd%s', 'composed g{}', 'j%s'],
  ],
  [
    'settings',
    'class A { int b = 1, c; static final String d = "e"; void f() { int g = 2, h; this.b = 3; i += "j"; k[0] = 4; l -= 5; } }',
    [
      'property b = 1',
      "property d = 'e'",
      'assignment g = 2',
      'assignment this.b = 3',
      "assignment i = composed['j']",
      'assignment k.0 = 4',
      'assignment l = 5',
    ],
  ],
  [
    'settings',
    '@A(b = 1) class C { @D(e = "f", g = @H(i = 2)) int j; }',
    ['argument b = 1 of A', "argument e = 'f' of D", 'argument g = H()[i: 2] of D', 'argument i = 2 of H'],
  ],
  [
    'declarations',
    '@A class B<C> extends D { @E public B(final int f, @G String... h) {} void i(B this, int j) {} }',
    ['@A() type B()', '@E() function B.B(f, h)', 'function B.i(j)'],
  ],
  [
    'declarations',
    'record A(int b, String c) { A { } } interface D { void e(int f); } enum G { H } @interface I { String j(); }',
    ['type A(b, c)', 'function A.A()', 'type D()', 'function D.e(f)', 'type G()', 'type I()'],
  ],
  [
    'declarations',
    'class A { public static @B int c() { return d(); } }',
    ['type A()', '@B() function A.c()'],
  ],
  [
    'checks',
    'class A { void b() { if (c) return; if (d.e()) { } else throw f; while (g) {} do {} while (h); for (;i;) {} for (int j : k) { return; } l = m ? n : o; assert p : q; } }',
    [
      'stops c [] [c]',
      'stops d.e() [d.e] [d]',
      'g [] [g]',
      'h [] [h]',
      'i [] [i]',
      'm [] [m]',
      'stops p [] [p]',
    ],
  ],
  [
    'checks',
    'class A { void b() { if (c) { for (int d : e) { return; } } if (f) { switch (g) { case 1: return; } } if (h) { try { return; } catch (I i) {} } } }',
    ['c [] [c]', 'f [] [f]', 'stops h [] [h]'],
  ],
  [
    'checks',
    'class A { void b() { if (c == null || !d.e(f)) { exit(1); } } }',
    ['stops c == null || !d.e(f) [d.e] [c d f]'],
  ],
  [
    'imports',
    'import a.b.C; import static d.E.f; import g.h.*; import static i.J.*; import k; class L {}',
    ['import a.b.C', 'import d.E.f', 'import g.h.*', 'import i.J.*', 'import k'],
  ],
] as const)('tells the %s of %j', (kind, text, facts) => {
  expect(listFacts('java', text, kind)).toEqual(facts);
});

it.each([
  ['class A { int[] b = { 1 }; }', 'class A { int[] b = { 1, }; }'],
  ['@A(b = { 1 }) class C {}', '@A(b = { 1, }) class C {}'],
  ['class A { String b = """\nc"""; }', 'class A { String b = """\r\nc"""; }'],
  ['import a.B; import c.D; class E {}', 'import c.D; import a.B; class E {}'],
])('takes %j and %j for the same program', (one, other) => {
  expect(readProgram('java', one).structure).toBeDefined();
  expect(readProgram('java', one).structure).toBe(readProgram('java', other).structure);
});

it.each([
  ['class A { String b = """\n c"""; }', 'class A { String b = """\nc"""; }'],
  ["class A { char b = ' '; }", "class A { char b = '  '; }"],
  ['class A { String b = "c  \\n d"; }', 'class A { String b = "c \\n d"; }'],
  ['class A { int b = f(c); }', 'class A { int b = f(c, d); }'],
])('takes %j and %j for two programs', (one, other) => {
  expect(readProgram('java', one).structure).toBeDefined();
  expect(readProgram('java', one).structure).not.toBe(readProgram('java', other).structure);
});

it.each([
  ['// a \\u000a b\n', 'ends earlier'],
  ['// a \\u000D b\n', 'ends earlier'],
  ['// a \\uuu000a b\n', 'ends earlier'],
  ['/* a \\u002a\\u002f b */\n', 'ends earlier'],
  ['/* a \\u002F b */\n', 'ends earlier'],
  ['// a \r b\n', 'ends earlier'],
])('takes %j for a comment behind which code may hide', (text, reason) => {
  const facts = readProgram('java', `${text}class A {}`);

  expect(facts).toMatchObject({ reading: 'broken', reason: expect.stringContaining(reason) });
});

it.each(['// a \\u000b b\n', '// a \\u002b b\n', '// a \\u00a b\n', '/* a \r b */\n', '// a\r\n'])(
  'takes %j for a comment as any other',
  (text) => {
    expect(readProgram('java', `${text}class A {}`).reading).toBe('syntax');
  },
);
