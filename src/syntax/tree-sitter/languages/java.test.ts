import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

const body = (text: string) => `class A { void f() { ${text} } }`;

it.each([
  ['Cipher.getInstance("DES");', ["javax.crypto.Cipher.getInstance('DES')"]],
  ["this.a.b(1L, 0x1F, 1.5, 'c', true, null);", ["this.a.b(1L, 0x1F, 1.5, 'c', true, null)"]],
  ['new X<>(a).b();', ['new X(a)', 'X().b()']],
  ['new a.B();', ['new a.B()']],
  ['super.a();', ['super.a()']],
  ['c();', ['m.N.c()']],
  ['open().read();', ['open()', 'open().read()']],
  ['f(x -> y, K::g, (String) d, new int[]{1}, -1);', ['f(function, function, d, list[1], -1)']],
  ['f("a" + b);', ["f(composed['a', b])"]],
  ['f(String.format("a %s", b));', ["f(composed['a ', b])", "String.format('a %s', b)"]],
  ['f("a %s".formatted(b));', ["f(composed['a ', b])", '{}.formatted(b)']],
  ['f(a ? 1 : 2);', ['f(other[1, 2])']],
])('%s calls what it should', (text, calls) => {
  const imports = 'import javax.crypto.Cipher; import static m.N.c; import a.*;';

  expect(listFacts('java', `${imports} ${body(text)}`, 'calls')).toEqual(calls);
});

it.each([
  ['class A { private static final String S = "a", T; }', ["property S = 'a'"]],
  [
    body('int a = 1, b = 2; this.c = true; d[0] = null;'),
    ['assignment a = 1', 'assignment b = 2', 'assignment this.c = true', 'assignment d.0 = null'],
  ],
  [body('q += "a";'), ["assignment q = composed['a']"]],
  ['@R(value = "x", on = {1}) class A {}', ["argument value = 'x' of R", 'argument on = list[1] of R']],
  [
    'class A { static final String ALG = "MD5"; void f() { g(x = ALG); } }',
    ["property ALG = 'MD5'", "assignment x = 'MD5'"],
  ],
])('%s sets what it should', (text, settings) => {
  expect(listFacts('java', text, 'settings')).toEqual(settings);
});

it.each([
  [
    'if (a == null && !u.isAdmin()) { throw new X(); }',
    ['stops a == null && !u.isAdmin() [u.isAdmin] [a u]'],
  ],
  ['if (a) return; else b();', ['stops a [] [a]']],
  ['if (a) { for (B b : c) { return; } for (;;) { return; } }', ['a [] [a]']],
  ['if (a) { try { return; } finally {} }', ['stops a [] [a]']],
  ['while (a) {} do {} while (b); for (;c;) {} for (;;) {}', ['a [] [a]', 'b [] [b]', 'c [] [c]']],
  ['assert a : "b";', ['stops a [] [a]']],
  ['x = a ? 1 : 2;', ['a [] [a]']],
])('%s asks what it should', (text, checks) => {
  expect(listFacts('java', body(text), 'checks')).toEqual(checks);
});

it('declares types, methods and constructors with their annotations', () => {
  const text =
    '@R @S("a") public class A { @P("x") A(@V int a, int... b) {} interface B { void c(); } enum D { E } record F(int g) {} @interface H {} }';

  expect(listFacts('java', text, 'declarations')).toEqual([
    "@R() @S('a') type A()",
    "@P('x') function A.A(a, b)",
    'type A.B()',
    'function A.B.c()',
    'type A.D()',
    'type A.F(g)',
    'type A.H()',
  ]);
});

it('tells texts, also those of several lines', () => {
  expect(listFacts('java', body('f("a\\n", """\n  b""", "c" + d + "e");'), 'strings')).toEqual([
    'a\n',
    '\n  b',
    'composed c{}e',
  ]);
});

it('tells imports', () => {
  const { imports } = readProgram('java', 'import a.B;\nimport static c.D.e;\nimport f.*;\n');

  expect(imports.map(({ module, line }) => [module, line])).toEqual([
    ['a.B', 1],
    ['c.D.e', 2],
    ['f.*', 3],
  ]);
});

it.each([
  ['// NOSONAR\nclass A {}', true],
  ['/* checkstyle:off */\nclass A {}', true],
  ['/** Why. */\nclass A {}', false],
])('knows in %j whether the comment steers something', (text, directive) => {
  expect(readProgram('java', text).comments[0]?.directive).toBe(directive);
});

it.each([
  '// \\u000a f();\nclass A {}',
  '/* \\u002a/ f(); /* */ class A {}',
  '// why\rclass B {}\nclass A {}',
])('does not trust its reading of %j, where code may hide in a comment', (text) => {
  expect(readProgram('java', text)).toMatchObject({
    reading: 'broken',
    reason: 'the comment on line 1 ends earlier for the compiler',
  });
});
