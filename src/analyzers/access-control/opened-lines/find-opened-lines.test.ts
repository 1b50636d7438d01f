import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { openedLines } from './data.ts';
import { findOpenedLines } from './find-opened-lines.ts';

it.each(openedLines)('knows $pattern, and is silent on a near miss', ({ code, path, hit, miss }) => {
  const found = [hit, miss].map((line) =>
    findOpenedLines(viewOf({ path, base: 'a\n', head: `a\n  ${line}\n` })),
  );

  expect(found).toEqual([[{ code, name: hit, line: 2 }], []]);
});

it.each([
  ['a line that moved', '@Public()\na\nb\n', 'a\nb\n@Public()\n', 0],
  ['a comment', 'a\n', 'a\n// @Public()\n', 0],
  ['a line of 400 letters', 'a\n', `a\n@Public()${'x'.repeat(391)}\n`, 1],
  ['a longer line', 'a\n', `a\n@Public()${'x'.repeat(392)}\n`, 0],
])('reads %s', (_what, base, head, count) => {
  const found = findOpenedLines(viewOf({ path: 'a.ts', base, head }));

  expect(found).toHaveLength(count);
});
