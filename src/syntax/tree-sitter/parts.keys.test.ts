import { expect, it } from 'vitest';
import { constantKey } from './parts.ts';
import { buildNode } from './tree-node-builder.ts';

it.each([
  ['"a b"', 'string', 'a b'],
  ["'a'", 'string', 'a'],
  ['`a`', 'string', 'a'],
  ['""', 'string', ''],
  ['rb"a"', 'string', 'a'],
  ['U"a"', 'string', 'a'],
  ['x"a"', 'string', undefined],
  ['"a" ', 'string', undefined],
  ['"a"b', 'string', undefined],
  ['"a" + "b"', 'sum', undefined],
  ['"a\\n"', 'string', undefined],
  ['"{a}"', 'string', undefined],
  ['12', 'number', '12'],
  ['1.5', 'number', undefined],
  ['1a', 'number', '1a'],
  ['a1', 'identifier', undefined],
  ['a:b', 'pair', undefined],
  [':a', 'simple_symbol', 'a'],
  ['a', 'hash_key_symbol', 'a'],
  ['é_1', 'bare_symbol', 'é_1'],
  ['a-b', 'symbol', undefined],
  ['x:1', 'symbol', undefined],
  [`"${'a'.repeat(198)}"`, 'string', 'a'.repeat(198)],
  [`"${'a'.repeat(199)}"`, 'string', undefined],
])('reads the key %j of a %s', (text, type, key) => {
  expect(constantKey(buildNode(type, text))).toBe(key);
  expect(constantKey(buildNode(type, `${' '.repeat(300)}${text}`, { start: 300 }))).toBe(key);
});

it('reads no key where there is none', () => {
  expect(constantKey(undefined)).toBeUndefined();
});
