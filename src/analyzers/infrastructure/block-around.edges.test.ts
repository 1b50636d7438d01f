import { expect, it } from 'vitest';
import { blockAround, blockAt, blocksOf, depthOf, lastAbove } from './block-around.ts';

it.each([
  [['a:', '  b: 1', 'c:'], 2, ['a:', '  b: 1']],
  [['a:', '  b: 1', '', '  c: 1', 'd:'], 2, ['a:', '  b: 1', '', '  c: 1']],
  [['a:', '  b: 1', '   '], 2, ['a:', '  b: 1', '   ']],
  [['a:', '  b: 1', ' c: 1', ' d: 1'], 4, ['a:', '  b: 1', ' c: 1', ' d: 1']],
  [['a:', '  b:', '    c: 1', '  d: 1'], 3, ['  b:', '    c: 1']],
  [['a:', '  b:', '    c: 1', '  d: 1'], 4, ['a:', '  b:', '    c: 1', '  d: 1']],
  [['a:', '  ', '    b: 1'], 3, ['a:', '  ', '    b: 1']],
  [['a:', 'b: 1'], 2, undefined],
  [['  a:', 'b: 1'], 2, undefined],
  [['a:'], 1, undefined],
  [['a:', '  b: 1'], 9, undefined],
  [[], 1, undefined],
])('finds what a line is part of: %j, %d', (lines, line, block) => {
  expect(blockAround(lines, line)).toEqual(block);
});

it.each([
  [['a', 'b', 'a', 'c'], 3, 2],
  [['a', 'b', 'a', 'c'], 2, 0],
  [['a', 'b', 'a', 'c'], 1, 0],
  [['a', 'b', 'a', 'c'], 0, -1],
  [['b', 'b'], 2, -1],
])('finds the nearest line above that fits: %j, %d', (lines, index, found) => {
  expect(lastAbove(lines, index, (text) => text === 'a')).toBe(found);
});

it('takes what stands below the end for empty lines', () => {
  expect(lastAbove(['a'], 3, (text) => text === '')).toBe(2);
});

it.each([
  [['a:', '  b', 'c:'], 0, ['a:', '  b']],
  [['a:', '  b', 'c:'], 1, ['  b']],
  [['a:', '  b', 'c:'], 2, ['c:']],
  [['x', 'a:', ' b'], 1, ['a:', ' b']],
  [['a:', '', ''], 0, ['a:', '', '']],
  [['  a:', ' ', '    b'], 0, ['  a:', ' ', '    b']],
])('finds a line and all below it that stand deeper: %j, %d', (lines, index, block) => {
  expect(blockAt(lines, index)).toEqual(block);
});

it('finds the blocks that open with a line, and no others', () => {
  expect(blocksOf(['a:', ' b', 'aa:', ' b'], 'a: ')).toEqual([['a:', ' b']]);
  expect(blocksOf(['a:'], 'b:')).toEqual([]);
});

it.each([
  ['a', 0],
  ['  a ', 2],
  ['\ta', 1],
  ['  ', 2],
  [undefined, 0],
])('knows how far %j is indented', (text, depth) => {
  expect(depthOf(text)).toBe(depth);
});
