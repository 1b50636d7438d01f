import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findLooserPatterns } from './find-looser-patterns.ts';

const looser = (before: string, after: string, path = 'a.ts') =>
  findLooserPatterns(
    viewOf({ path, base: `f();\na = ${before};\ng();\n`, head: `f();\na = ${after};\ng();\n` }),
  );
const names = (before: string, after: string, path?: string) =>
  looser(before, after, path).map(({ name }) => name);

it('tells where an expression stands and what it lost', () => {
  expect(looser('/^[a-z]+$/', '/[a-z]+$/')).toEqual([{ line: 2, name: 'no beginning: [a-z]+$' }]);
});

it.each([
  ['the end', '/^[a-z]+$/', '/^[a-z]+/', 'no end: ^[a-z]+'],
  ['an end in brackets', '/^(a|b$)/', '/^(a|b)/', 'no end: ^(a|b)'],
  ['a beginning in brackets', '/^(?:a)b+/', '/(?:a)b+/', 'no beginning: (?:a)b+'],
  ['the end of the text', '/^[a-z]+$/', '/^[a-z]+$/m', 'any line: ^[a-z]+$'],
  ['a letter that pages mind', '/[^<>#]+/', '/[^#]+/', '[^#] instead of [^<>#] in [^#]+'],
  ['all of them', '/[^<>\\s]+/', '/\\S+/', '\\S instead of [^<>\\s] in \\S+'],
  [
    'a letter of paths that may pass',
    '/^[a-z.]$/',
    '/^[a-z.\\/]$/',
    '[a-z.\\/] instead of [a-z.] in ^[a-z.\\/]$',
  ],
  ['a letter to take out', '/[<>"]/g', '/[<>]/g', '[<>] instead of [<>"] in [<>]'],
  ['a letter to keep', '/[^\\w]/g', '/[^\\w\\/]/g', '[^\\w\\/] instead of [^\\w] in [^\\w\\/]'],
])('knows that an expression lost %s', (_what, before, after, name) => {
  expect(names(before, after)).toEqual([name]);
});

it.each([
  ['it has both ends still', '/^a+$/', '/^[ab]+$/'],
  ['an end was escaped', '/^a\\$/', '/^a/'],
  ['it is held to more', '/a+/', '/^a+$/'],
  ['letters came that mean nothing', '/^[a-z]+$/', '/^[a-z0-9]+$/'],
  ['more is taken out', '/[<>]/g', '/[<>"]/g'],
  ['less is kept', '/[^\\w\\/]/g', '/[^\\w]/g'],
  ['less may pass', '/^[a-z\\/]$/', '/^[a-z]$/'],
  ['more is kept out', '/[^#]+/', '/[^<>#]+/'],
  ['letters came and went', '/[<>]/g', '/[<&]/g'],
  ['it has more parts', '/[^<>]+/', '/[^#]+b/'],
  ['it begins another line alone', '/a+b/', '/a+b/m'],
  ['a letter is no class', '/<a+/', '/[a<]a+/'],
  ['a class became a letter', '/[<>]a+/', '/<a+/'],
  ['it was so before', '/^a+$/m', '/^[ab]+$/m'],
])('says nothing where %s', (_what, before, after) => {
  expect(names(before, after)).toEqual([]);
});

it('takes the ends of a line for none in Ruby', () => {
  expect(names('/\\A[a-z]+\\z/', '/^[a-z]+$/', 'a.rb')).toEqual(['no beginning: ^[a-z]+$']);
  expect(names('/\\A[a-z]+\\z/', '/\\A[a-z]+$/', 'a.rb')).toEqual(['no end: \\A[a-z]+$']);
  expect(names('/\\A[a-z]+\\z/', '/\\A[a-z]+\\Z/', 'a.rb')).toEqual([]);
  expect(names('/^[a-z]+$/', '/[a-z]+/', 'a.rb')).toEqual([]);
  expect(names('/^[a-z]+$/', '/^[a-z]+$/m', 'a.rb')).toEqual([]);
});

const php = (line: string) => `<?php\nf(${line});\n`;

it('knows the marks of other languages', () => {
  const view = (before: string, after: string) =>
    findLooserPatterns(viewOf({ path: 'a.php', base: php(before), head: php(after) }));
  expect(view("preg_match('#^/(?!/)#', $to)", "preg_match('#/#', $to)")).toHaveLength(1);
  expect(names("re.compile('(?i)^a+$')", "re.compile('(?i)a+$')", 'a.py')).toEqual(['no beginning: (?i)a+$']);
});
