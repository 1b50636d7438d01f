import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { editedLines } from './data.ts';
import { findEditedLines } from './find-edited-lines.ts';

it.each(editedLines)('knows $before, and is silent on a near miss', ({ code, path, hit, miss }) => {
  const found = [hit, miss].map(([before, after]) => find(path, before, after).map((one) => one.code));

  expect(found).toEqual([[code], []]);
});

it('names the line as it was, and where the head has its successor', () => {
  const found = find('a.c', '  if (strncmp(a, b, len) == 0)', '  if (strncmp(a, b, 1) == 0)');

  expect(found).toEqual([{ code: 'access-check-weakened', name: 'if (strncmp(a, b, len) == 0)', line: 2 }]);
});

it('tells where the head goes on behind a line that is gone', () => {
  const found = find('a.ts', "reset_token.delete();\nreq.headers.delete('x-real-ip');", '');

  expect(found.map(({ line }) => line)).toEqual([1]);
});

it.each([
  ['a line that moves', 'strncmp(a, b, 1);\nstrncmp(a, b, 2);', 'strncmp(a, b, 2);\nstrncmp(a, b, 1);', 0],
  ['a comment', '// reset_token.delete();', '', 0],
  ['what comes as a comment', 'strncmp(a, b, 2);', '// strncmp(a, b, 1);', 0],
  ['a line of 400 letters', 'strncmp(a, b, 2);', `${' '.repeat(384)}strncmp(a, b, 1)`, 1],
  ['a longer line', 'strncmp(a, b, 2);', `${' '.repeat(385)}strncmp(a, b, 1)`, 0],
])('reads %s', (_what, before, after, count) => {
  expect(find('a.c', before, after)).toHaveLength(count);
});

function find(path: string, before: string, after: string) {
  return findEditedLines(viewOf({ path, base: toText(before), head: toText(after) }));
}

function toText(lines: string): string {
  return ['first();', lines, 'last();', ''].filter((text, index) => text !== '' || index === 3).join('\n');
}
