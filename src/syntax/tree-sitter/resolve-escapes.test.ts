import { expect, it } from 'vitest';
import { resolveEscapes } from './resolve-escapes.ts';

it.each([
  ['plain', 'plain'],
  ['\\n\\t\\r\\a\\b\\e\\f\\v\\s', '\n\t\r\u0007\b\u001b\f\v '],
  ['\\x41\\x4', 'A\u0004'],
  ['\\u00e9\\u{1F600}\\U0001F600', 'é😀😀'],
  ['\\101\\0', 'A\0'],
  ['\\U7FFFFFFF', '\ufffd'],
  ['\\"\\\'\\\\', '"\'\\'],
  ['\\q\\x\\u', 'qxu'],
  ['a\\\nb\\\r\nc', 'abc'],
  ['open\\', 'open\\'],
])('of %j are %j', (written, meant) => {
  expect(resolveEscapes(written)).toBe(meant);
});
