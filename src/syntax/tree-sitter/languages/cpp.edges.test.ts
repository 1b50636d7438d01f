import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  [
    'calls',
    'void m() { a.template b<c>(); s.t<u>(); x<y>::z(1); k<l>(); p->B::q(); v->~V(); }',
    ['a.b()', 's.t()', 'x.z(1)', 'k()', 'p.B.q()', 'v.~V()'],
  ],
  [
    'calls',
    'void m() { std::map<a, std::vector<b>>::iterator::x(); ::c::d(); ::e(); f::g<h<i>>::j<k>(); }',
    ['std.map.iterator.x()', 'c.d()', 'e()', 'f.g.j()'],
  ],
  [
    'calls',
    'void m() { a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::a::b(); }',
    ['a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a::a::a::a::a::a::a::a::a::b()'],
  ],
  [
    'calls',
    'void m() { *f(1); (*g)(2); (&h)(3); a[0](4); b["k"](5); c[d](6); ((e))(7); }',
    ['f(1)', 'g(2)', 'h(3)', 'a.0(4)', 'b.k(5)', 'c.{}(6)', 'e(7)'],
  ],
  [
    'calls',
    'void m() { new A(1); new B; A c(2); D e{3}; f((A){ .b = 4 }); f(A{5}); auto g = std::make_unique<A<B>>(6); }',
    [
      'new A(1)',
      'new B()',
      'new A(2)',
      'f(A()[b: 4])',
      'new A(b: 4)',
      'f(A()[5])',
      'new A(5)',
      'std.make_unique(6)',
    ],
  ],
  [
    'calls',
    'void m() { struct A b(1); class C d(2); union E f(3); enum G h(4); A *i(5); A k[2]; }',
    ['new A(1)', 'new C(2)', 'new E(3)', 'new G(4)', 'i(5)'],
  ],
  [
    'calls',
    'f(-1, +2.5, !a, \'c\', "d" "e", L"g", R"(h\\n)", NULL, nullptr, true, [&](int x) { return x; }, this, (int)y, sizeof(z));',
    ["f(-1, +2.5, other, 'c', 'de', 'g', 'h\\n', null, null, true, function, this, y, other)"],
  ],
  [
    'calls',
    'f(A::b, c ? d : e, g || h, i && j, k or l, m + n);',
    ['f(A.b, other[d, e], other[g, h], other[i, j], other[k, l], other)'],
  ],
  [
    'strings',
    'void m() { printf("a%s", b); vprintf("c%s", d); sprintf("e%s", f); snprintf("g%s", h); fprintf("i%s", j); dprintf("k%s", l); asprintf("m%s", n); vsnprintf("o%s", p); sprintf_s("q%s", r); }',
    [
      'composed a{}',
      'composed c{}',
      'composed e{}',
      'composed g{}',
      'composed i{}',
      'composed k{}',
      'composed m{}',
      'composed o{}',
      'composed q{}',
    ],
  ],
  [
    'strings',
    'void m() { std::format("a{}", b); syslog("c%s", d); fmt::print("e{}", f); x.print("g%s", h); }',
    ['composed a{}', 'composed c{}', 'composed e{}', 'composed g{}'],
  ],
  [
    'strings',
    'void m() { xprintf("a%s", b); printf_t("c%s", d); reformat("e%s", f); formats("g%s", h); prints("i%s", j); }',
    ['a%s', 'c%s', 'e%s', 'g%s', 'i%s'],
  ],
  [
    'strings',
    'void m() { f("a" + b, 1 + c, "d" "e", L"g", \'h\', R"(i\\n)", ""); }',
    ['composed a{}', 'de', 'g', 'h', 'i\\n', ''],
  ],
  [
    'settings',
    '#define A "b"  \n#define B  12 \n#define C "c\\\\d\\\\e" \n#define D L"f"\n#define E -.5f\n#define F\n#define G +0x1F\n',
    [
      "assignment A = 'b'",
      'assignment B = 12',
      "assignment C = 'c\\d\\e'",
      "assignment D = 'f'",
      'assignment E = -.5f',
      'assignment G = +0x1F',
    ],
  ],
  [
    'settings',
    '#define A b "c"\n#define B "c" b\n#define C b1\n#define D 1 + 2\n#define E x-1\n#define F 1(\n#define G "a\n',
    [
      'assignment A = other',
      'assignment B = other',
      'assignment C = other',
      'assignment D = other',
      'assignment E = other',
      'assignment F = other',
      'assignment G = other',
    ],
  ],
  [
    'settings',
    '#define A "b\\\\"c"\n#define B ""\n#define C "a" "b"\n',
    ['assignment A = other', "assignment B = ''", 'assignment C = other'],
  ],
  [
    'settings',
    'auto [q, r] = p; int a = 1, b; int *c = 2; int d[] = { 3 }; int &e = f; static const char *const h = "i";',
    [
      'assignment q = p',
      'assignment a = 1',
      'assignment c = 2',
      'assignment d = list[3]',
      'assignment e = f',
      "assignment h = 'i'",
    ],
  ],
  [
    'settings',
    'struct A b = { .c = 1, .d = { .e = 2 }, [0] = 3, [F] = 4, 5 };',
    [
      'assignment b = map[c: 1, d: map[e: 2], 0: 3, 4, 5]',
      'property c = 1',
      'property d = map[e: 2]',
      'property d.e = 2',
      'property 0 = 3',
    ],
  ],
  [
    'settings',
    'struct A b = { 1, 2 }; struct A c = {};',
    ['assignment b = list[1, 2]', 'assignment c = list[]'],
  ],
  ['settings', 'struct A { int b = 1; int c; char *d = "e"; };', ['property b = 1', "property d = 'e'"]],
  [
    'settings',
    'void f(int a, int b = 1, char *c = "d", int &e = g, int = 2) {}',
    ['default b = 1', "default c = 'd'", 'default e = g'],
  ],
  [
    'settings',
    'void m() { a += "b"; c[0] = 1; d->e.f = 2; *g = 3; h -= 4; A::i = 5; }',
    [
      "assignment a = composed['b']",
      'assignment c.0 = 1',
      'assignment d.e.f = 2',
      'assignment g = 3',
      'assignment h = 4',
      'assignment A.i = 5',
    ],
  ],
  [
    'declarations',
    'struct A { int b; }; class C : D { void e(); }; enum F { G }; union H { int i; }; struct J k; namespace L { struct M {}; }',
    ['type A()', 'type C()', 'type F()', 'type H()', 'type M()'],
  ],
  [
    'declarations',
    'void A<B<C>>::f(int a) {}  A::operator bool() const {} int (*g(int a))(int b) {} int A::operator<(A b) {} A::~A() {}',
    [
      'function A.f(a)',
      'function A.operator bool()',
      'function g(a)',
      'function A.operator<(b)',
      'function A.~A()',
    ],
  ],
  [
    'declarations',
    'int &h() {} int *(k)(int) {} int l [[x]] (int, int m = 1, ...) {} int n::o<p>::q(char *r, int s[], t &u) {} void v(w (*x)(int y)) {}',
    ['function h()', 'function k()', 'function l(m)', 'function n.o.q(r, s, u)', 'function v(x)'],
  ],
  [
    'declarations',
    'struct A { operator bool() {} A(int b) : c(b) {} template <class T> void d(T e) {} };',
    ['type A()', 'function A.operator bool()', 'function A.A(b)', 'function A.d(e)'],
  ],
  ['declarations', 'void a(int *, int &, char[]) {}', ['function a()']],
  [
    'checks',
    'void m() { if (a::b::c()) return; if (d::e) {} else throw f; if (x.y->z) goto g; while (h) {} do {} while (i); for (;j;) {} for (auto k : l) { return; } switch (n) {} }',
    [
      'stops a::b::c() [a.b.c] []',
      'stops d::e [] [d.e]',
      'stops x.y->z [] [x.y.z]',
      'h [] [h]',
      'i [] [i]',
      'j [] [j]',
    ],
  ],
  [
    'checks',
    'void m() { if (int a = b()) return; if (c; d) return; o = p ? q : r; if (s) { for (auto k : l) { return; } } if (t) { switch (u) { case 1: return; } } }',
    ['stops int a = b() [b] [int a]', 'stops d [] [c d]', 'p [] [p]', 's [] [s]', 't [] [t]'],
  ],
  [
    'checks',
    'void m() { if (a) longjmp(x); if (b) y.exit_group(); if (c) std::err(1); if (d) errx(); if (e) die(); if (f) usage(); if (g) BUG(); if (h) FAIL(); if (i) error(); if (j) FAILED(); }',
    [
      'stops a [] [a]',
      'stops b [] [b]',
      'stops c [] [c]',
      'stops d [] [d]',
      'stops e [] [e]',
      'stops f [] [f]',
      'stops g [] [g]',
      'stops h [] [h]',
      'i [] [i]',
      'j [] [j]',
    ],
  ],
  ['imports', '#include <a/b.h>\n#include "c.h"\n#include D\n', ['import a/b.h', 'import c.h', 'import D']],
  ['declarations', 'template <class... T> void f(T... a, T &&...b) {}', ['function f(a, b)']],
  [
    'declarations',
    'void ::A::f() {} struct B { operator unsigned int() {} };',
    ['function A.f()', 'type B()', 'function B.operator unsigned int()'],
  ],
  ['calls', 'f(new A<int>(1), a.template b<c>, d::e<f>);', ['f(A()[1], a.b, d.e)', 'new A(1)']],
] as const)('tells the %s of %j', (kind, text, facts) => {
  expect(listFacts('cpp', text, kind)).toEqual(facts);
});

it.each([
  ['enum A { B, C };', 'enum A { B, C, };'],
  ['int a[] = { 1 };', 'int a[] = { 1, };'],
  ['#define A "b"\n', '#define A "b"  \n'],
  ['int a;\nint b;\n', 'int a;\r\nint b;\r\n'],
  ['#define A\n#if A\nint b;\n#endif\n', '#define A\r\n#if A\r\nint b;\r\n#endif\r\n'],
])('takes %j and %j for the same program', (one, other) => {
  expect(readProgram('cpp', one).structure).toBeDefined();
  expect(readProgram('cpp', one).structure).toBe(readProgram('cpp', other).structure);
});
