import { expect, it } from 'vitest';
import { listFacts, readProgram } from './facts-builder.ts';

const place = ({ line, endLine, within }: { line: number; endLine: number; within: string }) =>
  `${line}-${endLine} ${within}`;

it.each([
  ['go', 'strings', 'package a\nimport "b"\nimport ( c "d" )\nvar e = "f"\n', ['f']],
  [
    'python',
    'strings',
    'a[f"b{c}"] = 1\nd["e"] = "f"\nx = {"a" + b: 1, "c": "d"}\ny[("e")] = 2\n',
    ['composed b{}', 'f', 'composed a{}', 'd', 'e'],
  ],
  [
    'python',
    'settings',
    `x = {"${'a'.repeat(150)}": {"${'b'.repeat(150)}": 1}}\n`,
    [
      `assignment x = map[${'a'.repeat(150)}: map[${'b'.repeat(150)}: 1]]`,
      `property ${'a'.repeat(150)} = map[${'b'.repeat(150)}: 1]`,
      `property ${'a'.repeat(49)}.${'b'.repeat(150)} = 1`,
    ],
  ],
  [
    'python',
    'settings',
    'f(a={"b": {"c": 1}}, d=2)\ng({"e": h(i=3)})\nj = {"k": lambda l=4: {"m": 5}}\n',
    [
      'argument a = map[b: map[c: 1]] of f',
      'property a.b = map[c: 1] of f',
      'property a.b.c = 1 of f',
      'argument d = 2 of f',
      'property e = h()[i: 3] of g',
      'argument i = 3 of h',
      'assignment j = map[k: function]',
      'property k = function',
      'default l = 4',
      'property m = 5',
    ],
  ],
  [
    'python',
    'settings',
    'f({a + b: {"c": 1}}, **{"d": 2})\n',
    ['property c = 1 of f', 'property d = 2 of f'],
  ],
  [
    'python',
    'settings',
    'f({"a": [{"b": 1}, {"c": g({"d": 2})}]})\n',
    [
      'property a = list[map[b: 1], map[c: g()[map[d: 2]]]] of f',
      'property a.b = 1 of f',
      'property a.c = g()[map[d: 2]] of f',
      'property d = 2 of g',
    ],
  ],
  [
    'python',
    'settings',
    'f([{"a": 1 if b else {"c": 2}}, {"d": 3}])\nh({"e": i == {"f": 4}})\n',
    [
      'property a = other[1, map[c: 2]] of f',
      'property c = 2',
      'property d = 3 of f',
      'property e = other of h',
      'property e.f = 4 of h',
    ],
  ],
  [
    'ruby',
    'settings',
    'f(a:, b: 1)\ng(lambda { |c = 2| {d: 3} })\n',
    ['argument b = 1 of f', 'default c = 2', 'property d = 3'],
  ],
  ['c', 'settings', 'void m() { (a ? b : c) = 1; d = 2; }', ['assignment d = 2']],
  [
    'php',
    'checks',
    '<?php assert(); assert($a); assertTrue($b); $c->assertNot($d); Assert($e); invariant($f); ensure($g); checkArgument($h); checkState($i); static_assert($j); Assert::that($k); xassert($l); ensures($m); reassert($n); checkStates($o);',
    [
      'stops $a [] [a]',
      'stops $b [] [b]',
      'stops $d [] [d]',
      'stops $e [] [e]',
      'stops $f [] [f]',
      'stops $g [] [g]',
      'stops $h [] [h]',
      'stops $i [] [i]',
      'stops $j [] [j]',
    ],
  ],
  [
    'rust',
    'checks',
    'fn a() { assert!(b, "c"); debug_assert!(d); assert_eq!(e, f); std::assert!(g); }',
    ['stops b [] [b]', 'stops e [] [e]', 'stops g [] [g]'],
  ],
  [
    'go',
    'checks',
    'package a\nfunc b() { assert.True(c); d.Assert(e); x.invariant(f) }\n',
    ['stops e [] [e]', 'stops f [] [f]'],
  ],
  [
    'python',
    'strings',
    'a = "b" + c + ("d" + e) + f("g" + h)\ni = "j%s" % ("k" + l)\n',
    ['composed b{}d{}{}', 'composed g{}', 'composed j{}', 'composed k{}'],
  ],
  [
    'rust',
    'declarations',
    'impl A { fn b() { fn c() {} } } mod d { impl E { fn f() {} } struct G; }',
    ['function A.b()', 'function A.b.c()', 'type d()', 'function d.E.f()', 'type d.G()'],
  ],
  ['ruby', 'strings', 'a = :b\nc = "d"\ne(:f, g: "h")\n', ['d', 'h']],
  ['python', 'strings', 'f("a".format("b"), "c" if d else "e")\n', ['a', 'b', 'c', 'e']],
  [
    'csharp',
    'declarations',
    '[A("b"), C] class D { [E] [F(1)] void G() {} }',
    ["@A('b') @C() type D()", '@E() @F(1) function D.G()'],
  ],
] as const)('tells of %s the %s of %j', (language, kind, text, facts) => {
  expect(listFacts(language, text, kind)).toEqual(facts);
});

it('tells where everything stands', () => {
  const text = `class A:
  @b.c(
    1)
  def d(self, e=2):
    if f(
      g):
      raise h(
        "i"
        "j")
    k = [
      1]
l = m \\
  .n({"o":
    3})
`;
  const {
    calls = [],
    settings = [],
    declarations = [],
    strings = [],
    checks = [],
  } = readProgram('python', text).code ?? {};

  expect(calls.map((call) => [call.name, place(call)])).toEqual([
    ['b.c', '2-3 A'],
    ['f', '5-6 A.d'],
    ['h', '7-9 A.d'],
    ['m.n', '13-14 '],
  ]);
  expect(settings.map((setting) => [setting.name, place(setting)])).toEqual([
    ['e', '4-4 A.d'],
    ['k', '10-11 A.d'],
    ['l', '12-14 '],
    ['o', '13-14 '],
  ]);
  expect(declarations.map((declaration) => [declaration.name, place(declaration)])).toEqual([
    ['A', '1-11 '],
    ['d', '4-11 A'],
  ]);
  expect(strings.map((string) => [string.text, place(string)])).toEqual([['ij', '8-9 A.d']]);
  expect(checks.map((check) => [check.text, place(check)])).toEqual([['f( g)', '5-6 A.d']]);
});

it('tells calls in the order of the names, chains from their beginning', () => {
  const { calls = [] } = readProgram('java', 'class A { void b() { c(d()).e(f()).g(); h(); } }').code ?? {};

  expect(calls.map(({ name }) => name)).toEqual(['c', 'd', 'c().e', 'f', 'c().e().g', 'h']);
});

it('keeps what nobody could read short', () => {
  const deep = `${'class a { '.repeat(200)}void b() {}${' }'.repeat(200)}`;
  const { declarations = [] } = readProgram('java', deep).code ?? {};

  expect(declarations).toHaveLength(201);
  expect(Math.max(...declarations.map(({ within }) => within.length))).toBe(301);
});

it('has no decorators where none are written', () => {
  const { declarations = [] } = readProgram('cpp', 'struct A {}; void b() {}').code ?? {};

  expect(declarations.map(({ decorators }) => decorators)).toEqual([[], []]);
});

it('knows what is made, and how a setting is made', () => {
  const { calls = [], settings = [] } =
    readProgram('php', '<?php f(a: 1, b: ["c" => 2]); new D(); function e($g = 3) {} $h = 4;').code ?? {};

  expect(calls.map(({ name, made }) => [name, made])).toEqual([
    ['f', false],
    ['D', true],
  ]);
  expect(settings.map(({ name, via, of }) => [name, via, of])).toEqual([
    ['a', 'argument', 'f'],
    ['b', 'argument', 'f'],
    ['b.c', 'property', 'f'],
    ['g', 'default', undefined],
    ['h', 'assignment', undefined],
  ]);
});
