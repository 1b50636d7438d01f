import { describe, expect, it } from 'vitest';
import { readProgram } from './facts-builder.ts';
import { programs } from './programs-builder.ts';

const structureOf = (language: string, text: string) => readProgram(language, text).structure;

describe.each(programs.map((program) => [program.language, program] as const))(
  'the structure of %s',
  (language, { text, comment, isFree, opening = 0, keepsReturns = false }) => {
    const structure = structureOf(language, text);
    const lines = text.split('\n');

    it('is there', () => {
      expect(structure).toBeDefined();
    });

    it('does not change with a comment or a blank line, wherever they stand', () => {
      const changed = lines.slice(opening, -1).flatMap((line, from) => {
        const index = from + opening;
        const indent = /^\s*/.exec(line)?.[0] ?? '';
        return [`${indent}${comment}`, '', '  '].map((added) => lines.toSpliced(index, 0, added).join('\n'));
      });

      expect(changed.filter((program) => structureOf(language, program) !== structure)).toEqual([]);
    });

    it('does not change with a comment behind a line', () => {
      const changed = lines
        .slice(0, -1)
        .map((line, index) => lines.with(index, `${line} ${comment}`).join('\n'));

      expect(changed.filter((program) => structureOf(language, program) !== structure)).toEqual([]);
    });

    it('does not change with line ends and with how far lines are moved to the right', () => {
      const indented = lines.map((line) => line.replace(/^[ \t]*/, isFree ? '\t   ' : '$&$&')).join('\n');

      expect(structureOf(language, indented)).toBe(structure);
      expect(structureOf(language, text.replaceAll('\n', '\r\n')) === structure).toBe(!keepsReturns);
    });
  },
);

it.each([
  ['python', 'f(a, b)\n', 'f(\n  a,\n  b,\n)\n'],
  ['python', 'a = [1]\n', 'a = [1,]\n'],
  ['python', 'a = {"b": 1}\n', "a = {'b': 1,}\n"],
  ['python', 'a = b + c\n', 'a = b + \\\n    c\n'],
  ['python', "a = b'c'\n", 'a = b"c"\n'],
  ['python', 'from a import (b)\n', 'from a import (\n  b,\n)\n'],
  ['go', 'package a\nvar b = f(c)\n', 'package a\nvar b = f(\n\tc,\n)\n'],
  ['go', 'package a\nvar b = []int{1}\n', 'package a\nvar b = []int{\n\t1,\n}\n'],
  ['java', 'class A { int[] b = {1}; }', 'class A { int[] b = {1,}; }'],
  ['ruby', 'a(b, c)\n', 'a(\n  b,\n  c,\n)\n'],
  ['ruby', 'a=b;c\n', 'a = b; c\n'],
  ['php', '<?php f($a, [1]);\n', '<?php\nf(\n  $a,\n  [\n    1,\n  ],\n);\n'],
  ['csharp', 'int[] a = { 1 };', 'int[] a =\n{\n  1,\n};'],
  ['rust', 'fn a() { b(c); }', 'fn a() {\n    b(\n        c,\n    );\n}'],
  ['c', 'int a[] = { 1 };', 'int a[] = {\n  1,\n};'],
  ['shell', 'if a; then\nb\nfi\n', '# why\nif a; then\n  b  # why\nfi\n'],
  ['csharp', 'class A { }', '\nclass A\n{\n}\n'],
  ['csharp', 'class A { }', '\ufeffclass A { }'],
  ['go', 'package a\nvar b = `c\nd`\n', 'package a\r\nvar b = `c\r\nd`\r\n'],
  ['ruby', 'a = <<~B\n  c\nB\n', 'a = <<~B\r\n  c\r\nB\r\n'],
  ['rust', 'const A: &str = "b\nc";\n', 'const A: &str = "b\r\nc";\r\n'],
  ['python', '#!/bin/a\nb = """c\nd"""\n', '#!/bin/a\nb = """c\r\nd"""\r\n'],
  ['c', '#define A\n#if A\nint b;\n#endif\n', '#define A\r\n#if A\r\nint b;\r\n#endif\r\n'],
  ['go', 'package a\n', '\ufeffpackage a\n'],
  ['rust', 'fn a() { }\n', '\ufefffn a() { }\n'],
])('%s is the same: %j and %j', (language, one, other) => {
  expect(structureOf(language, one)).toBeDefined();
  expect(structureOf(language, one)).toBe(structureOf(language, other));
});

it.each([
  ['python', 'a = (1)\n', 'a = (1,)\n'],
  ['python', 'a = b[1]\n', 'a = b[1,]\n'],
  ['python', 'if a:\n  b()\nc()\n', 'if a:\n  b()\n  c()\n'],
  ['python', 'a = f\'{b["c"]}\'\n', 'a = f"{b[\'c\']}"\n'],
  ['python', "a = f'{b=}'\n", "a = f'{b = }'\n"],
  ['python', 'a = "b  c"\n', 'a = "b c"\n'],
  ['python', 'a = """\n b"""\n', 'a = """\n  b"""\n'],
  ['python', "a = '\\''\n", "a = '\"'\n"],
  ['python', 'a = "b"\n', 'a = b"b"\n'],
  ['python', '#!/bin/a\nb\n', '#!/bin/a\r\nb\r\n'],
  ['go', 'package a\nvar b = `c \n`\n', 'package a\nvar b = `c\n`\n'],
  ['go', 'package a\nvar b = "c  d"\n', 'package a\nvar b = "c d"\n'],
  ['ruby', 'a -1\n', 'a - 1\n'],
  ['ruby', 'a [1]\n', 'a[1]\n'],
  ['ruby', 'a = <<~B\n  c\nB\n', 'a = <<~B\n   c\nB\n'],
  ['php', '<?php a(); ?> <?php b();', '<?php a(); ?>\n<?php b();'],
  ['php', '<p>\n<?php a();', '<p>\n\n<?php a();'],
  ['java', 'class A { }', '\ufeffclass A { }'],
  ['csharp', '#pragma warning disable A\nclass A { }', '#pragma warning disable B\nclass A { }'],
  ['rust', 'fn a() { b((c)); }', 'fn a() { b((c,)); }'],
  ['c', '#define A (b)\n', '#define A(b)\n'],
  ['c', '#define A\nb;\n', '#define A b;\n'],
  ['c', 'char a[] = "b  c";\n', 'char a[] = "b c";\n'],
  ['php', "<?php $a = 'b\nc';\n", "<?php $a = 'b\r\nc';\n"],
  ['csharp', 'class A { string B = @"c\nd"; }', 'class A { string B = @"c\r\nd"; }'],
  ['shell', 'a=b\n', 'a= b\n'],
  ['shell', 'a; b\n', 'a\nb\n'],
  ['shell', 'echo a b\n', 'echo ab\n'],
  ['shell', 'cat <<A\n b\nA\n', 'cat <<A\nb\nA\n'],
  ['shell', "echo 'a  b'\n", "echo 'a b'\n"],
  ['java', 'class A { String b = """\n  c"""; }', 'class A { String b = """\n c"""; }'],
])('%s is not the same: %j and %j', (language, one, other) => {
  expect(structureOf(language, one)).toBeDefined();
  expect(structureOf(language, one)).not.toBe(structureOf(language, other));
});
