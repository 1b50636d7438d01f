import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  [
    'calls',
    'a\nb!\nc.d\nE::F.g(1)\nh.new(2)\ni.j {}\nk do\nl\nend\nm&.n(3)\nnew\n',
    ['a()', 'b!()', 'c.d()', 'E.F.g(1)', 'new h.new(2)', 'i.j()', 'k()', 'l()', 'm.n(3)', 'new()'],
  ],
  [
    'calls',
    'def a\n  b\n  c if d\n  e unless f\n  g while h\n  i until j\n  k rescue l\n  m && n\n  o = p && q\n  r or s\nensure\n  t\nend\n',
    ['b()', 'c()', 'e()', 'g()', 'i()', 'k()', 'l()', 'n()', 's()', 't()'],
  ],
  [
    'calls',
    'if a\n  b\nelse\n  c\nend\nwhile d do\n  e\nend\nbegin\n  f\nend\nclass G\n  h\nend\ni { j }\nfor k in l do\n  m\nend\ncase n\nwhen o then p\nend\n',
    ['b()', 'c()', 'e()', 'f()', 'h()', 'i()', 'j()', 'm()', 'p()'],
  ],
  [
    'calls',
    'f(@a, @@b, $c, self, D, :e, "g", \'h\\n\', %w[i j], %i[k l], m[:n], o["p"], q[r], nil, true, 1.5, -1, -s)\n',
    [
      "f(a, b, c, self, D, 'e', 'g', 'h\\n', list['i', 'j'], list['k', 'l'], m.n, o.p, q.{}, null, true, 1.5, -1, other)",
    ],
  ],
  [
    'calls',
    'f("a" "b", "c#{d}e", `g #{h}`, [i], {j: 1, "k" => 2, :l => 3, m => 4}, -> { n }, a ? b : c, (d), "e" % [f, g], "h" % i, j % k, l % [m], n - o)\n',
    [
      "f('ab', composed['c', d, 'e'], `()[composed['g ', h]], list[i], map[j: 1, k: 2, l: 3, 4], function, other[b, c], d, 'e', 'h', other, other, other)",
      "`(composed['g ', h])",
      'n()',
    ],
  ],
  [
    'calls',
    'f(a: 1, :b => 2, "c" => 3, **d, &e)\ng h: 1\nsuper(1)\nsuper\nyield a\n',
    ['f(a: 1, b: 2, c: 3, other, other)', 'g(h: 1)', 'super(1)'],
  ],
  [
    'calls',
    'f(a || b, c && d, e or g, h + "i", j == k)\n',
    ["f(other[a, b], other[c, d], other[e, g], composed[h, 'i'], other)"],
  ],
  [
    'strings',
    'a = format("b%s", c)\nd = sprintf("e%s", f)\ng.printf("h%s", i)\nj = Kernel.format("k%s", l)\nm = "n%s" % o\n',
    ['composed b{}', 'composed e{}', 'composed h{}', 'composed k{}', 'composed n{}'],
  ],
  [
    'strings',
    'a = formats("b%s", c)\nd = xsprintf("e%s", f)\ng = :h\ni = %w[j k]\nl = %i[m n]\no = \'p\\n#{q}\'\nr = "s\\n#{t}"\nu = "a\'"\n',
    ['b%s', 'e%s', 'j', 'k', 'p\\n#{q}', 'composed s\n{}', "a'"],
  ],
  ['strings', 'a["b"] = {c: "d", "e" => "f"}\ng = "h" + i\n', ['d', 'f', 'composed h{}']],
  [
    'settings',
    'a = 1\n@b = 2\n@@c = 3\n$d = 4\ne.f = 5\ng[:h] = 6\ni += "j"\nk ||= 7\nl -= 8\nM = 9\n',
    [
      'assignment a = 1',
      'assignment b = 2',
      'assignment c = 3',
      'assignment d = 4',
      'assignment e.f = 5',
      'assignment g.h = 6',
      "assignment i = composed['j']",
      'assignment k = 7',
      'assignment l = 8',
      'assignment M = 9',
    ],
  ],
  [
    'settings',
    'a, b = 1, 2\nc, d = e\nf, g = [3, 4]\nh, *i = j\n',
    [
      'assignment a = 1',
      'assignment b = 2',
      'assignment c = e',
      'assignment f = list[3, 4]',
      'assignment h = j',
    ],
  ],
  [
    'settings',
    'f(a: 1, "b" => {c: 2})\ng = {d: 3, :e => 4, f => 5}\n',
    [
      'argument a = 1 of f',
      'argument b = map[c: 2] of f',
      'property b.c = 2 of f',
      'assignment g = map[d: 3, e: 4, 5]',
      'property d = 3',
      'property e = 4',
    ],
  ],
  ['settings', 'def a(b = 1, c: 2, d:, e)\nend\n', ['default b = 1', 'default c = 2']],
  [
    'declarations',
    'def a(b, c = 1, *d, e:, f: 2, **g, &h)\nend\ndef self.i(j)\nend\nclass K::L < M\n  def n\n  end\nend\nmodule O::P::Q\nend\ndef r a, (b, c)\nend\n',
    [
      'function a(b, c, d, e, f, g, h)',
      'function i(j)',
      'type K.L()',
      'function K.L.n()',
      'type O.P.Q()',
      'function r(a, (b, c))',
    ],
  ],
  [
    'checks',
    'if a\n  return\nelsif b\n  raise "c"\nelse\n  d\nend\nunless e\n  exit\nend\nreturn if f\ng unless h\nwhile i\nend\nuntil j\nend\nk while l\nm until n\no ? p : q\n',
    [
      'stops a [] [a]',
      'stops b [] [b]',
      'stops e [] [e]',
      'stops f [] [f]',
      'h [] [h]',
      'i [] [i]',
      'j [] [j]',
      'l [] [l]',
      'n [] [n]',
      'o [] [o]',
    ],
  ],
  [
    'checks',
    'a && return\nb || raise\nc and exit\nd or halt\ne = f && return\n',
    ['stops a [] [a]', 'stops b [] [b]', 'stops c [] [c]', 'stops d [] [d]'],
  ],
  [
    'checks',
    'if a\n  case b\n  when c then return\n  end\nend\nif d\n  for e in f do\n    return\n  end\nend\nif g\n  h { return }\nend\nif i\n  j = -> { return }\nend\n',
    ['a [] [a]', 'd [] [d]', 'g [] [g]', 'i [] [i]'],
  ],
  [
    'checks',
    'redirect_to a if b\nredirect_back if c\nhead :d if e\nhalt if f\nnot_found if g\ndeny_access if h\nrender_404 if i\nj.halt if k\nhalts if l\nxhead if m\nheads if n\n',
    [
      'stops b [] [b]',
      'stops c [] [c]',
      'stops e [] [e]',
      'stops f [] [f]',
      'stops g [] [g]',
      'stops h [] [h]',
      'stops i [] [i]',
      'stops k [] [k]',
      'l [] [l]',
      'm [] [m]',
      'n [] [n]',
    ],
  ],
  [
    'checks',
    'if a.b?(c) && !d\n  return\nend\nif @e == f[:g]\n  h\nend\n',
    ['stops a.b?(c) && !d [a.b?] [a c d]', '@e == f[:g] [] [e f.g]'],
  ],
  [
    'imports',
    'require "a"\nrequire_relative \'b/c\'\nload "d"\nrequire_dependency "e"\nf.require "g"\nrequire h\nrequires "i"\nxrequire "j"\nrequire\n',
    ['require a', 'require b/c', 'require d', 'require e'],
  ],
] as const)('tells the %s of %j', (kind, text, facts) => {
  expect(listFacts('ruby', text, kind)).toEqual(facts);
});

it.each([
  ['f(a)\n', 'f(a,)\n'],
  ['a = [1]\n', 'a = [1,]\n'],
  ['a = {b: 1}\n', 'a = {b: 1,}\n'],
  ['a = <<~B\n  c\nB\n', 'a = <<~B\r\n  c\r\nB\r\n'],
])('takes %j and %j for the same program', (one, other) => {
  expect(readProgram('ruby', one).structure).toBeDefined();
  expect(readProgram('ruby', one).structure).toBe(readProgram('ruby', other).structure);
});

it.each([
  ['a = " b"\n', 'a = "b"\n'],
  ['a = "b\\n  c"\n', 'a = "b\\n c"\n'],
  ['a = `b  c`\n', 'a = `b c`\n'],
  ['a = /b  c/\n', 'a = /b c/\n'],
  ['a = /b #{c}  d/x\n', 'a = /b #{c} d/x\n'],
  ['a = "b#{c} "\n', 'a = "b#{c}"\n'],
  ['a = :"b  c"\n', 'a = :"b c"\n'],
  ['a -b\n', 'a - b\n'],
  ['a [b]\n', 'a[b]\n'],
  ['a *b\n', 'a * b\n'],
  ['a &b\n', 'a & b\n'],
  ['a <<B\nc\nB\n', 'a << B\nc\nB\n'],
])('takes %j and %j for two programs', (one, other) => {
  expect(readProgram('ruby', one).structure).toBeDefined();
  expect(readProgram('ruby', one).structure).not.toBe(readProgram('ruby', other).structure);
});
