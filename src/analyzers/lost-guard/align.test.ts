import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { align } from './align.ts';
import { toText } from './read-tokens.ts';

function alignTexts(was: string, is: string, path = 'a.ts') {
  const file = viewOf({ path, base: was, head: is });
  const { base, head } = file;
  if (base === undefined || head === undefined) throw new Error('both sides have a text');
  return align(file, { base, head });
}

/** Every edit as what went and what came. */
function editsOf(was: string, is: string, path?: string) {
  const { before, after, edits } = alignTexts(was, is, path);
  return edits.map((one) => [toText(before, one.from, one.to), toText(after, one.addedFrom, one.addedTo)]);
}

it('tells of each word where it is now', () => {
  const { kept, now, edits, fresh } = alignTexts('a\nb c d\ne\n', 'a\nb f g d\ne\n');

  expect({ kept, now, edits, fresh: [...fresh] }).toEqual({
    kept: [0, 1, -1, 4, 5],
    now: [0, 1, 4, 4, 5],
    edits: [{ from: 2, to: 3, addedFrom: 2, addedTo: 4 }],
    fresh: ['f', 'g'],
  });
});

it('keeps all words of equal texts', () => {
  const { kept, now, edits } = alignTexts('a b\nc\n', 'a b\nc\n');

  expect({ kept, now, edits }).toEqual({ kept: [0, 1, 2], now: [0, 1, 2], edits: [] });
});

it.each([
  ['a line that is gone', 'a\nb\nc\n', 'a\nc\n', [['b', '']]],
  ['a line that came', 'a\nc\n', 'a\nb\nc\n', [['', 'b']]],
  ['a last line that is gone', 'a\nb\n', 'a\n', [['b', '']]],
  ['a last line that came', 'a\n', 'a\nb\n', [['', 'b']]],
  ['everything gone', 'a\n', '', [['a', '']]],
  ['everything new', '', 'a\n', [['', 'a']]],
  ['a word in place of another', 'a b c\n', 'a d c\n', [['b', 'd']]],
  [
    'two words on one line',
    'a b c d e\n',
    'a f c g e\n',
    [
      ['b', 'f'],
      ['d', 'g'],
    ],
  ],
  ['several lines in place of others', 'a\nb\nc\nd\n', 'a\ne\nf\nd\n', [['b c', 'e f']]],
  [
    'two places',
    'a\nb\nc\nd\n',
    'b\nc\n',
    [
      ['a', ''],
      ['d', ''],
    ],
  ],
  ['a line that ends as the next one begins', 'a c\nc d\n', 'c d\n', [['a c', '']]],
  ['another layout', 'if (a) {\nb;\n}\n', 'if (a) {\n    b;\n}\n', []],
  ['lines that are joined', 'a\n  .b()\n', 'a.b()\n', []],
])('reads %s', (_what, was, is, edits) => {
  expect(editsOf(was, is)).toEqual(edits);
});

it.each([
  [
    'a word less in a text of several lines',
    'a.ts',
    'go(`a\n b c\n d`);\ne(f);\n',
    'go(`a\n b\n d`);\ne(f);\n',
    [['c', '']],
  ],
  [
    'lines that a comment takes out',
    'a.ts',
    'a();\nb();\nc();\n',
    '/*\na();\n*/\nb();\nc();\n',
    [['a ( ) ;', '']],
  ],
  ['lines that are no comment any more', 'a.c', '/*\na();\n*/\nb();\n', 'a();\nb();\n', [['', 'a ( ) ;']]],
  [
    'two lines that a comment takes out',
    'a.ts',
    'a();\nb();\nc();\n',
    '/*\na();\nb();\n*/\nc();\n',
    [['a ( ) ; b ( ) ;', '']],
  ],
  [
    'last lines that a comment takes out',
    'a.ts',
    'a();\nb();\nc();\n',
    'a();\n/*\nb();\nc();\n*/\n',
    [['b ( ) ; c ( ) ;', '']],
  ],
  [
    'last lines that are no comment any more',
    'a.ts',
    'a();\n/*\nb();\nc();\n*/\n',
    'a();\nb();\nc();\n',
    [['', 'b ( ) ; c ( ) ;']],
  ],
  ['half a line that is no comment any more', 'a.c', '/*\na; */ c;\n', 'a; */ c;\n', [['', 'a ; * /']]],
  [
    'lines that became a text',
    'a.py',
    'a()\nb()\nc()\n',
    '"""\na()\n"""\nb()\nc()\n',
    [['a ( )', "''' a() '''"]],
  ],
])('keeps step over %s', (_what, path, was, is, edits) => {
  expect(editsOf(was, is, path)).toEqual(edits);
});

const line = (letter: string, count: number) => `${`${letter} `.repeat(count)}same\n`;

it('calls a text another one beyond three hundred edits', () => {
  const [near, far] = [150, 151].map((count) => alignTexts(line('a', count), line('b', count)));

  expect([near?.kept.at(-1), near?.edits.length]).toEqual([150, 1]);
  expect([far?.kept.at(-1), far?.now.at(-1)]).toEqual([-1, 152]);
  expect(far?.edits).toEqual([{ from: 0, to: 152, addedFrom: 0, addedTo: 152 }]);
});
