import { expect, it } from 'vitest';
import { between, escaped, everything, named, not, of } from './char-set.ts';

const digits = '0123456789';
const words = `${digits}_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`;

it.each([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['f', '\f'],
  ['e', '\u001b'],
  ['a', '\u0007'],
  ['0', '\0'],
  ['h', ' \t'],
  ['v', '\n\r\f\v'],
  ['d', digits],
  ['w', words],
  ['s', ' \t\n\r\f\vé'],
  ['.', '.'],
])('knows what stands behind the sign %s', (letter, letters) => {
  expect(escaped(letter)).toBe(of(letters));
});

it.each(['d', 'w', 's', 'h', 'p'])('takes all others for the capital of %s', (letter) => {
  expect(escaped(letter.toUpperCase())).toBe(not(escaped(letter)));
});

it.each([
  ['digit', of(digits)],
  ['space', of(' \t\n\r\f\v')],
  ['blank', of(' \t\n\r\f\v')],
  ['punct', not(of(`${words} \t\n\r\f\v`))],
  ['cntrl', not(of(`${words} \t\n\r\f\v`))],
  ['alnum', of(words)],
])('knows the class %s', (name, set) => {
  expect(named(name)).toBe(set);
});

it('knows rows of letters, the empty one and the one beyond', () => {
  expect([between(97, 99), between(99, 97), between(99, 99)]).toEqual([of('abc'), 0n, of('c')]);
  expect([between(200, 300), between(0, 1000)]).toEqual([of('é'), everything]);
});
