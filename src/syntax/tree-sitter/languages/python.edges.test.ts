import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  [
    'calls',
    'f("a %s", b)\ng(x % (y, z), "%s" % (y,), "%s%s" % [y], 1 % 2)\n',
    ["f('a %s', b)", 'g(other, composed[y], composed[list[y], list[y]], other)'],
  ],
  [
    'calls',
    'f(a + b, a - b, "c" + d, -1, -a, not b)\n',
    ["f(other, other, composed['c', d], -1, other, other)"],
  ],
  ['calls', 'f(x for x in y)\ng()\nh(*a, **b, c=d)\n', ['f(other)', 'g()', 'h(other, other, c: d)']],
  ['calls', '@a.b\n@c(1)\nclass D: pass\n', ['a.b()', 'c(1)']],
  [
    'calls',
    'f(await a, (b), [c], (d,), {e}, {g: h, "i": j}, None, True, False, 1.5, ...)\n',
    ['f(a, b, list[c], list[d], list[e], map[h, i: j], null, true, false, 1.5, other)'],
  ],
  ['calls', 'f(a[b], a["c"], a[0], a[1:2], a[b"d"])\n', ['f(a.{}, a.c, a.0, a.{}, a.d)']],
  [
    'calls',
    'f(rb"\\\\n", Rb\'\\\\n\', u"\\\\n", b"\\\\n", f"r\\\\n", """a""", "a" f"{b}" \'c\')\n',
    ["f('\\\\n', '\\\\n', '\\n', '\\n', 'r\\n', 'a', composed['a', b, 'c'])"],
  ],
  ['calls', 'print >>a, "b"\nexec "a" in b\n', ["print(other, 'b')", "exec('a', b)"]],
  ['calls', 'import a.b as c, d . e as f\nc.g()\nf.h()\nd.e.i()\n', ['a.b.g()', 'd.e.h()', 'd.e.i()']],
  ['calls', 'from a . b import c as d, e\nd()\ne.f()\nc()\n', ['a.b.c()', 'a.b.e.f()', 'c()']],
  ['calls', 'from .. import a as b\nb()\n', ['a()']],
  [
    'strings',
    'f("a %s", b)\nx = "c %s %d" % (d, 1)\ny = "e" "f" + g\nz = f"{h!r:{i}}j"\n',
    ['a %s', 'composed c {} {}', 'composed ef{}', 'composed {}j'],
  ],
  ['strings', '"a".format(b)\nc.format("d{}", e)\n"x{}".join(y)\n', ['a', 'd{}', 'x{}']],
  [
    'settings',
    'a, b = 1, 2\n(c, d) = (3, 4)\n[e, f] = [5, 6]\ng, h = i()\nj, k = 1, 2, 3\n',
    [
      'assignment a = 1',
      'assignment b = 2',
      'assignment c = 3',
      'assignment d = 4',
      'assignment e = 5',
      'assignment f = 6',
      'assignment g = i()[]',
      'assignment j = 1',
    ],
  ],
  [
    'settings',
    'a = b = c = 1\nx: int = 2\ny: int\na.b[c]["d"] = 3\nfor_pattern_list = 4\n',
    [
      'assignment a = 1',
      'assignment b = 1',
      'assignment c = 1',
      'assignment x = 2',
      'assignment a.b.{}.d = 3',
      'assignment for_pattern_list = 4',
    ],
  ],
  [
    'settings',
    'a += 1\na -= 2\na += "b"\n(n := 3)\n',
    ['assignment a = other[1]', 'assignment a = 2', "assignment a = composed['b']", 'assignment n = 3'],
  ],
  [
    'settings',
    '[a, b] = tuple_of(1)\nc = [1]\nd = (2,)\ne = 1, 2\n',
    [
      'assignment a = tuple_of()[1]',
      'assignment c = list[1]',
      'assignment d = list[2]',
      'assignment e = list[1, 2]',
    ],
  ],
  [
    'settings',
    'f(a={"b": 1, c: 2, "d" + e: 3}, **{"g": 4})\n',
    ['argument a = map[b: 1, 2, 3] of f', 'property a.b = 1 of f', 'property g = 4 of f'],
  ],
  ['settings', 'def f(a, b=1, *, c: int = 2, **d): pass\n', ['default b = 1', 'default c = 2']],
  [
    'declarations',
    'def f(a, /, b: int, *, c=1, d: str = "e", **g): pass\ndef h(*i: int, **j: str): pass\nasync def k(): pass\n',
    ['function f(a, b, c, d, g)', 'function h(i, j)', 'function k()'],
  ],
  [
    'declarations',
    '@a\nclass B(C):\n  d = e()\n  @f(1)\n  @g.h\n  def i(self): pass\n  def j(self): pass\n',
    ['@a() type B()', '@f(1) @g.h() function B.i(self)', 'function B.j(self)'],
  ],
  [
    'checks',
    'if a: return\nelif b: raise c\nelif d: f()\nelse: return\nwhile g: pass\n',
    ['stops a [] [a]', 'stops b [] [b]', 'd [] [d]', 'g [] [g]'],
  ],
  ['checks', 'a and exit(1)\nb or die()\nc = d and exit(1)\n', ['stops a [] [a]', 'stops b [] [b]']],
  [
    'checks',
    'if a:\n  for b in c: return\nif d:\n  match e:\n    case 1: return\nif g:\n  return\nelse:\n  h()\n',
    ['a [] [a]', 'd [] [d]', 'stops g [] [g]'],
  ],
  ['checks', 'x = y if z() else w\nassert a, b()\n', ['z() [z] []', 'stops a [] [a]']],
  ['checks', 'if a . b . c(): pass\n', ['a . b . c() [a.b.c] []']],
  [
    'imports',
    'import a . b, c as d\nfrom . e import f as g, h\nfrom . import i\nfrom j import (k, l as m)\nfrom n import *\nfrom __future__ import o\n',
    [
      'import a.b',
      'import c',
      'import .e (f, h)',
      'import . (i)',
      'import j (k, l)',
      'import n (*)',
      'import __future__',
    ],
  ],
  [
    'imports',
    '__import__("a")\nimportlib.import_module("b")\nimport_module("c")\nx.__import__("d")\nimportlib.import_modules("e")\nmy_import_module("f")\n__import__(g)\n__import__()\nimportlibXimport_module("h")\nimport_module("i").j()\n',
    ['dynamic a', 'dynamic b', 'dynamic c', 'dynamic i'],
  ],
] as const)('tells the %s of %j', (kind, text, facts) => {
  expect(listFacts('python', text, kind)).toEqual(facts);
});

it.each([
  ['def f(a, b): pass\n', 'def f(a, b,): pass\n'],
  ['a = {1, 2}\n', 'a = {1, 2,}\n'],
  ['a = [1, 2]\n', 'a = [1, 2,]\n'],
  ['f(a)\n', 'f(a,)\n'],
  ['a = {1: 2}\n', 'a = {1: 2,}\n'],
  ['from a import (b)\n', 'from a import (b,)\n'],
  ["a = 'bc'\n", 'a = "bc"\n'],
  ["a = Rb'cd'\n", 'a = Rb"cd"\n'],
])('takes %j and %j for the same program', (one, other) => {
  expect(readProgram('python', one).structure).toBeDefined();
  expect(readProgram('python', one).structure).toBe(readProgram('python', other).structure);
});

it.each([
  ["a = 'b\"'\n", 'a = "b\\""\n'],
  ["a = '{b}'\n", 'a = "{c}"\n'],
  ["a = '''b'c'''\n", "a = '''\"c'''\n"],
  ["a = f'{b}'\n", 'a = f"{ b }"\n'],
  ["a = 'b\\n'\n", 'a = "b\\n"\n'],
  ["a = ''\n", 'a = ""\n'],
])('takes %j and %j for two programs', (one, other) => {
  expect(readProgram('python', one).structure).toBeDefined();
  expect(readProgram('python', one).structure).not.toBe(readProgram('python', other).structure);
});
