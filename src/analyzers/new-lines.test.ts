import { expect, it } from 'vitest';
import { newLines } from './new-lines.ts';
import { changeOf } from './observation-builder.ts';

it('tells the lines that a change wrote', () => {
  const change = changeOf({ path: 'a', base: 'a\nb\n', head: 'a\nc\nb\nd\n' });

  expect(newLines(change)).toEqual([
    { text: 'c', line: 2 },
    { text: 'd', line: 4 },
  ]);
});

it('leaves out a line that moved or got other blanks, as often as it was there', () => {
  const change = changeOf({ path: 'a', base: 'x  y\na\nb\n', head: 'a\nb\n\tx y \nx y\n' });

  expect(newLines(change)).toEqual([{ text: 'x y', line: 4 }]);
});
