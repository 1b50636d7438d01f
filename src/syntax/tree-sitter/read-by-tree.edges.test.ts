import { expect, it } from 'vitest';
import { parsers } from '../ready-parsers-builder.ts';
import { readProgram } from './facts-builder.ts';
import { csharp } from './languages/csharp.ts';
import { python } from './languages/python.ts';
import { readByTree } from './read-by-tree.ts';

it('takes a text for broken, or reads it by its words, where the parser gives up', () => {
  const silent = { parse: () => null };

  expect(readByTree({ language: 'python', text: 'a = 1\n', grammar: python }, silent)).toMatchObject({
    reading: 'broken',
    reason: 'the parser gave up',
  });
  expect(readByTree({ language: 'csharp', text: 'a = 1;\n', grammar: csharp }, silent)).toMatchObject({
    reading: 'lexical',
    reason: 'the parser gave up',
  });
});

it('frees the tree of the parser', () => {
  let freed = 0;
  const parser = {
    parse(text: string) {
      const tree = parsers.python.parse(text);
      if (tree === null) return null;
      const free = tree.delete.bind(tree);
      tree.delete = () => {
        freed += 1;
        free();
      };
      return tree;
    },
  };

  expect(readByTree({ language: 'python', text: 'a = 1\n', grammar: python }, parser).reading).toBe('syntax');
  expect(freed).toBe(1);
});

it.each([
  ['python', 'a = 1\nb = (\nc d\n', 'broken', 'unexpected text on line 2'],
  ['python', 'a = 1\n\n)\n', 'broken', 'unexpected text on line 3'],
  ['java', 'class A {\n int b\n}\n', 'broken', 'unexpected text on line 2'],
  ['go', 'package a\nfunc b() {\n', 'broken', 'unexpected text on line 2'],
  ['csharp', 'class A {}\nclass B {\n', 'lexical', 'unexpected text on line 2'],
  ['java', 'class A {}\n// \\u000a b\n', 'broken', 'the comment on line 2 ends earlier for the compiler'],
  ['java', 'class A {}\n/* \\u002a\\u002f b */\n', 'broken', 'the comment on line 2 ends earlier'],
  ['java', 'class A {}\n// a \r b\n', 'broken', 'the comment on line 2 ends earlier'],
  ['csharp', 'class A {}\n// a \u2028 b\n', 'lexical', 'the comment on line 2 ends earlier'],
])('says of %s why %j is not read as a program', (language, text, reading, reason) => {
  expect(readProgram(language, text)).toMatchObject({ reading, reason: expect.stringContaining(reason) });
});

it.each([
  ['java', 'class A {}\n/* a \r b */\n'],
  ['java', 'class A {}\n// a \\u0041 b\n'],
  ['java', 'class A {}\n/* a */\n// \\b\n'],
  ['ruby', '# a \r b\n'],
])('reads the %s of %j as a program', (language, text) => {
  expect(readProgram(language, text).reading).toBe('syntax');
});

it.each([
  ['python', '#!/bin/a\nb = 1\n', [['#!/bin/a', true, 1, 1]]],
  ['python', 'b = 1\n#!/bin/a\n', [['#!/bin/a', false, 2, 2]]],
  [
    'python',
    '#!/bin/a\r\nb = 1\r\n# c  \r\n',
    [
      ['#!/bin/a', true, 1, 1],
      ['# c', false, 3, 3],
    ],
  ],
  [
    'python',
    '# noqa\n# a # noqa\n# nothing\n',
    [
      ['# noqa', true, 1, 1],
      ['# a # noqa', false, 2, 2],
      ['# nothing', false, 3, 3],
    ],
  ],
  [
    'java',
    '/* a\n * b\n */\nclass A { } // c \t\n',
    [
      ['/* a\n * b\n */', false, 1, 3],
      ['// c', false, 4, 4],
    ],
  ],
  ['python', 'a = b + \\\n  c # d\n', [['# d', false, 2, 2]]],
  ['go', 'package a\n// Output: b\n', [['// Output: b', true, 2, 2]]],
])('tells the comments of %s in %j', (language, text, comments) => {
  expect(
    readProgram(language, text).comments.map(({ text: written, directive, line, endLine }) => [
      written,
      directive,
      line,
      endLine,
    ]),
  ).toEqual(comments);
});

it('takes a mark of the byte order for a blank line of no length', () => {
  const facts = readProgram('python', '\ufeffa = 1\nb = "\ufeff"\n');

  expect(facts.code?.settings.map(({ name, line }) => [name, line])).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  expect(readProgram('python', 'a = "b"\ufeff').reading).toBe('broken');
});

it('knows the words of a grammar that mean something', () => {
  const { calls = [] } = readProgram('csharp', 'this.A(base.B(), this, global::C.D);').code ?? {};

  expect(calls.map(({ name }) => name)).toEqual(['this.A', 'base.B']);
  expect(calls[0]?.args.map(({ text }) => text)).toEqual(['base.B', 'this', 'C.D']);
});

it('makes the facts of a program once', () => {
  const facts = readProgram('python', 'import a\nb = a.c()\n');

  expect(facts.code).toBe(facts.code);
  expect(facts.imports).toBe(facts.imports);
  expect(facts.structure).toContain('import_statement');
});
