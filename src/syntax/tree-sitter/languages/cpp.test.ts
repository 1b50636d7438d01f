import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  [
    'void f() { strcpy(a, b->c[0]); std::system("x"); new Foo(1); Bar b(2); std::make_unique<Foo>(3); ((g))(4); }',
    ['strcpy(a, b.c.0)', "std.system('x')", 'new Foo(1)', 'new Bar(2)', 'std.make_unique(3)', 'g(4)'],
  ],
  [
    'void f() { sprintf(a, "%s b", c); h("a" "b", -1, \'c\', true, nullptr, NULL, [](){}, (char*)d, {1}); }',
    ["sprintf(a, '%s b', c)", "h('ab', -1, 'c', true, null, null, function, d, list[1])"],
  ],
  ['int a = (S){ .b = 1 }.b;', ['new S(b: 1)']],
])('%s calls what it should', (text, facts) => {
  expect(listFacts('cpp', text, 'calls')).toEqual(facts);
});

it.each([
  [
    '#define A 1\n#define B "c\\n"\n#define D (x)\n',
    ['assignment A = 1', "assignment B = 'c\n'", 'assignment D = other'],
  ],
  [
    'struct S s = { .verify = 0, .b = { .c = 1 } };',
    [
      'assignment s = map[verify: 0, b: map[c: 1]]',
      'property verify = 0',
      'property b = map[c: 1]',
      'property b.c = 1',
    ],
  ],
  [
    'void f() { this->a.b = 1; *p = "x"; q += "y"; }',
    ['assignment this.a.b = 1', "assignment p = 'x'", "assignment q = composed['y']"],
  ],
  ['class A { int b = 1; };', ['property b = 1']],
  ['int f(int a = 1, const char *b = "c");', ['default a = 1', "default b = 'c'"]],
])('%s sets what it should', (text, facts) => {
  expect(listFacts('cpp', text, 'settings')).toEqual(facts);
});

it.each([
  ['void f() { if (!a(b->c)) { return; } else exit(1); }', ['stops !a(b->c) [a] [b.c]']],
  [
    'void f() { while (a) {} for (; b;) {} x = c ? 1 : 2; assert(d); }',
    ['a [] [a]', 'b [] [b]', 'c [] [c]', 'stops d [] [d]'],
  ],
  ['void f() { if (a) { switch (b) { case 1: return; } } if (c) goto out; }', ['a [] [a]', 'stops c [] [c]']],
])('%s asks what it should', (text, facts) => {
  expect(listFacts('cpp', text, 'checks')).toEqual(facts);
});

it.each([
  [
    'static const char *f(const char *a, int b[], int c = 1) {}\nvoid A::g(T &d) {}\nclass B { int h() const {} };\nstruct C { int x; }; enum D { E };\nstruct F f2;',
    ['function f(a, b, c)', 'function A.g(d)', 'type B()', 'function B.h()', 'type C()', 'type D()'],
  ],
])('%s declares what it should', (text, facts) => {
  expect(listFacts('cpp', text, 'declarations')).toEqual(facts);
});

it.each([['const char *a = "b\\n" L"c"; auto d = R"(e)"; auto f = "g" + h;', ['b\nc', 'e', 'composed g{}']]])(
  '%s has the texts it should',
  (text, facts) => {
    expect(listFacts('cpp', text, 'strings')).toEqual(facts);
  },
);

it('tells imports', () => {
  const { imports } = readProgram('c', '#include <a.h>\n#include "b/c.h"\n');

  expect(imports.map(({ kind, module, names }) => [kind, module, ...names].join(' '))).toEqual([
    'import a.h',
    'import b/c.h',
  ]);
});

it.each([
  ['// NOLINT\n', true],
  ['/* clang-format off */\n', true],
  ['// why\n', false],
])('knows of %j whether it steers something', (text, directive) => {
  expect(readProgram('cpp', text).comments[0]?.directive).toBe(directive);
});
