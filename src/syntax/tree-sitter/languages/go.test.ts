import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

const file = (text: string) => `package a\n${text}\n`;
const body = (text: string) => file(`func f() {\n${text}\n}`);

it.each([
  ['import "os/exec"', 'exec.Command("sh", a)', ["os/exec.Command('sh', a)"]],
  ['import x "crypto/md5"', 'x.New().Sum(nil)', ['crypto/md5.New()', 'crypto/md5.New().Sum(null)']],
  ['import "github.com/golang-jwt/jwt/v5"', 'jwt.Parse(t, k)', ['github.com/golang-jwt/jwt.Parse(t, k)']],
  ['import "github.com/dgrijalva/jwt-go"', 'jwt.Parse(t)', ['github.com/dgrijalva/jwt-go.Parse(t)']],
  ['import "gopkg.in/yaml.v3"', 'yaml.Unmarshal(b)', ['gopkg.in/yaml.v3.Unmarshal(b)']],
  ['import . "fmt"', 'Print(1)', ['Print(1)']],
  ['', 'w.Header().Set("a", "b")', ['w.Header()', "w.Header().Set('a', 'b')"]],
  ['', 'go func() { g() }()', ['g()', '()']],
  ['', 'a[0].b["c"](d[e])', ['a.0.b.c(d.{})']],
  ['', 'x := (*T)(p)', ['T(p)']],
  [
    '',
    "f(-1, 2.5, `r\\n`, 'x', true, nil, func() {}, &a, b.(int))",
    ["f(-1, 2.5, 'r\\n', 'x', true, null, function, a, b)"],
  ],
  [
    'import "crypto/tls"',
    'c := &tls.Config{InsecureSkipVerify: true}',
    ['new crypto/tls.Config(InsecureSkipVerify: true)'],
  ],
  ['', 'f([]string{"a"}, map[string]int{"b": 1}, struct{}{})', ["f(list['a'], map[b: 1], list[])"]],
  [
    'import "fmt"',
    'db.Query(fmt.Sprintf("a %s b %d", c, 1) + "d")',
    ["db.Query(composed[composed['a ', c, ' b ', 1], 'd'])", "fmt.Sprintf('a %s b %d', c, 1)"],
  ],
])('with %j calls in %s what it should', (imports, text, calls) => {
  expect(listFacts('go', file(`${imports}\nfunc f() {\n${text}\n}`), 'calls')).toEqual(calls);
});

it.each([
  ['a, b := 1, "c"', ['assignment a = 1', "assignment b = 'c'"]],
  ['a, err := g()', ['assignment a = g()[]']],
  ['s.x["k"] = true', ['assignment s.x.k = true']],
  ['q += "a"', ["assignment q = composed['a']"]],
  ['var a, b = 1, 2', ['assignment a = 1', 'assignment b = 2']],
  [
    't := &http.Transport{TLS: &tls.Config{Skip: true}}',
    [
      'assignment t = http.Transport()[TLS: tls.Config()[Skip: true]]',
      'property TLS = tls.Config()[Skip: true] of http.Transport',
      'property Skip = true of tls.Config',
    ],
  ],
  [
    'x := A{B: {C: 1}, "d": 2}',
    [
      'assignment x = A()[B: map[C: 1], d: 2]',
      'property B = map[C: 1] of A',
      'property B.C = 1 of A',
      'property d = 2 of A',
    ],
  ],
  ['alg := "md5"\nuse(alg)\nx := alg', ["assignment alg = 'md5'", "assignment x = 'md5'"]],
  ['alg := "md5"\nfor _, alg := range all {\nx := alg\n}', ["assignment alg = 'md5'", 'assignment x = alg']],
])('%s sets what it should', (text, settings) => {
  expect(listFacts('go', body(text), 'settings')).toEqual(settings);
});

it.each([
  [
    'if err := f(); err != nil || !u.IsAdmin() { return err }',
    ['stops err != nil || !u.IsAdmin() [u.IsAdmin] [err]'],
  ],
  ['if a { log.Fatal("x") } else if b { g() }', ['stops a [] [a]', 'b [] [b]']],
  ['if a { for { return } }', ['a [] [a]']],
  ['if a { g() } else { panic(1) }', ['stops a [] [a]']],
  ['for i := 0; i < n; i++ {}', ['i < n [] [i n]']],
  ['for ok {}\nfor {}\nfor range a {}', ['ok [] [ok]']],
])('%s asks what it should', (text, checks) => {
  expect(listFacts('go', body(text), 'checks')).toEqual(checks);
});

it('declares functions, methods and types', () => {
  const text = file(
    'func f(a int, b, c string) {}\nfunc (s *S[T]) M(d ...int) { func() { g() }() }\ntype T struct{}\ntype U = T',
  );

  expect(listFacts('go', text, 'declarations')).toEqual([
    'function f(a, b, c)',
    'function S.M(d)',
    'type T()',
    'type U()',
  ]);
  expect(readProgram('go', text).code?.calls.map(({ within }) => within)).toEqual(['S.M', 'S.M']);
});

it('tells texts, put together as one, and none of imports and keys', () => {
  const text = body('a["k"] = "x\\n" + b + "y" + `z`\nf("\\u00e9\\x41\\101")');

  expect(listFacts('go', `package a\nimport "fmt"\n${text.slice(10)}`, 'strings')).toEqual([
    'composed x\n{}yz',
    'éAA',
  ]);
});

it('tells imports with their lines', () => {
  expect(readProgram('go', 'package a\nimport (\n\t"fmt"\n\t_ "embed"\n)\n').imports).toEqual([
    { module: 'fmt', kind: 'import', names: [], typeOnly: false, line: 3, endLine: 3 },
    { module: 'embed', kind: 'import', names: [], typeOnly: false, line: 4, endLine: 4 },
  ]);
});

it.each([
  ['//go:build linux\n\npackage a\n', true],
  ['// +build linux\n\npackage a\n', true],
  ['package a\n// why\n', false],
  ['package a\nvar b = c //nolint:gosec\n', true],
  ['package a\nvar b = c // #nosec G401\n', true],
  ['package a\n// #include <a.h>\nimport "C"\n', true],
  ['package a\n/*\nint a;\n*/\nimport "C"\n', true],
  ['package a\nimport (\n// int a;\n"C"\n)\n', true],
  ['package a\n// int a;\n// int b;\nimport "C"\n', true],
  ['package a\n// int a;\n\nimport "C"\n', false],
  ['package a\nfunc ExampleA() {\n// Output: 1\n}\n', true],
  ['package a\nfunc ExampleA() {\n/* Unordered output: */\n}\n', true],
])('knows in %j whether the comment steers something', (text, directive) => {
  expect(readProgram('go', text).comments[0]?.directive).toBe(directive);
});
