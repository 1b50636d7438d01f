import { describe, expect, it } from 'vitest';
import {
  childOf,
  childrenOf,
  cut,
  isA,
  isIn,
  partOf,
  partsOf,
  pathOf,
  shownAs,
  textOf,
  walk,
} from './tree-node.ts';
import { buildNode } from './tree-node-builder.ts';

const long = 'a'.repeat(300);
const one = buildNode('one', 'x', { field: 'f' });
const word = buildNode('two', 'x', { field: 'f', named: false });
const two = buildNode('two', 'x');
const parent = buildNode('parent', 'x', { children: [one, word, two] });

describe('a node that is not there', () => {
  it('has no text, no path and no children', () => {
    expect(textOf(undefined)).toBe('');
    expect(pathOf(undefined)).toBe('');
    expect(childOf(undefined, 'f')).toBeUndefined();
    expect(childrenOf(undefined, 'f')).toEqual([]);
    expect(partsOf(undefined)).toEqual([]);
    expect(partOf(undefined, 'one')).toBeUndefined();
  });

  it('is of no type and stands in none', () => {
    expect(isA(undefined, 'one')).toBe(false);
    expect(isIn(undefined, 'one')).toBe(false);
    expect(isIn(one, 'one')).toBe(false);
  });
});

it('knows the type of a node and of the one around it', () => {
  expect(isA(one, 'two', 'one')).toBe(true);
  expect(isA(one, 'two')).toBe(false);
  expect(isIn(buildNode('inner', 'x', { parent: one }), 'one')).toBe(true);
  expect(isIn(buildNode('inner', 'x', { parent: one }), 'inner')).toBe(false);
});

it('finds children by their fields and types', () => {
  expect(childOf(parent, 'f')).toBe(one);
  expect(childrenOf(parent, 'f')).toEqual([one]);
  expect(partsOf(parent)).toEqual([one, two]);
  expect(partOf(parent, 'three', 'two')).toBe(word);
});

it('cuts long names', () => {
  expect(cut(long)).toBe('a'.repeat(200));
  expect(cut('a')).toBe('a');
});

it('leaves out all blanks of a path', () => {
  expect(pathOf(buildNode('path', 'a \n .b'))).toBe('a.b');
  expect(textOf(buildNode('path', 'a .b'))).toBe('a .b');
});

it('shows what is long on one line, and cut', () => {
  expect(shownAs(buildNode('text', 'a \n\t b'))).toBe('a b');
  expect(shownAs(buildNode('text', long))).toBe('a'.repeat(200));
  expect(shownAs(buildNode('text', long), 50)).toBe('a'.repeat(50));
  expect(shownAs(buildNode('text', 'abcdef', { start: 1, end: 3 }))).toBe('bc');
});

it('walks parents first, in the order of the text', () => {
  const root = buildNode('root', 'x', { children: [parent, buildNode('last', 'x')] });

  expect([...walk(root)].map(({ type }) => type)).toEqual(['root', 'parent', 'one', 'two', 'two', 'last']);
});
