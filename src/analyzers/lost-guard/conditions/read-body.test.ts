import { expect, it } from 'vitest';
import { toText } from '../read-tokens.ts';
import { placeOf, programOf } from './program-builder.ts';
import { findBodyEnd, isLeave, leavesIn } from './read-body.ts';

it.each([
  ['typescript', 'if (a) { b(); { c(); } } d();', '{ b ( ) ; { c ( ) ; }'],
  ['typescript', 'if (a) b(); c();', 'b ( )'],
  ['typescript', 'if (a) b()\nreturn c', 'b ( )'],
  ['typescript', '  if (a)\n    b()\n      .c()\n  return d', 'b ( ) . c ( )'],
  ['typescript', '  if (a)\n    b(end)\n      .done()\nreturn d', 'b ( end ) . done ( )'],
  ['typescript', 'if (a) b', 'b'],
  ['typescript', 'if (a) { b();', '{ b ( ) ;'],
  ['python', 'if (a)\n  b; c\nd', 'b ; c'],
  ['python', '    if (a)\n        b\n    d', 'b'],
  ['python', '    if (a)\n        end = b if c else d\n        done\n  d', 'end = b if c else d done'],
  ['ruby', 'if (a)\nb; endless\nend\nd', 'b ; endless'],
  ['ruby', 'if (a)\n  b\nelse\n  c\nend', 'b'],
  ['ruby', 'if (a)\n  b\nelsif d\n  c\nend', 'b'],
  ['ruby', 'if (a)\n  send\nend', 'send'],
  ['shell', 'if (a)\nb\nfi\nc', 'b'],
  ['shell', 'if (a)\nb\nelif c\nfi', 'b'],
  ['shell', 'while (a)\nb\ndone\nc', 'b'],
])('finds the body of a condition of %s: %o', (language, text, expected) => {
  const program = programOf(language, text);
  const next = placeOf(program, ')') + 1;

  const end = findBodyEnd(program, { at: 0, next });

  expect(toText(program.tokens, next, end)).toBe(expected);
});

it.each([
  ['{ ', 404],
  ['', 404],
])('looks at 400 words of a body that begins with %o', (start, expected) => {
  const program = programOf('go', `if (a) ${start}${'b '.repeat(500)}`);

  expect(findBodyEnd(program, { at: 0, next: 4 })).toBe(expected);
});

it.each([
  ['return', true],
  ['{ return; }', true],
  ['{ b(); throw c; }', true],
  ['{ if (a) { b(); } return; }', true],
  ['{ if (a) { return; } b(); }', false],
  ['b(() => { return; })', false],
  ['b() end return', false],
  ['b()', false],
])('knows whether %o leaves before its end', (text, expected) => {
  const { tokens } = programOf('typescript', text);
  const end = tokens.findIndex((token) => token.text === 'end');

  expect(leavesIn(tokens, 0, end < 0 ? tokens.length : end)).toBe(expected);
});

it('looks no further than to the end of a body', () => {
  const { tokens } = programOf('python', 'b\nreturn');

  expect([leavesIn(tokens, 0, 1), leavesIn(tokens, 0, 2)]).toEqual([false, true]);
});

it.each([
  ['return', 0, true],
  ['a = 404', 2, true],
  ['a = 4040', 2, false],
  ['a = 1404', 2, false],
  ['a = 200', 2, false],
  ["a = 'b return c'", 3, false],
  ['a = unauthorized', 2, false],
  ['a = unauthorized(b)', 2, true],
  ['unauthorized', 0, true],
  ['unauthorized b', 0, true],
  ['(unauthorized b)', 1, false],
  ['authorized(b)', 0, false],
  ['a', 1, false],
])('knows whether %o leaves at word %d', (text, at, expected) => {
  const { tokens } = programOf('ruby', text);

  expect(isLeave(tokens, at)).toBe(expected);
});
