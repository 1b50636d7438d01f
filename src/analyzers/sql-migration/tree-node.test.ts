import { expect, it } from 'vitest';
import { childOf, childrenOf, toComparableText, wordOf } from './tree-node.ts';

it('reads nothing from a node that is not there', () => {
  expect(childOf(undefined, 'a')).toBeUndefined();
  expect(childrenOf(undefined, 'a')).toEqual([]);
  expect(wordOf(undefined, 'a')).toBe('');
});

it('reads nodes alone as children', () => {
  expect(childrenOf({ a: [1, { b: 2 }, [3], null] }, 'a')).toEqual([{ b: 2 }]);
  expect(childrenOf({ a: { b: 2 } }, 'a')).toEqual([]);
});

it('compares trees without positions', () => {
  const tree = { relation: { relname: 'a', location: 3 }, stmt_location: 4, locations: 5 };

  expect(toComparableText(tree)).toBe('{"relation":{"relname":"a"},"locations":5}');
});
