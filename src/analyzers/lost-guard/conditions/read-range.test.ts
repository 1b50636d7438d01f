import { expect, it } from 'vitest';
import { toText } from '../read-tokens.ts';
import { programOf } from './program-builder.ts';
import { findCondition } from './read-range.ts';

it.each([
  ['typescript', 'if (a && (b)) c();', 'a && ( b )', 'c'],
  ['typescript', 'if (a) || b {', 'a', '||'],
  ['c', 'if defined(a) { b', 'defined ( a )', '{'],
  ['c', 'if a; b { c', 'a ; b', '{'],
  ['go', 'if (a) { b', 'a', '{'],
  ['go', 'if (a) || b { c', '( a ) || b', '{'],
  ['go', 'if a := b(); a != nil { c', 'a := b ( ) ; a != nil', '{'],
  ['go', 'if b(func() { c }) { d', 'b ( func ( ) { c } )', '{'],
  ['rust', 'if (a).b { c', '( a ) . b', '{'],
  ['swift', 'guard a > 9 else { return }', 'a > 9', '{'],
  ['swift', 'guard a > 9\nelse { return }', 'a > 9', '{'],
  ['swift', 'guard (a), elsewhere else { return }', '( a ) , elsewhere', '{'],
  ['python', 'if a: b', 'a', 'b'],
  ['python', 'if (a): b', 'a', 'b'],
  ['python', 'if (a) in b: c', '( a ) in b', 'c'],
  ['python', 'if (a and\n b) or c: d', '( a && b ) || c', 'd'],
  ['python', 'if a[b:c]: d', 'a [ b : c ]', 'd'],
  ['python', 'if a == {b: c}: d', 'a == { b : c }', 'd'],
  ['ruby', 'if a == :b\n c', 'a == : b', 'c'],
  ['ruby', 'if (a)\n b', 'a', 'b'],
  ['ruby', 'if a ||\n b\n c', 'a || b', 'c'],
  ['ruby', 'if a then b', 'a', 'b'],
  ['ruby', 'if thenable then b', 'thenable', 'b'],
  ['ruby', 'if isthen then b', 'isthen', 'b'],
  ['ruby', 'if a\nthen b', 'a', 'b'],
  ['elixir', 'if a do b', 'a', 'b'],
  ['lua', 'if a\n  and b\nthen c', 'a && b', 'c'],
  ['shell', 'if [ $a = 1 ]; b', '[ $a = 1 ]', 'b'],
])('reads a condition of %s: %o', (language, text, condition, body) => {
  const program = programOf(language, text);

  const found = findCondition(program, 0);

  expect(found && [toText(program.tokens, found.from, found.to), program.tokens[found.next]?.text]).toEqual([
    condition,
    body,
  ]);
});

it.each([
  ['ruby', 'if then b'],
  ['ruby', 'if\n b'],
  ['python', 'if a\n b'],
  ['python', 'if (a)'],
  ['go', 'if a'],
  ['go', `if ${'a + '.repeat(100)}b { c`],
  ['typescript', `if (${'a + '.repeat(100)}b) c();`],
  ['typescript', 'if a()'],
])('reads no condition of %s: %.30o', (language, text) => {
  expect(findCondition(programOf(language, text), 0)).toBeUndefined();
});

it.each([
  [159, { from: 1, to: 160, next: 160 }],
  [160, undefined],
])('reads a condition of %d words', (words, expected) => {
  const program = programOf('go', `if ${'a '.repeat(words)}{ b`);

  expect(findCondition(program, 0)).toEqual(expected);
});
