import { expect, it } from 'vitest';
import { toText } from '../read-tokens.ts';
import { placeOf, programOf } from './program-builder.ts';
import { readAnswer } from './read-answer.ts';

it.each([
  ['typescript', 'return a && b; c || d;', 'a && b'],
  ['typescript', 'return a; b && c;', undefined],
  ['typescript', 'return a\nb && c', undefined],
  ['typescript', 'return a && b\nc()', 'a && b'],
  ['typescript', 'return a &&\n  b\nc()', 'a && b'],
  ['typescript', 'return a\n  && b\nc()', 'a && b'],
  ['csharp', 'return\n  a && b;', 'a && b'],
  ['typescript', 'return (\n  a &&\n  b\n)\nc()', '( a && b )'],
  ['typescript', 'return f(\n  a,\n  b\n) && c;', 'f ( a , b ) && c'],
  ['typescript', 'return f(() => { a; return b; }) || c;', 'f ( ( ) => { a ; return b ; } ) || c'],
  ['typescript', 'return (a || b);', '( a || b )'],
  ['typescript', 'return f((a || b));', undefined],
  ['typescript', 'return a ?? b;', undefined],
  ['typescript', "return 'x || y';", undefined],
  ['typescript', "return '&& y';", undefined],
  ['typescript', "return 'y ||';", undefined],
  ['kotlin', 'f { return a || b } || c', 'a || b'],
  ['python', 'return a and b\nc = d or e', 'a && b'],
  ['ruby', 'return a || b\nend', 'a || b'],
  ['go', 'return a && b', 'a && b'],
])('reads an answer of %s: %s', (language, text, expected) => {
  const program = programOf(language, text);

  const found = readAnswer(program, placeOf(program, 'return'));

  expect(found && toText(program.tokens, found.from, found.to)).toBe(expected);
});

it('says where an answer stands', () => {
  const program = programOf('go', 'go(a); return a && b; c()');

  const found = readAnswer(program, 5);

  expect(found).toEqual({ opener: 5, from: 6, to: 9, bodyFrom: 9, bodyTo: 9, form: 'answers' });
});

it('reads an answer of no more than 159 words', () => {
  const program = programOf('go', `return a && ${'b + '.repeat(100)} c`);

  const found = readAnswer(program, 0);

  expect(found).toMatchObject({ from: 1, to: 160 });
});
