import { expect, it } from 'vitest';
import { blockAround, blocksOf } from './block-around.ts';

const lines = [
  'http {',
  '  location /a {',
  '    deny all;',
  '',
  '    allow b;',
  '  }',
  '  location /c {',
  '    deny all;',
];

it.each([
  [3, ['  location /a {', '    deny all;', '', '    allow b;']],
  [5, ['  location /a {', '    deny all;', '', '    allow b;']],
  [8, ['  location /c {', '    deny all;']],
  [2, lines],
])('finds what line %d is part of', (line, block) => {
  expect(blockAround(lines, line)).toEqual(block);
});

it('finds nothing around a line that is part of nothing', () => {
  expect(blockAround(['a', 'b'], 2)).toBeUndefined();
});

it('does not take an empty line for what opens a block', () => {
  expect(blockAround(['a:', '', '  b: 1'], 3)).toEqual(['a:', '', '  b: 1']);
});

it('finds each block that opens alike, wherever it is indented', () => {
  expect(blocksOf(['a:', '  b: 1', 'c:', '  a:', '    d: 2', '  e: 3'], ' a:')).toEqual([
    ['a:', '  b: 1'],
    ['  a:', '    d: 2'],
  ]);
});
