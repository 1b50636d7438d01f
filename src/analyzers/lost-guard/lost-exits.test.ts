import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { lostGuard } from './index.ts';

it.each([
  [
    'TypeScript',
    'a.ts',
    'function f(a) {\n  if (a > 9) {\n    return;\n  }\n  go(a);\n}\n',
    'function f(a) {\n  go(a);\n}\n',
    2,
  ],
  [
    'a branch without braces',
    'a.ts',
    'function f(a) {\n  if (a > 9) throw b;\n  go(a);\n}\n',
    'function f(a) {\n  go(a);\n}\n',
    2,
  ],
  [
    'a turn of a loop',
    'a.js',
    'for (const a of b) {\n  if (a.c(d)) continue;\n  go(a);\n}\n',
    'for (const a of b) {\n  go(a);\n}\n',
    2,
  ],
  [
    'a way out behind a sign',
    'a.ts',
    'function f(a) {\n  b(a) || fail();\n  go(a);\n}\n',
    'function f(a) {\n  go(a);\n}\n',
    2,
  ],
  ['Python', 'a.py', 'def f(a):\n    if a > 9:\n        return 1\n    go(a)\n', 'def f(a):\n    go(a)\n', 2],
  ['an assertion of Python', 'a.py', 'def f(a):\n    assert a > 9\n    go(a)\n', 'def f(a):\n    go(a)\n', 2],
  ['Ruby', 'a.rb', 'def f(a)\n  return 1 if a > 9\n  go(a)\nend\n', 'def f(a)\n  go(a)\nend\n', 2],
  [
    'a body of Ruby',
    'a.rb',
    'def f(a)\n  unless a\n    raise b\n  end\n  go(a)\nend\n',
    'def f(a)\n  go(a)\nend\n',
    2,
  ],
  [
    'Go',
    'a.go',
    'func f(a int) {\n\tif a > 9 {\n\t\treturn\n\t}\n\tgo1(a)\n}\n',
    'func f(a int) {\n\tgo1(a)\n}\n',
    2,
  ],
  [
    'a bracket in Go',
    'a.go',
    'func f(a int) {\n\tif (a > 9) || b {\n\t\treturn\n\t}\n\tgo1(a)\n}\n',
    'func f(a int) {\n\tgo1(a)\n}\n',
    2,
  ],
  [
    'Rust',
    'a.rs',
    'fn f(a: u8) {\n  if a > 9 {\n    return;\n  }\n  go(a);\n}\n',
    'fn f(a: u8) {\n  go(a);\n}\n',
    2,
  ],
  [
    'a macro of Rust',
    'a.rs',
    'fn f(a: u8) {\n  ensure!(a > 9);\n  go(a);\n}\n',
    'fn f(a: u8) {\n  go(a);\n}\n',
    2,
  ],
  [
    'Java',
    'A.java',
    'class A {\n  void f(int a) {\n    if (a > 9)\n      throw new B();\n    go(a);\n  }\n}\n',
    'class A {\n  void f(int a) {\n    go(a);\n  }\n}\n',
    3,
  ],
  [
    'a demand of Java',
    'A.java',
    'class A {\n  void f(int a) {\n    Objects.requireNonNull(a);\n    go(a);\n  }\n}\n',
    'class A {\n  void f(int a) {\n    go(a);\n  }\n}\n',
    3,
  ],
  [
    'C',
    'a.c',
    'int f(int a) {\n  if (a > 9)\n    goto out;\n  go(a);\nout:\n  return 0;\n}\n',
    'int f(int a) {\n  go(a);\nout:\n  return 0;\n}\n',
    2,
  ],
  [
    'a bounds check by macro',
    'a.c',
    'int f(int *a) {\n  ND_TCHECK_2(a);\n  go(a);\n  return 0;\n}\n',
    'int f(int *a) {\n  go(a);\n  return 0;\n}\n',
    2,
  ],
  [
    'C#',
    'A.cs',
    'class A {\n  void F(int a) {\n    if (a > 9) return;\n    Go(a);\n  }\n}\n',
    'class A {\n  void F(int a) {\n    Go(a);\n  }\n}\n',
    3,
  ],
  [
    'PHP',
    'a.php',
    '<?php\nfunction f($a) {\n  if ($a > 9) {\n    abort(404);\n  }\n  go($a);\n}\n',
    '<?php\nfunction f($a) {\n  go($a);\n}\n',
    3,
  ],
  [
    'a method of PHP',
    'a.php',
    '<?php\nfunction f($a) {\n  $this->preventGuests($a);\n  go($a);\n}\n',
    '<?php\nfunction f($a) {\n  go($a);\n}\n',
    3,
  ],
  [
    'Kotlin',
    'a.kt',
    'fun f(a: Int) {\n  if (a > 9) return\n  go(a)\n}\n',
    'fun f(a: Int) {\n  go(a)\n}\n',
    2,
  ],
  [
    'a way out of Kotlin',
    'a.kt',
    'fun f(a: Int?) {\n  a ?: return\n  go(a)\n}\n',
    'fun f(a: Int?) {\n  go(a)\n}\n',
    2,
  ],
  [
    'Swift',
    'a.swift',
    'func f(a: Int) {\n  guard a > 9 else {\n    return\n  }\n  go(a)\n}\n',
    'func f(a: Int) {\n  go(a)\n}\n',
    2,
  ],
  [
    'a shell',
    'a.sh',
    'f() {\n  if [ $a = 1 ]; then\n    exit 1\n  fi\n  go "$a" $a\n}\n',
    'f() {\n  go "$a" $a\n}\n',
    2,
  ],
  [
    'a status',
    'a.ts',
    'function f(a) {\n  if (a) {\n    b.status(403);\n  }\n  go(a);\n}\n',
    'function f(a) {\n  go(a);\n}\n',
    2,
  ],
  [
    'a body that goes on',
    'a.ts',
    'function f(a) {\n  if (a) {\n    b();\n    throw c;\n  }\n  go(a);\n}\n',
    'function f(a) {\n  if (a) {\n    b();\n  }\n  go(a);\n}\n',
    2,
  ],
])('finds an early exit that is gone in %s', (_what, path, base, head, line) => {
  const found = observe(lostGuard, { path, base, head });

  expect(summarize(found)).toContain(`exit-removed:${line}`);
});

const f = (body: string, name = 'f') => `function ${name}(a, b) {\n${body}  go(a);\n}\n`;
const exit = '  if (a.b > 9) {\n    return;\n  }\n';

it.each([
  ['the lines only moved', f(exit) + f('', 'g'), f('') + f(exit, 'g')],
  ['a helper asks', f(exit), `${f('  checkAll(a);\n')}`],
  [
    'a helper asks the same',
    f('  if (isBad(a)) return;\n'),
    `const c = (x) => isBad(x);\n${f('  a = c(a);\n')}`,
  ],
  ['the function is gone', f(exit) + f('', 'g'), f('', 'g')],
  [
    'nothing uses it any more',
    'function f(a) {\n  if (a.b > 9) {\n    return;\n  }\n  go();\n}\n',
    'function f(a) {\n  go();\n}\n',
  ],
  ['only the layout is another', f(exit), f('  if (a.b > 9) { return; }\n')],
  ['the quotes are others', f("  if (a.b == 'c') return;\n"), f('  if (a.b == "c") return;\n')],
  ['it did not leave', f('  if (a.b > 9) {\n    c();\n  }\n'), f('')],
  ['it let pass', f('  if (a.b > 9) {\n    return true;\n  }\n'), f('')],
  ['a comment went', f(`  // if (a) return;\n${exit}`), f(exit)],
  [
    'it is a chain',
    f('  list\n    .reject((c) => c(a))\n    .go();\n'),
    f('  list\n    .pick((c) => c(a))\n    .go();\n'),
  ],
  ['much went with it', f(`${exit}${'  c.d(e.f, g);\n'.repeat(20)}`), f('')],
  ['much came instead', f(exit), f(`  d = [${'e, '.repeat(40)}];\n`)],
  ['it is stricter', f(exit), f(exit.replace('9', '8'))],
  ['a test has it', `it('a', () => {\n  expect(a);\n});\n${f(exit)}`, `it('a', () => {\n  go(a);\n});\n`],
])('says nothing where %s', (what, base, head) => {
  const path = what === 'a test has it' ? 'src/a.test.ts' : 'a.ts';

  const found = observe(lostGuard, { path, base, head });

  expect(summarize(found)).toEqual([]);
});

const seen = (load: string) =>
  summarize(observe(lostGuard, { path: 'a.rb', base: `${load}\nA.run 'a'\n`, head: "A.run 'a'\n" }));

it('takes what Ruby brings in for no demand', () => {
  expect(seen("require 'a'")).toEqual([]);
  expect(seen('require a')).toEqual([]);
  expect(seen('require_admin A')).toEqual(['exit-removed:1']);
});

it.each([
  ['tests', 0],
  ['tests::deep', 0],
  ['testing', 1],
])('leaves what a module of Rust asks that is called %s', (name, count) => {
  const [first, second] = name.split('::');
  const wrap = (body: string) => {
    const fn = `fn f(a: &A) {\n${body}        go(a);\n    }`;
    return `mod ${first} {\n    ${second ? `mod ${second} {\n    ${fn}\n    }` : fn}\n}\n`;
  };
  const base = wrap('        if a.is_old() {\n            return;\n        }\n');

  expect(observe(lostGuard, { path: 'a.rs', base, head: wrap('') })).toHaveLength(count);
});
