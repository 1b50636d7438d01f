import { expect, it } from 'vitest';
import { findPrivateKeys } from './find-private-keys.ts';

const begin = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');
const end = '-----END PRIVATE KEY-----';
const body = ['k7Qz2Lw9Xb4Tn8Vd3Rf6', 'Yh1Jm5Gp0ScAeUoIiBbC'].join('');

const keysIn = (...lines: readonly string[]) =>
  findPrivateKeys(lines.map((text, at) => ({ text, line: at + 5 }))).map(({ secret, line }) => [
    line,
    secret,
  ]);

it.each<[string, readonly string[], number | undefined]>([
  ['on the next line', [begin, body, end], 5],
  ['behind headers', [begin, ...Array.from({ length: 6 }, () => 'A: b'), body, end], 5],
  ['too far behind', [begin, ...Array.from({ length: 7 }, () => 'A: b'), body, end], undefined],
  ['on the same line', [`key = "${begin}\\n${body}\\n${end}"`], 5],
  ['on a later line of the file', ['a', 'b', begin, body], 7],
  ['before its first line', [body, begin, end], undefined],
  ['before its beginning', [`${body} ${begin}`, end], undefined],
  ['behind its end', [begin, end, body], undefined],
  ['that is short', [begin, body.slice(1), end], undefined],
  ['that is cut in two', [begin, body.slice(0, 20), body.slice(20), end], undefined],
  ['that hardly varies', [begin, 'k7Qz2Lw9Xb4Tn8V'.repeat(3), end], undefined],
  ['that varies just enough', [begin, 'k7Qz2Lw9Xb4Tn8Vd'.repeat(3), end], 5],
  ['far along the line', [`${begin}${' '.repeat(3000)}${body}`], undefined],
  ['of a line that is too long', [`${' '.repeat(20_000)}${begin}`, body], undefined],
])('finds a key whose body stands %s', (_, lines, line) => {
  expect(keysIn(...lines).map(([at]) => at)).toEqual(line === undefined ? [] : [line]);
});

it('keeps the body, to know whether the file held it before', () => {
  expect(keysIn(begin, body, end)).toEqual([[5, body]]);
});
