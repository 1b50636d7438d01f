import { expect, it } from 'vitest';
import { alignTokens, listGaps } from './align-tokens.ts';
import { listTokens } from './tokens.ts';

const tokens = (text: string) => listTokens([{ text, line: 1 }]);

const words = (all: readonly { text: string }[]) => all.map(({ text }) => text).join(' ');

function gaps(before: string, after: string) {
  const alignment = alignTokens(tokens(before), tokens(after));
  if (alignment === undefined) return undefined;
  return listGaps(alignment).map(
    ({ removed, added, start, addedStart }) => `${words(removed)}>${words(added)} ${start} ${addedStart}`,
  );
}

it.each([
  ['equal rows', 'a b c', 'a b c', []],
  ['a swap in the middle', 'a b c', 'a x c', ['b>x 1 1']],
  ['a swap at the start', 'a b', 'x b', ['a>x 0 0']],
  ['a swap at the end', 'a b', 'a x', ['b>x 1 1']],
  ['a wrap that is gone', 'f ( a ( b ) )', 'f ( b )', ['a (> 2 2', ')> 5 3']],
  ['what only came', 'a c', 'a b c', ['>b 1 1']],
  ['what only went', 'a b c', 'a c', ['b> 1 1']],
  ['nothing before', '', 'a', ['>a 0 0']],
  ['nothing after', 'a', '', ['a> 0 0']],
  ['two edits', 'a b c d e', 'a x c y e', ['b>x 1 1', 'd>y 3 3']],
  ['a sign that stands twice', 'a a b', 'a b', ['a> 1 1']],
])('finds the gaps of %s', (_what, before, after, expected) => {
  expect(gaps(before, after)).toEqual(expected);
});

it('knows which sign became which', () => {
  const found = alignTokens(tokens('a b c d'), tokens('a x c d'));

  expect(found?.toAfter).toEqual([0, -1, 2, 3]);
  expect(found?.toBefore).toEqual([0, -1, 2, 3]);
});

it('stands aside where too much was written anew', () => {
  const many = (name: string, count: number) =>
    listTokens([...Array(count).keys()].map((at) => ({ text: `${name}${at}`, line: 1 })));

  expect(alignTokens(many('a', 500), many('b', 500))).toBeDefined();
  expect(alignTokens(many('a', 501), many('b', 500))).toBeUndefined();
});
