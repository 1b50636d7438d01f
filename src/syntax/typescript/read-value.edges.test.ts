import { expect, it } from 'vitest';
import { readCode, readScript, renderValue } from './code-builder.ts';

const worthOf = (text: string) => {
  const { calls } = readCode(text);
  return calls.find(({ name }) => name === 'watched')?.args[0];
};

it.each([
  ['<a b:c={d} />', 'call:a[b:c=name:d]'],
  ['{ 1: a }', 'map:{ 1: a }[1=name:a]'],
  ['import.meta', 'name:import.meta'],
  ['a?.b()', 'call:a.b'],
  ["'a'.trim(b)", 'call:{}.trim[name:b]'],
  ["'a'.concatAll(b)", 'call:{}.concatAll[name:b]'],
  ["'a'.joined(b)", 'call:{}.joined[name:b]'],
  ["a.concat('b')", 'call:a.concat[string:b]'],
  ['b.join(c)', 'call:b.join[name:c]'],
  ['join(c)', 'call:join[name:c]'],
  ["'a' + +b", "composed:'a' + +b[string:a other:+b]"],
  ["'a' + true", 'string:atrue'],
  ["'a' < b", "other:'a' < b[string:a name:b]"],
  ["'a' - b", "other:'a' - b[string:a name:b]"],
  ["'a' + (b - c)", "composed:'a' + (b - c)[string:a other:b - c[name:b name:c]]"],
  ['1 + 2', 'other:1 + 2[number:1 number:2]'],
  ['true + a', 'other:true + a[boolean:true name:a]'],
  ['`a`', 'string:a'],
  ['a satisfies B', 'name:a'],
  ['< B>a', 'name:a'],
  ['a<B>', 'name:a'],
  ['(1, 2, a)', 'name:a'],
  ['!a', 'other:!a'],
  ['void a', 'other:void a'],
])('says what %s is worth', (text, worth) => {
  expect(renderValue(worthOf(`watched(${text})`))).toBe(worth);
});

it.each([
  ['const a = 1; watched(a + b)', 'other:a + b[number:1 name:b]'],
  ["const a = 'c'; watched(a + b)", 'composed:a + b[string:c name:b]'],
  ['let a = 1; for (a of b) {} watched(a)', 'name:a'],
  ['let a = 1; for (a in b) {} watched(a)', 'name:a'],
  ['const a = null; watched(a)', 'name:a'],
  ['class a {} watched(a)', 'name:a'],
  ["const [a] = ['b']; watched(a)", 'name:a'],
  ["const a = 'b'; function f([, c]) {} watched(a)", 'string:b'],
  ["const a = 'b'; class A { constructor(private a) {} } watched(a)", 'name:a'],
])('knows what %s holds', (text, worth) => {
  expect(renderValue(worthOf(text))).toBe(worth);
});

it('tells values in values five deep', () => {
  const maps = `${'{ a: '.repeat(7)}1${' }'.repeat(7)}`;
  const calls = `${'f('.repeat(7)}1${')'.repeat(7)}`;

  expect(renderValue(worthOf(`watched(${maps})`)).match(/map:/g)).toHaveLength(5);
  expect(renderValue(worthOf(`watched(${maps})`))).not.toContain('other');
  expect(renderValue(worthOf(`watched(${calls})`))).toBe(
    `${'call:f['.repeat(5)}other:f(f(1))${']'.repeat(5)}`,
  );
});

it('gives a value without a key none', () => {
  expect(worthOf('watched({ ...g })')?.items).toStrictEqual([{ kind: 'name', text: 'g' }]);
});

it('reads a value in a cast of Flow', () => {
  const { calls } = readScript('// @flow\nwatched((a: B))');

  expect(renderValue(calls[0]?.args[0])).toBe('name:a');
});
