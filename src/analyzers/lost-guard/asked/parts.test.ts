import { expect, it } from 'vitest';
import type { Token } from '../read-tokens.ts';
import { ask } from './frame-builder.ts';
import { bare, expandParts, givenTo, lastGivenTo, toParts } from './parts.ts';
import type { Words } from './terms.ts';

const tell = (words: Words | undefined) => words?.map(({ text }) => text).join(' ');
const given = new Map([
  ['doc', ['it']],
  ['sum', ['a', '+', 'b']],
]);

it.each([
  ['a.b.c', 'a.b.c'],
  ['a + b', 'a + b'],
  ['a(b).c', 'a ( b ) .c'],
  ["a + '.' + b", "a + '.' + b"],
  ["'a' . b", "'a' .b"],
  ["'a . b'", "'a . b'"],
  ["'a @b'", "'a @b'"],
  ['a(b).this.limit', 'a ( b ) .this.limit'],
  ['await a(b)', 'a ( b )'],
  ['this.limit', 'limit'],
  ['self.limit.it', 'limit.it'],
  ['a.this.limit', 'a.this.limit'],
  ['selfish.limit', 'selfish.limit'],
  ['this', 'this'],
  ['null', 'null'],
  ['undefined', 'null'],
  ['None', 'null'],
  ['a == nil', 'a == null'],
  ['nullable', 'nullable'],
  ['doc', 'it'],
  ['doc.owner.id', 'it.owner.id'],
  ['a.doc', 'a.doc'],
  ['sum', 'a + b'],
  ['sum.length', 'sum.length'],
  ['$a', 'a'],
  ['LIMIT', '10'],
  ['Config.LIMIT', '10'],
  ['Config.low', 'Config.low'],
  ['Config.L', 'Config.L'],
  ['low', '- 2'],
  ['Config.OTHER_2', "'x'"],
  ['Config.NONE', 'Config.NONE'],
  ['Config.aLIMIT', 'Config.aLIMIT'],
  ['Config.LIMITa', 'Config.LIMITa'],
  ['1_000', '1000'],
  ['1_000_000', '1000000'],
  ['a_b', 'a_b'],
  ['a1_b', 'a1_b'],
])('reads %s as %s', (text, expected) => {
  const constants = "LIMIT = 10;\nlow = -2;\nL = 1;\nOTHER_2 = 'x';\naLIMIT = 3;\nLIMITa = 4;\n";
  const { frame, words } = ask(text, constants, { given });

  expect(toParts(frame, words).join(' ')).toBe(expected);
});

it.each([
  ['a->b', 'a.b'],
  ['A::b', 'A.b'],
  ['$this->b', 'b'],
  ['$a->b', 'a.b'],
  ['static::b', 'b'],
])('reads %s of another language as %s', (text, expected) => {
  const { frame, words } = ask(text, '<?php', { path: 'a.php' });

  expect(toParts(frame, words).join(' ')).toBe(expected);
});

it.each([
  ['a.ok?.b', 'a.ok?.b'],
  ['a!.b', 'a!.b'],
  ['a&.b', 'a.b'],
  ['@a.b', 'a.b'],
  ['@@a.b', 'a.b'],
])('reads %s of Ruby as %s', (text, expected) => {
  const { frame, words } = ask(text, '', { path: 'a.rb' });

  expect(toParts(frame, words).join(' ')).toBe(expected);
});

it.each([
  ['$a', 'a'],
  ['@@a', 'a'],
  ['a$', 'a$'],
  ['a', 'a'],
])('takes the mark from %s', (name, expected) => {
  expect(bare(name)).toBe(expected);
});

const program = [
  'own = doc.owner;',
  'Two = 2;',
  'twice = a;',
  'twice = b;',
  'it.part = c;',
  'short := d;',
  'typed: string = e;',
  'other: string + f;',
  'same == g;',
  'list = h(',
  '  i,',
  ');',
  'own.more = j;',
  "text('other = 1');",
  "text('my more' = 1);",
].join('\n');

it.each([
  ['own', 'doc . owner'],
  ['twice', undefined],
  ['part', undefined],
  ['short', 'd'],
  ['typed', 'e'],
  ['other', undefined],
  ['same', undefined],
  ['list', 'h ( i , )'],
  ['nobody', undefined],
])('knows what %s was given', (name, expected) => {
  expect(tell(givenTo(ask('end()', program).frame, name))).toBe(expected);
});

it.each([
  ['behind it', { from: 4, to: 99 }, undefined],
  ['before it', { from: 0, to: 0 }, undefined],
  ['of its first word', { from: 0, to: 1 }, 'doc . owner'],
  ['further on', { from: 1, to: 99 }, undefined],
])('looks only at a range %s', (_where, range, expected) => {
  expect(tell(givenTo(ask('end()', program, { range }).frame, 'own'))).toBe(expected);
});

it('knows what a name with a mark was given', () => {
  expect(tell(givenTo(ask('end()', '<?php\n$own = $a;', { path: 'a.php' }).frame, 'own'))).toBe('$a');
});

it.each([
  ['own', 'doc.owner'],
  ['Two', '2'],
  ['short', 'd'],
  ['twice', 'twice'],
  ['doc.own', 'doc.own'],
  ["'own", "'own"],
  ["'other", "'other"],
  ["more'", "more'"],
  ['own + short', 'doc.owner + d'],
])('expands %s', (text, expected) => {
  expect(expandParts(ask('end()', program).frame, text.split(' ')).join(' ')).toBe(expected);
});

it.each([
  ['the last of several', 'err = a();\nerr = b();\nif (err) {}\nerr = c();', 14, 'b ( )'],
  ['the only one', 'err = a();\nif (err) {}', 8, 'a ( )'],
  ['none before', 'if (err) {}\nerr = a();', 2, undefined],
  ['none at all', 'if (err) {}', 2, undefined],
  ['none where it is given something', 'if (err = a()) {}', 2, undefined],
  ['what it stands in itself', 'err = err.b;', 2, 'err . b'],
])('finds what a name was given last: %s', (_what, text, at, expected) => {
  const { frame } = ask('end()', text);
  const before = frame.program.tokens[at] as Token;

  expect(tell(lastGivenTo(frame, before))).toBe(expected);
});
