import { expect, it } from 'vitest';
import { changeOf } from '../../observation-builder.ts';
import { findLostWords, listGroups } from './find-lost-words.ts';

const lose = (base: string, head: string) =>
  findLostWords({ change: changeOf({ path: 'src/a.ts', base, head }), language: 'typescript' }).map(
    ({ words }) => words,
  );

it.each([
  ['words that need nothing around them', 'show(checkAccess(page));\n', 'show(page);\n', ['check access']],
  ['a link of a chain that became another', 'a()\n  .httpOnly(true)\n', 'a()\n  .paint(b)\n', []],
  ['a comment that came with it', 'find({ id, ownerId });\n', '// why\nfind({ id });\n', ['owner id']],
  ['a short word in the plural', 'find(keys, ownerId);\n', 'find(key);\n', []],
])('reads %s', (_what, base, head, expected) => {
  expect(lose(base, head)).toEqual(expected);
});

const words = (count: number) => 'a '.repeat(count);

it.each([
  [200, ['owner id']],
  [201, []],
])('reads an edit of %i words, or leaves it', (count, expected) => {
  const base = `find(id, ownerId,\n${words(96)},\n${words(count - 100)}\n`;
  const head = `find(id,\n${words(96)}, ${words(count - 100)}\n`;

  expect(lose(base, head)).toEqual(expected);
});

it('groups changed lines where lines went, and not where they only came', () => {
  const change = changeOf({ path: 'a.ts', base: 'a();\nb();\n', head: 'a();\nc();\nb();\n' });

  expect(change.hunks.flatMap(({ lines }) => listGroups(lines))).toEqual([]);
});
