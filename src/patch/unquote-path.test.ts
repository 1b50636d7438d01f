import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodePath, unquotePath } from './unquote-path.ts';

it.each([
  ['plain', 'plain'],
  ['"with space"', 'with space'],
  ['"\\a\\b\\t\\n\\v\\f\\r\\"\\\\"', '\u0007\b\t\n\v\f\r"\\'],
  ['"\\303\\244x"', 'äx'],
  ['"\\001\\177"', '\u0001\u007f'],
  ['"ä \\303\\266"', 'ä ö'],
  ['"\\377x\\\\"', '\\377x\\'],
  ['""', ''],
])('reads %s', (printed, path) => {
  expect(unquotePath(printed)).toBe(path);
});

it('keeps a byte order mark, which git does not drop either', () => {
  expect(unquotePath('"\\357\\273\\277x"')).toBe('\uFEFFx');
});

it('decodes every path it could have been made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (path) => {
      expect(decodePath(new TextEncoder().encode(path))).toBe(path);
    }),
  );
});

it('keeps two different byte strings apart', () => {
  expect(decodePath(Uint8Array.of(0x61, 0xe9))).toBe('a\\351');
  expect(decodePath(Uint8Array.of(0x61, 0xe8))).toBe('a\\350');
});
