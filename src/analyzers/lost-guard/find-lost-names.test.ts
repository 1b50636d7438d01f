import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { align } from './align.ts';
import { findLostNames } from './find-lost-names.ts';
import { lineAt } from './read-tokens.ts';

function find(base: string, head: string): readonly string[] {
  const file = viewOf({ path: 'a.ts', base, head });
  if (file.base === undefined || file.head === undefined) throw new Error('both sides are there');
  const alignment = align(file, { base: file.base, head: file.head });
  return findLostNames(file, alignment).map(
    ({ code, name, at }) => `${code} ${name} ${lineAt(alignment.before, at)}:${at}`,
  );
}

const f = (lines: string, name = 'f') => `function ${name}(a) {\n${lines}  go(a);\n}\n`;
const uses = '  b(maxDepth);\n  c(maxDepth);\n';

it('tells of each place where a name stood that stands nowhere any more', () => {
  expect(find(f(uses), f(''))).toEqual(['care-removed maxDepth 2:8', 'care-removed maxDepth 3:13']);
});

it.each([
  ['a name that stood in two places', uses, '', 2],
  ['a name that stood in one', '  b(maxDepth);\n', '', 0],
  ['a name that still stands', uses, '  c(maxDepth);\n', 0],
  ['a name that says nothing', uses.replaceAll('maxDepth', 'minDepth'), '', 0],
  ['a text', uses.replaceAll('maxDepth', "'maxDepth'"), '', 0],
  ['a name for which another came', uses, uses.replaceAll('maxDepth', 'maxSize'), 0],
  ['a name for which one came among others', uses, '  d(e, maxSize, g);\n', 0],
  ['a name for which nothing such came', uses, '  d(e, size, g);\n', 2],
  ['names in two places', `${uses}  x();\n  d(isSafe);\n  e(isSafe);\n`, '  x();\n', 4],
])('reads %s', (_what, base, head, count) => {
  expect(find(f(base), f(head))).toHaveLength(count);
});

it('says nothing of a name in a function that is gone', () => {
  expect(find(f('') + f(uses, 'g'), f(''))).toEqual([]);
  expect(find(f('') + f(uses, 'g'), f('') + f('', 'g'))).toHaveLength(2);
});

const words = (count: number, word: string) => `${Array.from({ length: count }, () => word).join(' ')}\n`;

it.each([
  [150, 80, 2],
  [151, 80, 0],
  [150, 81, 0],
])('reads %d words that became %d others', (gone, come, count) => {
  const base = `x();\nmaxDepth maxDepth ${words(gone - 2, 'b')}y();\n`;

  expect(find(base, `x();\n${words(come, 'c')}y();\n`)).toHaveLength(count);
});
