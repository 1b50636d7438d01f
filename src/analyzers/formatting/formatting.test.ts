import { expect, it } from 'vitest';
import { observe } from '../observation-builder.ts';
import { formatting } from './index.ts';

it.each([
  ['a.ts', 'const a = [1, 2];\n', 'const a = [\n  1,\n  2,\n]\n'],
  ['a.js', "const a = 'x'\n", 'const a = "x";\n'],
  ['a.ts', '// why\nconst a = 1;\n', '  // why\nconst a=1;\n'],
  ['a.ts', '/*\n * why\n */\nconst a = 1;\n', '/*\n  * why\n  */\nconst a = 1\n'],
  ['a.ts', '// @ts-ignore\nf( 1 );\n', '// @ts-ignore\nf(1);\n'],
  ['a.json', '{"a":1}\n', '{ "a": 1 }\n'],
  ['a.yml', 'a: [1]\n', 'a:\n  - 1\n'],
  ['a.sql', 'select 1;\n', 'SELECT\n  1;\n'],
  ['a.go', 'package a \n\n\nvar b = 1\r\n', 'package a\n\nvar b = 1\n'],
  ['a.py', 'a = 1\t\n', 'a = 1\n'],
  ['a.py', '\ufeffa = 1 \n', '\ufeffa = 1\n'],
  ['a.py', ' # c\na = 1\n', '  # c\na  =  1\n'],
  ['a.py', "if a:\n  b(c, 'd')\n", 'if a:\n    b(\n        c,\n        "d",\n    )\n'],
  ['a.go', 'package a\nvar b=c(d,e)\n', 'package a\n\nvar b = c(\n\td,\n\te,\n)\n'],
  ['a.rb', 'a = 1\n', 'a = 1 \n'],
  ['a.rs', 'fn a() { b(c) }\n', 'fn a() {\n    b(c)\n}\n'],
  ['a.kt', 'class A {\n}\n', '\nclass A {\n}\n'],
  ['a.swift', 'class A {\n}\n', '\nclass A {\n}\n'],
  ['a.cs', 'class A (\n}\n', '\nclass A (\n}\n'],
  ['a.c', 'BEGIN(int a;\n', '\nBEGIN(int a;\n'],
  ['a.cpp', 'BEGIN(int a;\n', '\nBEGIN(int a;\n'],
  ['a.css', 'a {\n}\n', '\na {\n}\n'],
  ['a.tf', 'a = 1\nbc = 2\n', 'a  = 1\nbc = 2\n'],
  ['pom.xml', '<a><b/>\n</a>\n', '<a><b/>\r\n\r\n</a>\r\n'],
  ['a.ex', 'a = 1\n', 'a = 1 \n'],
  ['a.cpp', 'BEGIN( auto a = R"(\n)";\n', '\nBEGIN( auto a = R"(\n)";\n'],
  ['a.lua', 'a=b(c)\n', 'a = b(\n  c)\n'],
  ['a.scss', 'a{b:c}\n', 'a {\n  b: c;\n}\n'],
  ['a.vue', '<script>\na=b\n</script>\n', '<script>\na = b\n</script>\n'],
  ['Makefile', 'a:\n\tb\n', '\na:\n\tb\n\n'],
  ['A.java', 'class A { int b; }\n', 'class A\n{\n    int b;\n}\n'],
])('clears %s when %j becomes %j', (path, base, head) => {
  const found = observe(formatting, { path, base, head });

  expect(found).toEqual([{ kind: 'cleared', path, reason: 'formatting' }]);
});

it.each([
  ['a.ts', 'const a = 1;\n', 'const a = 2;\n'],
  ['a.ts', '// why\nconst a = 1;\n', '// how\nconst a=1;\n'],
  ['a.ts', 'const a = `x`;\n', 'const a = `x `;\n'],
  ['a.ts', '// @ts-ignore\nf(1);\ng(1);\n', 'f(1);\n// @ts-ignore\ng(1);\n'],
  ['a.json', '{ "a": 1, "b": 2 }\n', '{ "b": 2, "a": 1 }\n'],
  ['a.go', 'package a\n\nvar b = `x \n`\n', 'package a\n\nvar b = `x\n`\n'],
  ['a.go', 'package a\n', 'package b\n'],
  ['a.py', 'if a:\n  b()\nc()\n', 'if a:\n  b()\n  c()\n'],
  ['a.py', 'a = (b)\n', 'a = (b,)\n'],
  ['a.py', 'a = 1\nb = 2\n', '  a = 1\n  b = 2\n'],
  ['a.py', '# c\n\na = 1\n', '# c\r\n\r\n\ta = 1\n'],
  ['BUILD.bazel', 'a(b = 1)\n', ' a(b = 1)\n'],
  ['a.py', '#!/usr/bin/python\na = 1\n', '#!/usr/bin/python\r\na = 1\r\n'],
  ['a.ex', 'a -1\n', 'a - 1\n'],
  ['a.pl', 'a = 1\n', 'a = 1 \n'],
  ['a.rb', 'a -1\n', 'a - 1\n'],
  ['a.kt', 'val a = """\n"""\n', 'val a = """\n\n"""\n'],
  ['a.swift', 'let a = """\n"""\n', 'let a = """\n\n"""\n'],
  ['a.cs', 'class A ( var a = @"\n";\n', '\nclass A ( var a = @"\n";\n'],
  ['a.c', 'BEGIN(\n#define A \\\n 1\n', 'BEGIN(\n#define A \\ \n 1\n'],
  ['a.cpp', 'BEGIN( auto a = R"(\n)";\n', 'BEGIN( auto a = R"(\n\n)";\n'],
  ['a.css', 'a::after { content: "\\\n" }\n', '\na::after { content: "\\\n" }\n'],
  ['a.tf', 'a = 1\n', 'a = 2\n'],
  ['a.ts', 'const = ;\n', 'const  = ;\n'],
])('does not clear %s when %j becomes %j', (path, base, head) => {
  const found = observe(formatting, { path, base, head });

  expect(found).toEqual([]);
});

it.each([
  ['a new file', { path: 'a.ts', head: 'const a = 1;\n' }],
  ['a deleted file', { path: 'a.ts', base: 'const a = 1;\n' }],
  ['a renamed file', { path: 'b.ts', from: 'a.ts', base: 'a()\n', head: 'a();\n' }],
  [
    'a file whose base is known only in part',
    {
      path: 'a.go',
      base: 'package a \n',
      head: 'package a\n',
      but: { base: { kind: 'fragment', text: 'package a \n' } },
    },
  ],
  [
    'a file that became executable',
    { path: 'a.ts', base: 'a()\n', head: 'a();\n', but: { baseMode: '100644', headMode: '100755' } },
  ],
] as const)('has nothing to say of %s', (_, sides) => {
  const found = observe(formatting, sides);

  expect(found).toEqual([]);
});
