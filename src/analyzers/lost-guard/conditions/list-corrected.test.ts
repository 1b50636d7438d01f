import { expect, it } from 'vitest';
import { listConditions } from './list-conditions.ts';
import { listCorrected } from './list-corrected.ts';
import { programOf } from './program-builder.ts';

function read(text: string, language = 'javascript'): readonly string[] {
  const program = programOf(language, text);
  const [one] = listConditions(program);
  if (one === undefined) throw new Error(`no condition: ${text}`);
  return listCorrected(program.tokens, one);
}

it.each([
  ['what it asks about', 'if (a < 0) a = 0;', ['a']],
  ['what it asks about, in a block', 'if (a < 0) { a = 0; }', ['a']],
  ['a part', 'if (a.b < 0) a.b = 0;', ['a']],
  ['a part of a part', 'if (a.b.c < 0) a.b.c = 0;', ['a']],
  ['an item', 'if (a[1] < 0) a[1] = 0;', ['a']],
  ['what it counts up', 'if (a < 0) a += 8;', ['a']],
  ['two values', 'if (a < 0 || b < 0) { a = 0; b = 1; }', ['a', 'b']],
  ['one of two values', 'if (a < 0) { b = 0; a = 1; }', ['a']],
  ['a value that it cleans', 'if (b) a = escape(c);', ['a']],
  ['a value that it makes of itself', 'if (b) a = a.trim();', ['a']],
  ['a value that it does not ask about', 'if (b) a = hash(c);', []],
  ['a value that is part of a name that it asks about', 'if (ab < 0) a = 0;', []],
  ['a value that ends a name that it asks about', 'if (ba < 0) a = 0;', []],
  ['a value that is part of the name of the new value', 'if (b) a = ab;', []],
  ['nothing', 'if (a < 0) go(a);', []],
  ['what has no value', 'if (!a) a = 0;', []],
  ['what is null', 'if (a == null) a = 0;', []],
  ['what has no value in a part', 'if (a.b === undefined) { a.b = 0; }', []],
  ['what has no value in itself', 'if (!a) a = a || b;', []],
  ['one of two that have no value', 'if (a == null || a < 0) a = 0;', ['a']],
])('reads a condition that puts right %s', (_what, text, expected) => {
  expect(read(text)).toEqual(expected);
});

it.each([
  [40, ['a']],
  [41, []],
])('reads a body of %d words', (words, expected) => {
  const more = Array.from({ length: words - 5 }, () => 'b').join(' ');

  expect(read(`if (a < 0) { a = 0; ${more} }`)).toEqual(expected);
});

it('reads a value that is put right in Ruby', () => {
  expect(read('a = 0 if a < 0\n', 'ruby')).toEqual(['a']);
  expect(read('a = 0 if a.nil?\n', 'ruby')).toEqual([]);
});
