import { describe, expect, it } from 'vitest';
import { readLexically } from './read-lexically.ts';

const modules = (language: string, text: string) =>
  readLexically(language, text).imports.map(({ module }) => module);
const comments = (language: string, text: string) =>
  readLexically(language, text).comments.map((comment) => comment.text);

it('says that it read by words alone, and why', () => {
  expect(readLexically('go', 'x')).toEqual({
    language: 'go',
    reading: 'lexical',
    reason: 'there is no parser for go here',
    imports: [],
    comments: [],
    code: { calls: [], settings: [], declarations: [], strings: [], checks: [] },
  });
  expect(readLexically('go', 'x', 'a fragment').reason).toBe('a fragment');
});

it('knows neither comments nor imports of a language it does not know', () => {
  expect(readLexically('klingon', '// import "x"\n')).toMatchObject({ imports: [], comments: [] });
});

describe('imports', () => {
  it.each([
    ['python', 'import os, sys as system\nfrom a.b import c\n', ['os', 'sys', 'a.b']],
    ['go', 'import "fmt"\nimport (\n\tx "crypto/md5"\n\t"os"\n)\n', ['fmt', 'crypto/md5', 'os']],
    ['java', 'import static java.util.List;\nimport a.b.*;\n', ['java.util.List', 'a.b.*']],
    ['csharp', 'using System.IO;\nusing X = A.B;\n', ['System.IO', 'A.B']],
    ['rust', 'use std::io;\npub(crate) use a::b;\nextern crate ring;\n', ['std::io', 'a::b', 'ring']],
    ['c', '#include <stdio.h>\n# include "a.h"\n', ['stdio.h', 'a.h']],
    ['ruby', "require 'openssl'\nrequire_relative('x')\n", ['openssl', 'x']],
    ['php', "use A\\B;\nrequire_once('c.php');\n", ['A\\B', 'c.php']],
    [
      'typescript',
      "import { a } from 'x';\nimport 'y';\nconst z = require(\"z\");\nexport * from 'w';\n",
      ['x', 'y', 'z', 'w'],
    ],
    ['shell', 'source ./a.sh\n. b.sh\n', ['./a.sh', 'b.sh']],
  ])('of %s are found by their spelling', (language, text, found) => {
    expect(modules(language, text)).toEqual(found);
  });

  it('have the lines they stand on, in order', () => {
    const [first, second] = readLexically('python', '\n  from b import (\n  c)\nimport a\n').imports;

    expect(first).toEqual({ module: 'b', kind: 'import', names: [], typeOnly: false, line: 2, endLine: 2 });
    expect(second).toMatchObject({ module: 'a', line: 4, endLine: 4 });
  });

  it('are in the order of their lines where several patterns find them', () => {
    const { imports } = readLexically('typescript', "require('c');\nimport 'b';\nimport a from 'a';\n");

    expect(imports.map(({ module, line }) => [module, line])).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 3],
    ]);
  });

  it('in comments and in texts of several lines are none', () => {
    expect(modules('python', '# import os\n"""\nimport sys\n"""\nimport re\n')).toEqual(['re']);
    expect(modules('go', '/*\nimport "a"\n*/\nvar x = `\nimport "b"\n`\n')).toEqual([]);
  });

  it('in a comment are none, wherever they stand in it', () => {
    expect(modules('typescript', "/* a\nrequire('b') */ require('c')\n")).toEqual(['c']);
  });

  it('may be aligned, and end with a comma', () => {
    expect(modules('python', 'import a,  b  as  c, \n')).toEqual(['a', 'b']);
  });

  it('outside of a group are not mistaken for members of one', () => {
    expect(modules('go', 'var x = (\n\t"fmt"\n)\n')).toEqual([]);
  });

  it('keep their lines behind comments of several lines', () => {
    expect(readLexically('go', '/* a\nb */\nimport "c"\n').imports).toMatchObject([{ module: 'c', line: 3 }]);
  });
});

describe('comments', () => {
  it.each([
    ['go', 'a // b\n/* c\nd */ e "// no" \'"\' // f\n', ['// b', '/* c\nd */', '// f']],
    ['python', '# a\nx = "# no" # b\n', ['# a', '# b']],
    ['ruby', 'a # b\n"#{x}"\n', ['# b']],
    ['shell', 'echo $# x#y # a\n', ['# a']],
    ['sql', "-- a\nSELECT '-- no' /* b */\n", ['-- a', '/* b */']],
    ['html', '<p><!-- a\nb --></p>\n', ['<!-- a\nb -->']],
    ['ini', '; a\nx = 1 ; no\n# b\n', ['; a', '# b']],
    ['lua', '--[[ a\nb ]] x -- c\n', ['--[[ a\nb ]]', '-- c']],
    ['powershell', '<# a\nb #> x # c\n', ['<# a\nb #>', '# c']],
    ['rust', "let c = '\"'; // a\nlet l: &'static str; // b\n", ['// a', '// b']],
    ['go', '/* open to the end\n', ['/* open to the end']],
  ])('of %s are told apart from texts', (language, text, found) => {
    expect(comments(language, text)).toEqual(found);
  });

  it('have the lines they stand on', () => {
    expect(readLexically('go', 'x\n/* a\n b */\n').comments).toEqual([
      { text: '/* a\n b */', directive: false, line: 2, endLine: 3 },
    ]);
  });

  it.each([
    ['shell', '#!/bin/sh\n', true],
    ['shell', 'x\n#!/bin/sh\n', false],
    ['shell', '# shellcheck disable=SC1\n', true],
    ['go', '//go:build linux\n', true],
    ['go', '// just words\n', false],
    ['python', '# noqa\n', true],
    ['sql', '-- +goose Up\n', true],
    ['html', '<!-- prettier-ignore -->\n', true],
    ['ini', '; shellcheck x\n', true],
    ['powershell', '<# prettier-ignore #>\n', true],
    ['c', '/* NOLINT */\n', true],
  ])('of %s steer a tool or do not: %j', (language, text, directive) => {
    expect(readLexically(language, text).comments[0]?.directive).toBe(directive);
  });
});
