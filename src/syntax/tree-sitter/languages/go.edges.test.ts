import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  ['calls', 'package a\nvar b = f(&c, *d, -1, -e, !g, <-h)\n', ['f(c, d, -1, other, other, other)']],
  [
    'calls',
    'package a\nvar b = f(T{A: 1}, p.T{B: 2}, G[int]{C: 3}, []int{4}, map[string]int{"d": 5}, [...]T{{A: 6}, {7}}, struct{ A int }{8}, &T{}, []T{})\n',
    [
      'f(T()[A: 1], p.T()[B: 2], G()[C: 3], list[4], map[d: 5], list[map[A: 6], list[7]], list[8], T()[], list[])',
      'new T(A: 1)',
      'new p.T(B: 2)',
      'new G(C: 3)',
      'new T()',
    ],
  ],
  [
    'calls',
    'package a\nvar b = f(c[0], d["e"], g[h], i.(j), (k), \'l\', `m\\n`, "n\\n", 1i, 2.5, true, nil, func() {})\n',
    ["f(c.0, d.e, g.{}, i, k, 'l', 'm\\n', 'n\n', 1i, 2.5, true, null, function)"],
  ],
  [
    'calls',
    'package a\nimport ( "a/b-c"; "d/go-e"; "f/g.go"; "h/v2"; "i/j/v12"; "gopkg.in/k.v3"; "l/go.m"; "n/o-go" )\nvar x = f(b.A, bc.A, e.A, g.A, h.A, j.A, k.A, m.A, o.A, ogo.A, goe.A, c.A)\n',
    [
      'f(b.A, a/b-c.A, d/go-e.A, f/g.go.A, h.A, i/j.A, gopkg.in/k.v3.A, l/go.m.A, n/o-go.A, n/o-go.A, d/go-e.A, c.A)',
    ],
  ],
  [
    'calls',
    'package a\nimport ( "v2/b"; "c/v2/d"; "e/xgo-f"; "g/h-gox"; "i.v2x/j.v2.k"; "l.v12" )\nvar x = f(b.A, d.A, f.A, xgof.A, h.A, hgox.A, j.A, l.A)\n',
    ['f(v2/b.A, c/v2/d.A, f.A, e/xgo-f.A, h.A, g/h-gox.A, j.A, l.v12.A)'],
  ],
  [
    'calls',
    'package a\nimport ( . "b"; _ "c"; d "e/f"; "g" )\nvar x = f(b.A, c.A, d.A, g.A, f.A)\n',
    ['f(b.A, c.A, e/f.A, g.A, f.A)'],
  ],
  [
    'strings',
    'package a\nvar b = fmt.Sprintf("a%s", c) + fmt.Errorf("d%s", e) + Fprintf(w, "f%s", g) + x.Printf("h%s", i) + y.Appendf(z, "j%s", k)\n',
    ['composed a{}', 'composed d{}', 'composed f{}', 'composed h{}', 'composed j{}'],
  ],
  [
    'strings',
    'package a\nvar b = f(Sprintfx("a%s", c), xSprintf("d%s", e), "f" + g, 1 + h)\n',
    ['a%s', 'd%s', 'composed f{}'],
  ],
  [
    'settings',
    'package a\nvar b, c = 1, 2\nvar d, e = f()\nconst g = "h"\nvar i int\n',
    ['assignment b = 1', 'assignment c = 2', 'assignment d = f()[]', "assignment g = 'h'"],
  ],
  [
    'settings',
    'package a\nfunc f() { a, b := 1, 2; c.d = 3; e += "g"; h["i"] = 4; *j = 5; k -= 6 }\n',
    [
      'assignment a = 1',
      'assignment b = 2',
      'assignment c.d = 3',
      "assignment e = composed['g']",
      'assignment h.i = 4',
      'assignment j = 5',
      'assignment k = 6',
    ],
  ],
  [
    'settings',
    'package a\nvar b = T{A: 1, "c": 2, 3: 4, d.e: 5, G: H{I: 6}}\n',
    [
      'assignment b = T()[A: 1, c: 2, 3: 4, 5, G: H()[I: 6]]',
      'property A = 1 of T',
      'property c = 2 of T',
      'property 3 = 4 of T',
      'property G = H()[I: 6] of T',
      'property I = 6 of H',
    ],
  ],
  [
    'declarations',
    'package a\nfunc (r *R) f(a, b int, c ...string) {}\nfunc (S[T]) g(int) {}\nfunc h() {}\nfunc (_ é) i() {}\ntype j struct{}\ntype k = l\ntype m interface{ n() }\n',
    [
      'function R.f(a, b, c)',
      'function S.g()',
      'function h()',
      'function é.i()',
      'type j()',
      'type k()',
      'type m()',
    ],
  ],
  [
    'checks',
    'package a\nfunc f() { if a.b(c) { return }; if d := e(); d { } else { panic(1) }; for g { }; for { }; for h := 0; i; j++ { }; for k := range l { return }; for ;; { } }\n',
    ['stops a.b(c) [a.b] [c]', 'stops d [] [d]', 'g [] [g]', 'i [] [i]'],
  ],
  [
    'checks',
    'package a\nfunc f() { if a { for { return } }; if b { switch c { default: return } }; if d { select { default: return } }; if e { switch g := h.(type) { default: return } }; if i { for j := range k { return } } }\n',
    ['a [] [a]', 'b [] [b]', 'd [] [d]', 'e [] [e]', 'i [] [i]'],
  ],
  [
    'checks',
    'package a\nfunc f() { if a || b && c.d == nil { return }; if !e { return } }\n',
    ['stops a || b && c.d == nil [] [a b c.d]', 'stops !e [] [e]'],
  ],
  [
    'imports',
    'package a\nimport "b"\nimport ( c "d/v2"; _ "e"; . "f" )\n',
    ['import b', 'import d/v2', 'import e', 'import f'],
  ],
] as const)('tells the %s of %j', (kind, text, facts) => {
  expect(listFacts('go', text, kind)).toEqual(facts);
});

it.each([
  ['package a\nvar b = f(c)\n', 'package a\nvar b = f(c,\n)\n'],
  ['package a\nfunc b(c int) {}\n', 'package a\nfunc b(c int,\n) {}\n'],
  ['package a\n', '﻿package a\n'],
  ['package a\nvar b = `c\nd`\n', 'package a\r\nvar b = `c\r\nd`\r\n'],
  ['package a\nimport (\n"b"\nc "d"\n)\n', 'package a\nimport (\nc "d"\n"b"\n)\n'],
])('takes %j and %j for the same program', (one, other) => {
  expect(readProgram('go', one).structure).toBeDefined();
  expect(readProgram('go', one).structure).toBe(readProgram('go', other).structure);
});

it.each([
  ['package a\nvar b = ` c`\n', 'package a\nvar b = `c`\n'],
  ['package a\nvar b = " c"\n', 'package a\nvar b = "c"\n'],
  ['package a\nvar b = "\\n  c"\n', 'package a\nvar b = "\\n c"\n'],
])('takes %j and %j for two programs', (one, other) => {
  expect(readProgram('go', one).structure).toBeDefined();
  expect(readProgram('go', one).structure).not.toBe(readProgram('go', other).structure);
});

it.each([
  ['func f() {}\n// Output: a\n', true],
  ['func f() {}\n//output:\n', true],
  ['func f() {}\n/*  Unordered output: a */\n', true],
  ['func f() {}\n// The output: a\n', false],
  ['func f() {}\n// a // Output: b\n', false],
  ['// #include <a.h>\nimport "C"\n', true],
  ['// #include <a.h>\n// int b;\n  //c\nimport  "C"\n', true],
  ['// #include <a.h>\r\nimport "C"\r\n', true],
  ['import (\n\t// #include <a.h>\n\t"C"\n)\n', true],
  ['// #include <a.h>  \n\timport\t"C"\n', true],
  ['// #include <a.h>\n\nimport "C"\n', false],
  ['// why\nimport "D"\n', false],
  ['// why\nvar a = 1 // "C"\n', false],
])('knows of the first comment of %j whether it steers something', (text, directive) => {
  expect(readProgram('go', `package a\n${text}`).comments[0]?.directive).toBe(directive);
});
