import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findLooserPatterns } from './find-looser-patterns.ts';

const names = (before: string, after: string, path = 'a.ts') =>
  findLooserPatterns(
    viewOf({ path, base: `f();\na = ${before};\ng();\n`, head: `f();\na = ${after};\ng();\n` }),
  ).map(({ name }) => name);

it.each([
  ['ts', '/^ab+$/', '/^a$b+/', 'no end: ^a$b+'],
  ['rb', '/\\Aab+/', '/ab+\\A/', 'no beginning: ab+\\A'],
  ['rb', '/\\Aab+\\z/', '/\\Aa\\zb+/', 'no end: \\Aa\\zb+'],
  ['py', "re.compile('(?im)^a+$')", "re.compile('(?im)a+$')", 'no beginning: (?im)a+$'],
  ['ts', '/^ab+/', '/^ab+/m', 'any line: ^ab+'],
  ['ts', '/ab+$/', '/ab+$/m', 'any line: ab+$'],
  ['ts', '/[^a<]+/', '/[^a<>]+/', '[^a<>] instead of [^a<] in [^a<>]+'],
  ['ts', '/a[^<]b[^<>]+/', '/a[^<]b[^<]+/', '[^<] instead of [^<>] in a[^<]b[^<]+'],
])('knows in .%s that %s is more than %s', (ending, before, after, name) => {
  expect(names(before, after, `a.${ending}`)).toEqual([name]);
});

it.each([
  ['a beginning in the middle', '/a[^b]+/', '/a[^b]+/m'],
  ['an end in the middle', '/a$b+/', '/a$b+/m'],
  ['another number of parts', '/[^<>]+/', '/[^>]+b/'],
  ['fewer parts', '/[^<>]+b/', '/[^>]+/'],
  ['a letter that became a class', '/xa+/', '/[x<]a+/'],
  ['a class that became a letter', '/[^<>]a+/', '/xa+/'],
  ['letters to take out that mean nothing', '/[<>]/g', '/[<>~]/g'],
  ['letters that may pass, of which one came and one went', '/^[a-z:]$/', '/^[a-z@]$/'],
  ['the same classes in the same order', '/[^<>]a[^>]b/', '/[^<>]c[^>]b/'],
])('says nothing of %s', (_what, before, after) => {
  expect(names(before, after)).toEqual([]);
});

it('shows sixty letters', () => {
  expect(names(`/^${'a'.repeat(80)}+$/`, `/${'a'.repeat(80)}+$/`)).toEqual([
    `no beginning: ${'a'.repeat(46)}`,
  ]);
});
