import { expect, it } from 'vitest';
import { observe } from '../observation-builder.ts';
import { comments } from './index.ts';

it.each([
  ['a.ts', 'f(1);\n', '// why\nf(1);\n'],
  ['a.js', '/* why */ f(1);\n', 'f(1);\n'],
  ['a.ts', '// @ts-ignore\nf(1);\n', '// why\n// @ts-ignore\nf( 1 );\n'],
  ['a.ts', '// @ts-ignore\n// why\nf(1);\n', '// @ts-ignore\n// how\nf(1);\n'],
  ['a.yml', '# why\na: 1\n', '# how\na: 1\n'],
  ['a.jsonc', '{ "a": 1 } // why\n', '{ "a": 1 } // how\n'],
  ['a.sql', '-- why\nSELECT 1;\n', '-- how\nselect 1;\n'],
  ['a.go', 'package a\n', '// why\npackage a\n'],
  ['a.py', 'if a:\n  b()\n', 'if a:\n  # why\n  b()\n'],
  ['A.java', 'class A {}\n', '/** Why. */\nclass A {}\n'],
  ['a.py', 'def f():\n  return 1\n', 'def f():\n  """Why."""\n  return 1\n'],
  ['a.kt', 'fun a() {}\n', '// why\nfun a() {}\n'],
  ['a.lua', 'a()\n', '-- why\na()\n'],
  ['a.html', '<p/>\n', '<!-- why -->\n<p/>\n'],
  ['Makefile', 'a:\n\tb\n', '# why\na:\n\tb\n'],
  [
    'a.php',
    '<?php\n/**\n * @param A $a why\n * @psalm-return B\n */\nf();\n',
    '<?php\n/**\n * @param A $a how\n * @psalm-return B\n */\nf();\n',
  ],
  ['a.toml', 'a = 1 # why\n', 'a = 1\n'],
  ['Dockerfile', 'FROM a\n', '# why\nFROM a\n'],
  ['A.cs', 'class A\n#if B\n: C\n#endif\n{}\n', '/// Why.\nclass A\n#if B\n: C\n#endif\n{}\n'],
])('clears %s when %j becomes %j', (path, base, head) => {
  const found = observe(comments, { path, base, head });

  expect(found).toEqual([{ kind: 'cleared', path, reason: 'comments' }]);
});

it.each([
  ['a directive is added', 'f(1);\n', '// @ts-ignore\nf(1);\n'],
  ['a directive is removed', '// eslint-disable-next-line\nf(1);\n', 'f(1);\n'],
  ['a directive is changed', '// @ts-ignore\nf(1);\n', '// @ts-expect-error\nf(1);\n'],
  [
    'a directive moves with a comment',
    '// @ts-ignore\nf(1);\ng(1);\n',
    'f(1);\n// why\n// @ts-ignore\ng(1);\n',
  ],
  ['the program changes', '// why\nf(1);\n', '// how\nf(2);\n'],
  ['only the layout changes', '// why\nf(1);\n', '// why\nf( 1 );\n'],
  ['a string changes', "f('// why');\n", "f('// how');\n"],
])('does not clear a file when %s', (_, base, head) => {
  const found = observe(comments, { path: 'a.ts', base, head });

  expect(found).toEqual([]);
});

it.each([
  ['a.sql', '-- +goose Up\nSELECT 1;\n', '-- +goose Down\nSELECT 1;\n'],
  ['a.sql', '-- migrate:up\nSELECT 1;\nSELECT 2;\n', 'SELECT 1;\n-- migrate:up\n-- why\nSELECT 2;\n'],
  ['a.sql', '-- name: GetUser :one\nSELECT 1;\n', '-- name: GetUser :many\nSELECT 1;\n'],
  ['a.go', 'package a\n', '//go:build linux\npackage a\n'],
  ['a.go', '/* int a; */\nimport "C"\n', '/* int b; */\nimport "C"\n'],
  ['a.py', 'a = b\n', 'a = b  # noqa\n'],
  ['a.py', 'a = "# b"\n', 'a = "# c"\n'],
  ['A.java', '// why\nclass A {}\n', '// \\u000aint how;\nclass A {}\n'],
  ['a.py', '# why\na = 1\n', '# how\rb()\na = 1\n'],
  ['a.yml', '#cloud-config\na: 1\n', '# why\na: 1\n'],
  ['a.yml', 'a: 1 # x-release-please-version\n', 'a: 1 # version\n'],
  ['a.yml', '# {{ include "a" }}\na: 1\n', '# why\na: 1\n'],
  ['Dockerfile', 'FROM a\n', '# syntax=b/c\nFROM a\n'],
  ['a.tf', 'a = 1\n', 'a = 1 # tfsec:ignore:x\n'],
  ['a.kt', 'val a = "// b"\n', 'val a = "// c"\n'],
])(
  'does not clear %s when the comments of %j become those of %j, which a tool follows',
  (path, base, head) => {
    const found = observe(comments, { path, base, head });

    expect(found).toEqual([]);
  },
);

it('has nothing to say of a new file and of languages it does not read', () => {
  const added = observe(comments, { path: 'a.ts', head: '// why\n' });
  const other = observe(comments, { path: 'a.pl', base: 'a();\n', head: '# why\na();\n' });

  expect([...added, ...other]).toEqual([]);
});
