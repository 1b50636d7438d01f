import { expect, it } from 'vitest';
import { toPlainData } from './plain-data.ts';

it('makes a copy of plain data', () => {
  const value = { a: [1, { b: null }], c: new Map([[1, 2]]) };

  const copy = toPlainData(value, 'it');

  expect(copy).toEqual(value);
  expect(copy.a).not.toBe(value.a);
});

it.each<[unknown, string]>([
  [() => 1, 'it is a function, and only plain data can be told'],
  [{ a: [0, { b: Symbol('s') }] }, 'it.a.1.b is a symbol, and only plain data can be told'],
  [{ a: null, b: 1, c: { d: () => 1 } }, 'it.c.d is a function, and only plain data can be told'],
  [{ a: new Map([[1, () => 1]]) }, 'it is no plain data, and only plain data can be told'],
])('names what cannot be told in %o', (value, problem) => {
  expect(() => toPlainData(value, 'it')).toThrow(problem);
});
