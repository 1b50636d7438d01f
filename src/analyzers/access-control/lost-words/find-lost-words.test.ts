import { expect, it } from 'vitest';
import { changeOf } from '../../observation-builder.ts';
import { findLostWords } from './find-lost-words.ts';

it('tells what an edit took out of a line, and where it stood', () => {
  const base = 'one();\nfind({ id, ownerId });\n';

  const found = lose(base, 'zero();\none();\nfind({ id });\n');

  expect(found).toEqual([{ code: 'access-check-removed', words: 'owner id', line: 3, baseLine: 2 }]);
});

it.each([
  ['the same number of lines', 'show(a);\nfind({ id, ownerId });\n', 'show(b);\nfind({ id });\n', [2]],
  ['more lines', 'find({\n  id, ownerId\n});\n', 'find({ id });\n', [1]],
  ['a plural', 'currentUser.letters.find(id);\n', 'letter.find(id);\n', [1]],
  ['a chain of calls', 'make()\n  .path("/")\n  .httpOnly(true)\n', 'make()\n  .path("/")\n', [2]],
  ['an optional chain', 'make()\n  ?.secure(cookie)\n  ?.go()\n', 'make()\n  ?.go()\n', [1]],
  ['the first lines', 'find({ id, ownerId });\ngo();\n', 'find({ id });\ngo();\n', [1]],
  ['a word before a comment', 'find(id, ownerId); // x\n', 'find(id); // owner id\n', [1]],
  ['an attribute', '#[find(id, ownerId)]\n', '#[find(id)]\n', [1]],
])('reads %s', (_what, base, head, lines) => {
  const found = lose(base, head);

  expect(found.map(({ line }) => line)).toEqual(lines);
});

it.each([
  ['other words came', 'find({ id, ownerId });\n', 'find({ id, colour });\n'],
  ['the word went elsewhere', 'find({ id, ownerId });\ngo();\n', 'find({ id });\ngo();\nkeep(ownerId);\n'],
  ['the order changed', 'find({ id, ownerId });\n', 'find({ ownerId, id });\n'],
  ['the line is gone', 'a();\nfind({ id, ownerId });\n', 'a();\n'],
  ['lines of a chain went with others', 'a()\n  .secure(cookie)\nb();\n', 'a()\n'],
  ['it is a comment', '// find({ id, ownerId });\n', '// find({ id });\n'],
  ['it is an import', "import { find, ownerId } from 'a';\n", "import { find } from 'a';\n"],
  ['nothing looks anything up', 'log({ id, ownerId });\n', 'log({ id });\n'],
  ['the words say nothing', 'find({ id, colour });\n', 'find({ id });\n'],
  ['only the plural changed', 'find(ownerAccess);\n', 'find(ownerAcces);\n'],
  [
    'the lines are another text',
    `${'find({ id, ownerId });\n'.repeat(13)}`,
    `${'find({ id });\n'.repeat(13)}`,
  ],
  [
    'there are too many words',
    `find(id, ownerId, ${'a, '.repeat(200)});\n`,
    `find(id, ${'a, '.repeat(200)});\n`,
  ],
])('says nothing where %s', (_what, base, head) => {
  const found = lose(base, head);

  expect(found).toEqual([]);
});

it('reads twelve lines that became twelve others', () => {
  const found = lose('find({ id, ownerId });\n'.repeat(12), 'find({ id });\n'.repeat(12));

  expect(found).toHaveLength(12);
});

function lose(base: string, head: string) {
  return findLostWords({ change: changeOf({ path: 'src/a.ts', base, head }), language: 'typescript' });
}
