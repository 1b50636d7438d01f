import { expect, it } from 'vitest';
import { findDeclaring } from './find-declaring.ts';
import type { Token } from './scan-tokens.ts';

it.each([
  ['a : b ;', [1]],
  ['a : b }', [1]],
  ['a : hover { b : c }', [5]],
  ['a : b : c ;', [1]],
  ['a : b ; c : d ;', [1, 5]],
  ['a ( b : c ) : d ;', [6]],
  ['a ( ( b : c ) ; d : e ) : f ;', [12]],
  ['a : b', []],
  ['a ; b', []],
  ['a : b {; c ;', [1]],
])('finds the colons of declarations in %j', (text, places) => {
  const tokens = text.split(' ').map((part): Token => ({ kind: 'sign', text: part, gap: ' ' }));

  const found = findDeclaring(tokens);

  expect(tokens.flatMap((token, at) => (found.has(token) ? [at] : []))).toEqual(places);
});
