import { expect, it } from 'vitest';
import { newLines } from './new-lines.ts';
import { viewOf } from './observation-builder.ts';
import { withoutLayout } from './without-layout.ts';

const indented = { path: 'a.ts', base: 'f()\ng()\n', head: '  f()\nh()\n' };

function shown(language: string): readonly string[] {
  const { change } = withoutLayout({ ...viewOf(indented), language });
  return newLines(change).map(({ text }) => text);
}

it.each([
  ['typescript', 1],
  ['python', 2],
  ['haml', 2],
  ['pythonic', 1],
  ['ironpython', 1],
])('counts lines of %s that changed by blanks alone, and one more: %i', (language, count) => {
  const { change } = withoutLayout({ ...viewOf(indented), language });
  const lines = change.hunks.flatMap((hunk) => hunk.lines).filter(({ kind }) => kind === 'added');

  expect(lines).toHaveLength(count);
  expect(shown(language)).toEqual(['h()']);
});

it('leaves a file alone of which a side is not there', () => {
  const gone = viewOf({ path: 'a.ts', base: 'f()\n' });
  const odd = viewOf({ path: 'a.ts', base: ' f()\ng()\n', head: 'f()\n', but: { head: { kind: 'absent' } } });

  expect(withoutLayout(gone)).toBe(gone);
  expect(withoutLayout(odd)).toBe(odd);
});

it('leaves a file alone in which no line only got other blanks', () => {
  const file = viewOf({ path: 'a.ts', base: 'f()\n', head: 'g()\n\n' });

  expect(withoutLayout(file)).toBe(file);
});

const added = (base: string, head: string) => newLines(viewOf({ path: 'a.txt', base, head }).change);

it.each([
  ['blanks between words', 'a b\n', 'a \t b\n', []],
  ['blanks before them', 'a b\n', '  a b\n', []],
  ['blanks behind them', 'a b\n', 'a b\t\n', []],
  ['no blanks between them', 'a b\n', 'ab\n', ['ab']],
  ['blanks of another kind', 'a b\n', 'a\u00a0b\n', ['a\u00a0b']],
])('takes a line with %s for what it is', (_what, base, head, expected) => {
  expect(added(base, head).map(({ text }) => text)).toEqual(expected);
});
