import { expect, it } from 'vitest';
import { alignTokens, listGaps } from './align-tokens.ts';
import type { Token } from './tokens.ts';

const tokens = (text: string): readonly Token[] => [...text].map((sign) => ({ text: sign, line: 1 }));

/** All rows of up to five signs, of which there are two. */
const rows = ['', 'a', 'b'];
for (let at = 1; at < 31; at += 1) rows.push(...['a', 'b'].map((sign) => `${rows[at]}${sign}`));

const pairs = rows.flatMap((before) => rows.map((after) => ({ before, after })));

/** How many signs the longest row has that both have. */
function longest(before: string, after: string): number {
  if (before === '' || after === '') return 0;
  if (before[0] === after[0]) return 1 + longest(before.slice(1), after.slice(1));
  return Math.max(longest(before.slice(1), after), longest(before, after.slice(1)));
}

function align({ before, after }: { readonly before: string; readonly after: string }) {
  const found = alignTokens(tokens(before), tokens(after));
  if (found === undefined) throw new Error('short rows are aligned');
  return found;
}

it('keeps the longest row of signs that both sides have, in order', () => {
  const wrong = pairs.filter((pair) => {
    const { toAfter, toBefore } = align(pair);
    const kept = [...toAfter.entries()].filter(([, other]) => other !== -1);
    const isTrue = kept.every(
      ([at, other]) => pair.before[at] === pair.after[other] && toBefore[other] === at,
    );
    const isOrdered = kept.every(([, other], at) => at === 0 || other > Number(kept[at - 1]?.[1]));
    const isMutual = toBefore.filter((other) => other !== -1).length === kept.length;
    return !isTrue || !isOrdered || !isMutual || kept.length !== longest(pair.before, pair.after);
  });

  expect(rows).toHaveLength(63);
  expect(wrong).toEqual([]);
});

it('finds the gaps between all that stayed', () => {
  const wrong = pairs.filter((pair) => {
    const alignment = align(pair);
    const gaps = listGaps(alignment);
    const gone = gaps.flatMap(({ removed, start }) => removed.map((_, at) => start + at));
    const came = gaps.flatMap(({ added, addedStart }) => added.map((_, at) => addedStart + at));
    const isWhole =
      gone.join() === [...alignment.toAfter.keys()].filter((at) => alignment.toAfter[at] === -1).join() &&
      came.join() === [...alignment.toBefore.keys()].filter((at) => alignment.toBefore[at] === -1).join();
    return !isWhole || gaps.some(({ removed, added }) => removed.length + added.length === 0);
  });

  expect(wrong).toEqual([]);
});

it('takes the first of equal signs for the one that stayed', () => {
  expect(align({ before: 'xay', after: 'zaxaq' }).toAfter).toEqual([2, 3, -1]);
  expect(align({ before: 'xay', after: 'qaaz' }).toAfter).toEqual([-1, 1, -1]);
});

it('aligns two thousand signs, and no more', () => {
  expect(alignTokens(tokens('a'.repeat(2000)), tokens('a'.repeat(2000)))).toBeDefined();
  expect(alignTokens(tokens('a'.repeat(2001)), tokens('a'.repeat(2001)))).toBeUndefined();
});
