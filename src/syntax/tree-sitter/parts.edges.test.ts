import { expect, it } from 'vitest';
import {
  isAppending,
  nameOfChild,
  textsOf,
  toArgument,
  toAssertion,
  toAssignment,
  toCollection,
  toFilled,
  toInner,
  toJoin,
  toLoop,
  toMember,
  toName,
  toOther,
  toPairs,
  toSetting,
  toSigned,
  toTernary,
  toText,
  toUnpacked,
  toWholeText,
} from './parts.ts';
import type { TreeNode } from './tree-node.ts';
import { buildNode } from './tree-node-builder.ts';

const node = (type: string, parts: Partial<TreeNode> = {}) => buildNode(type, 'x', parts);
const withField = (field: string, type = 'name') => node(type, { field });
const [left, right] = [withField('left'), withField('right')];
const operation = (sign: string, ...others: readonly TreeNode[]) =>
  node('operation', { children: [left, withField('operator', sign), right, ...others] });

it('reads names and what says nothing', () => {
  expect(toName(buildNode('name', 'a'.repeat(300)))).toEqual({ is: 'name', text: 'a'.repeat(200) });
  expect(toOther()).toEqual({ is: 'other' });
});

it.each([
  ['-1', true],
  ['+1', true],
  ['-  1', true],
  ['-.5', true],
  ['-0x1F', true],
  ['-12.5e3', true],
  [`-${'1'.repeat(99)}`, true],
  [`-${'1'.repeat(100)}`, false],
  ['1', false],
  ['-a', false],
  ['-', false],
  ['a-1', false],
  ['-1 + 2', false],
  ['-a1', false],
  ['--1', false],
])('knows of %j whether it is a number with a sign', (text, isNumber) => {
  expect(toSigned(buildNode('unary', text))).toEqual(isNumber ? { is: 'number' } : undefined);
});

it.each([
  ['+', { is: 'joined', parts: [left, right] }],
  ['||', { is: 'choice', items: [left, right] }],
  ['&&', { is: 'choice', items: [left, right] }],
  ['??', { is: 'choice', items: [left, right] }],
  ['?:', { is: 'choice', items: [left, right] }],
  ['or', { is: 'choice', items: [left, right] }],
  ['and', { is: 'choice', items: [left, right] }],
  ['-', undefined],
  ['', undefined],
])('knows what %j makes of two values', (sign, meaning) => {
  expect(toJoin(operation(sign))).toEqual(meaning);
});

it('calculates nothing without a sign', () => {
  expect(toJoin(node('operation'))).toBeUndefined();
});

it('takes strings apart at what is put in', () => {
  const quote = (start: number) => buildNode('"', '"a\\n{b}c"', { start, end: start + 1, named: false });
  const insert = buildNode('insert', '"a\\n{b}c"', { start: 4, end: 7 });
  const text = buildNode('string', '"a\\n{b}c"', { children: [quote(0), insert, quote(8)] });

  expect(toText(text, { inserts: ['insert'] })).toEqual({ is: 'string', parts: ['a\n', insert, 'c'] });
  expect(toText(text, { inserts: ['insert'], isRaw: true })).toMatchObject({ parts: ['a\\n', insert, 'c'] });
  expect(toText(text)).toEqual({ is: 'string', parts: ['a\n{b}c'] });
  expect(toText(text, { inserts: [] })).toEqual(toText(text));
  expect(toText(buildNode('string', "'a\\n'"))).toEqual({ is: 'string', parts: ['a\n'] });
  expect(toText(buildNode('string', "''"))).toEqual({ is: 'string', parts: [] });
});

it('takes a text without delimiters whole', () => {
  const insert = buildNode('insert', '$ab\\n', { start: 0, end: 2 });
  const text = buildNode('string', '$ab\\n', { children: [insert] });

  expect(toWholeText(text, { inserts: ['insert'], isRaw: true })).toEqual({
    is: 'string',
    parts: [insert, 'b\\n'],
  });
});

it('gives each target its value, or the first the only one', () => {
  const [a, b, c, d] = [node('a'), node('b'), node('c'), node('d')];

  expect(toPairs([a, b], [c, d])).toEqual([
    [a, c],
    [b, d],
  ]);
  expect(toPairs([a, b], [c])).toEqual([[a, c]]);
  expect(toPairs([a], [c, d])).toEqual([[a, c]]);
  expect(toPairs([a, b], [])).toEqual([]);
  expect(toPairs([a], [undefined])).toEqual([]);
});

it('unpacks the lists that it knows', () => {
  const [one, other] = [node('one'), node('other')];
  const targets = node('targets', { children: [one, other] });
  const values = node('values', { children: [other, one] });
  const is = 'assignment';

  expect(toUnpacked(targets, values, 'list', 'values')).toEqual({
    is,
    pairs: [
      [one, other],
      [other, one],
    ],
  });
  expect(toUnpacked(targets, values, 'list')).toEqual({ is, pairs: [[one, values]] });
  expect(toUnpacked(undefined, undefined)).toEqual({ is, pairs: [] });
});

it('sets what has a target and a value', () => {
  expect(toSetting(left, right)).toEqual({ is: 'assignment', pairs: [[left, right]] });
  expect(toSetting(left, right, { via: 'property' })).toMatchObject({ via: 'property' });
  expect(toSetting(undefined, right)).toBeUndefined();
  expect(toSetting(left, undefined)).toBeUndefined();
});

it.each([
  ['+=', true],
  ['.=', true],
  ['=', false],
  ['-=', false],
])('knows of %j whether it appends', (sign, appends) => {
  expect(isAppending(operation(sign))).toBe(appends);
  expect(isAppending(node('operation', { children: [left, node(sign), right] }))).toBe(appends);
  expect(toAssignment(operation(sign))).toEqual({ is: 'assignment', pairs: [[left, right]], appends });
});

it('looks for the sign where the grammar says it is', () => {
  expect(isAppending(node('operation', { children: [left, right, withField('operator', '+=')] }))).toBe(true);
  expect(isAppending(node('operation', { children: [left, node('+='), withField('operator', '=')] }))).toBe(
    false,
  );
  expect(isAppending(node('operation'))).toBe(false);
});

it('fills in one value or those of a list', () => {
  const list = node('list', { field: 'right', children: [node('a'), node('b')] });

  expect(toFilled(operation('%'), 'list')).toEqual({ is: 'formatted', format: left, args: [right] });
  expect(toFilled(node('operation', { children: [left, list] }), 'list')).toMatchObject({
    args: list.children,
  });
  expect(toFilled(node('operation', { children: [left] }), 'list')).toBeUndefined();
  expect(toFilled(node('operation', { children: [right] }), 'list')).toBeUndefined();
});

it('names a child, in short', () => {
  const named = node('a', { children: [buildNode('b', 'c'.repeat(300), { field: 'name' })] });

  expect(nameOfChild(named)).toBe('c'.repeat(200));
  expect(textsOf(named, 'name')).toEqual(['c'.repeat(200)]);
  expect(nameOfChild(named, 'other')).toBe('');
  expect(textsOf(named, 'other')).toEqual([]);
});

it('asks what a branch, a loop and an assertion ask', () => {
  const [condition, one, other] = [
    withField('condition'),
    withField('consequence'),
    withField('alternative'),
  ];
  const branches = [one, other];
  const children = [condition, one, other];

  expect(toTernary(node('ternary', { children }))).toEqual({
    is: 'check',
    condition,
    branches,
    choices: branches,
  });
  expect(toLoop(node('while', { children }))).toEqual({ is: 'check', condition, branches: [] });
  expect(toLoop(node('while'))).toEqual({ is: 'other' });
  expect(toAssertion(node('assert', { children }))).toEqual({ is: 'check', condition, asserts: true });
});

it('reads an argument with its name or without', () => {
  const [name, value] = [buildNode('name', 'a', { field: 'name' }), node('value')];

  expect(toArgument(node('argument', { children: [name, value] }))).toEqual({
    is: 'entry',
    key: 'a',
    value,
    via: 'argument',
  });
  expect(toArgument(node('argument', { children: [value] }))).toEqual({ is: 'inner', node: value });
  expect(toArgument(node('argument', { children: [name] }))).toEqual({ is: 'inner', node: name });
});

it('takes things with keys for a map', () => {
  const [entry, other] = [node('entry'), node('other')];

  expect(toCollection(node('a', { children: [other, entry] }), 'entry')).toEqual({
    is: 'map',
    items: [other, entry],
  });
  expect(toCollection(node('a', { children: [other] }), 'entry')).toEqual({ is: 'list', items: [other] });
});

it('looks inside and at members', () => {
  const inner = node('a', { children: [left, right] });

  expect(toInner()(inner)).toEqual({ is: 'inner', node: left });
  expect(toInner('right')(inner)).toEqual({ is: 'inner', node: right });
  expect(toMember(left, right)).toEqual({ is: 'member', object: left, property: 'x' });
  expect(toMember(left, undefined)).toEqual({ is: 'member', object: left, property: undefined });
});
