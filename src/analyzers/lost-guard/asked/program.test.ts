import { expect, it } from 'vitest';
import type { SourceView } from '../../../syntax/file-view.ts';
import { readTokens, toText } from '../read-tokens.ts';
import { readFile, sayProgram } from './outcomes-builder.ts';
import { pairRenamed, restOf } from './program.ts';

it.each<[string, string, readonly string[]]>([
  ['a.txt', 'function f(a) { return a; }\n', ['f(a): return a ;']],
  ['a.ts', 'function f() {}\n', ['f(): ']],
  [
    'a.ts',
    'function f(a, b) { return a; }\nconst k = (c) => c;\nconst MAX = 2;',
    ['f(a, b): return a ;', 'k(c) = c', 'MAX is 2'],
  ],
  ['a.ts', 'const f = (a) => a;\nconst k = (c) => c.d;\ngo();\n', ['f(a) = a', 'k(c) = c . d']],
  ['a.ts', 'const f = (a) => {\n  return a;\n};\ngo();\n', ['f(a): return a ;']],
  ['a.ts', 'const f = (a) => a', ['f(a) = a']],
  ['a.ts', 'const f = a => a.b;\n', ['f(a) = a . b']],
  ['a.ts', 'const f = (\n  a,\n  b,\n) => a.b;\n', ['f(a, b) = a . b']],
  ['a.ts', 'const f = a =>\n  go(a);\n', ['f(a) = go ( a )']],
  ['a.ts', 'function f({ a, b }) {\n  return a;\n}\n', ['f(): return a ;']],
  ['a.ts', 'function f(a = {}) {\n  return a;\n}\n', ['f(a): return a ;', 'a is { }']],
  [
    'a.ts',
    'function f(a) {\n  return a;\n}\nfunction f(b) {\n  return b;\n}\nfunction g(c) {\n  return c;\n}\n',
    ['g(c): return c ;'],
  ],
  [
    'a.ts',
    'class A {\n  f(a) {\n    return a;\n  }\n  g(b) {\n    return b;\n  }\n}\n',
    ['f(a): return a ;', 'g(b): return b ;'],
  ],
  ['a.ts', 'class A {\n  b() {\n    go();\n  }\n}\ninterface C {\n  d: number;\n}\n', ['b(): go ( ) ;']],
  ['a.ts', 'f(1);\nfunction f(a) {\n  return a;\n}\n', ['f(a): return a ;']],
  [
    'a.py',
    'def f(self, a):\n    return a\n\ndef g(cls, b):\n    return b\n',
    ['f(a): return a', 'g(b): return b'],
  ],
  [
    'a.py',
    'def f(myself, selfish, acls, clsx):\n    return a\n',
    ['f(myself, selfish, acls, clsx): return a'],
  ],
  ['a.py', 'def f(a): return a\n', []],
  ['a.py', 'def f(a):\n    return a\ngo()\n', ['f(a): return a']],
  ['a.rb', 'def f(a)\n  a\nend\n\ndef g\n  b\nend\n', ['f(a): a', 'g(): b']],
  ['a.rb', 'class A\n  def f?(a)\n    a\n  end\nend\n', ['f?(a): a']],
  [
    'A.kt',
    'class A {\n    fun f(a: B, c: D): E {\n        return a\n    }\n    fun h(): E = a.c\n}\n',
    ['f(a, c): return a', 'h() = a . c'],
  ],
  [
    'A.kt',
    'class A {\n    fun f(a: B): E =\n        a.b\n            .c\n\n    fun g() = 1\n}\n',
    ['f(a) = a . b . c'],
  ],
  [
    'A.kt',
    'class A {\n    fun f(vararg a: B, c: D = E()): Boolean {\n        return a\n    }\n    val fun1 = 1\n    fun T.g(x: D): E {\n        return x\n    }\n}\n',
    ['f(a, c): return a', 'g(x): return x', 'fun1 is 1'],
  ],
  ['A.swift', 'func f(a: B, in c: D) -> E {\n    return a\n}\n', ['f(a, c): return a']],
  [
    'a.lua',
    'function f(a, b)\n  return a\nend\n\nlocal function g(c)\n  return c\nend\n',
    ['f(a, b): return a', 'g(c): return c'],
  ],
  ['a.zig', 'fn f(a: B) bool {\n    return a;\n}\n', ['f(a): return a ;']],
  [
    'a.scala',
    'def f(a: B): Boolean = a.b == c\ndef g(a: B): Boolean = {\n  a.b\n}\n',
    ['f(a) = a . b == c', 'g(a): a . b'],
  ],
  ['a.kt', 'fun a b c d e f g (h) { i }\n', ['g(h): i']],
  ['a.kt', 'fun a b c d e f g h (h) { i }\n', []],
  ['a.kt', '"fun" f(h) { i }\n', []],
  ['a.kt', 'fun\n', []],
  ['a.kt', 'funny f(h) { i }\nmyfun f(h) { i }\n', []],
  ['a.txt', `def f(a) ${'x '.repeat(29)}{ y }`, ['f(a): y']],
  ['a.txt', `def f(a) ${'x '.repeat(30)}{ y }`, []],
  [
    'a.go',
    'package p\n\nfunc (s *S) f(a int, b B) error {\n\treturn a\n}\n\nfunc g(c int) {\n}\n\nfunc h(\n\ta int,\n) {\n\trun()\n}\n',
    ['f(a, b): return a', 'g(c): ', 'h(a): run ( )'],
  ],
  [
    'a.rs',
    'fn f(a: &B) -> bool {\n    a\n}\nimpl A {\n    fn g(&self, c: D) -> bool { c }\n}\n',
    ['f(a): a', 'g(c): c'],
  ],
  [
    'a.c',
    'static int f(int a, struct b *b)\n{\n\treturn a;\n}\n#define MAX 3\n#define NEXT (MAX)\n#define SUM (1 + 2)\n',
    ['f(a, b): return a ;', 'MAX is 3', 'SUM is ( 1 + 2 )'],
  ],
  [
    'a.c',
    '#define MAX(a) a\n#define define 2\ndefine A 2\nint x = 3;\nint y[2] = {1, 2};\n',
    ['define is 2', 'x is 3'],
  ],
  [
    'A.java',
    'class A {\n    static final int MAX = 80;\n    Doc f(B a, C c) {\n        return a;\n    }\n    abstract Doc g(B a);\n}\n',
    ['f(a, c): return a ;', 'MAX is 80'],
  ],
  [
    'A.cs',
    'class A\n{\n    bool F(B a, C c) => a != null && a.B == c;\n    bool G(B a)\n    {\n        return a;\n    }\n}\n',
    ['F(a, c) = a != null && a . B == c', 'G(a): return a ;'],
  ],
  [
    'a.php',
    '<?php\nconst MAX = 3;\nfunction f($a, $b) {\n  return $a;\n}\nclass A {\n  function g($c)\n  {\n    return $c;\n  }\n}\n',
    ['f(a, b): return $a ;', 'g(c): return $c ;', 'MAX is 3'],
  ],
  [
    'a.ts',
    "const A = 1;\nconst B = 'x y';\nconst C = [1, 2];\nconst D = A;\nconst E = go();\n",
    ['A is 1', "B is 'x y'", 'C is [ 1 , 2 ]'],
  ],
  ['a.ts', 'let F = 1;\nF = 2;\nlet G = 1;\nG = 1;\nG = 1;\nlet H = k;\nH = 3;\n', []],
  [
    'a.ts',
    'const I = -4 * 20;\nconst K = 1 == 2;\nlet L;\nconst M = ;\nif (N == 1) go();\nconst O = 1 ? 2 : 3;\n',
    ['I is - 4 * 20'],
  ],
  ['a.txt', "a := 1\nb :== 2\nc = 3\n'd' = 4\n", ['a is 1', 'c is 3']],
  ['a.ts', "class A {\n  'x y'(a) {\n    return a;\n  }\n}\n", []],
  ['a.ts', 'const f = a => go(a.b);\n', ['f(a) = go ( a . b )']],
  ['a.rb', 'def f\n  go(a)\nend\n', ['f(): go ( a )']],
  ['a.kt', '"a fun f"(h) { i }\n', []],
  ['a.kt', 'x\n', []],
  ['a.c', '#pragma A 3\n', []],
])('reads the functions and constants of %s (%#)', (path, text, expected) => {
  expect(sayProgram(readFile(path, text))).toEqual(expected);
});

it.each([
  ['return a; b', 'a'],
  ['return a\nb', 'a'],
  ['return a\n  .b\n  ?.c\n  && d\n  || e\n  -> f\n  + g\n  - h', 'a . b ?. c && d || e -> f + g'],
  ['return a &&\n  b ||\n  c', 'a && b || c'],
  ['return (\n  a\n)\nb', '( a )'],
  ['return go(a,\n b)\nc', 'go ( a , b )'],
  ['x = a,\n b =\n c +\n d\ne', '= a , b = c + d'],
  ['return a }\nb', 'a'],
  ["return '('\nb", "'('"],
  ['return [a\n]\nb', '[ a ]'],
  ['return {\n a: 1;\n b;\n};\nc', '{ a : 1 ; b ; }'],
  ['return a ) b', 'a'],
  [`return ${'a '.repeat(100)}`, 'a '.repeat(80).trim()],
  ['return\na', 'a'],
  ["return ']' b", "']' b"],
  ['return a ] b', 'a'],
  ['return 1 -\n 2', '1 -'],
  ["return a\n'+'", 'a'],
  ["return 'return'\na", "'return'"],
  ['return a.return\n b\nc', 'a . return b'],
  ['return b', 'b'],
  ['return a // x\n-> b', 'a -> b'],
  ['return a\n++ b', 'a + + b'],
  ['return a\n.. b', 'a . . b'],
  ['return `a ( b`; c', "'a ( b'"],
])('reads from the second word of %o to the end of its statement', (text, expected) => {
  const rest = restOf(readTokens('typescript', { text } as SourceView), 1);

  expect(toText(rest, 0, rest.length)).toBe(expected);
});

const one = 'function a(c) {\n  return c;\n}\n';
const two = 'function b(c) {\n  return !c;\n}\n';

it.each<[string, string, string, readonly (readonly [string, string])[]]>([
  ['one that stayed', one, one, []],
  ['one that got another name', one + two, one.replace(' a', ' d') + two, [['a', 'd']]],
  [
    'two that got other names',
    one + two,
    two.replace(' b', ' d') + one.replace(' a', ' e'),
    [
      ['a', 'e'],
      ['b', 'd'],
    ],
  ],
  ['one that is gone', one + two, two, []],
  ['one that stayed beside its double', one, one + one.replace(' a', ' d'), []],
  [
    'one that is gone, whose double was there before',
    one + one.replace(' a', ' d'),
    one.replace(' a', ' d'),
    [],
  ],
  ['one that got another name and another body', one, two, []],
])('pairs functions: %s', (_which, before, after, expected) => {
  expect([...pairRenamed(readFile('a.ts', before), readFile('a.ts', after))]).toEqual(expected);
});
