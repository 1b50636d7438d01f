import { expect, it } from 'vitest';
import { findRow } from '../../path-row.ts';
import { textFormats } from './data.ts';
import { readTexts } from './read-texts.ts';

function read(path: string, source: string) {
  const format = findRow(path, textFormats);
  const texts = format && readTexts(source, format);
  return texts && { entries: [...texts.entries], rest: texts.rest };
}

it('tells texts from what they stand under, whatever their quotes', () => {
  const found = read(
    'locales/de.yml',
    'de:\r\n  a: "A"\r\n  b: \'B\'\n  # c\n \t\n\n  d:\n    a: D e\n    n: 1\n',
  );

  expect(found).toEqual({
    entries: [
      ['1\n  a:', { text: 'A', above: 'de:' }],
      ['1\n  b:', { text: 'B', above: 'de:' }],
      ['2\n    a:', { text: 'D e', above: '  d:' }],
    ],
    rest: ['de:', '  d:', '    n: 1'],
  });
});

it('joins a text that goes on on the next line', () => {
  const found = read('messages_de.properties', 'a=Eins \\\n   zwei\nb=C:\\\\\nc=\n');

  expect(found).toEqual({
    entries: [
      ['0\na', { text: 'Eins zwei', above: '' }],
      ['0\nb', { text: 'C:\\\\', above: '' }],
    ],
    rest: ['c='],
  });
});

it('reads an empty text', () => {
  expect(read('de.po', 'msgid "a"\nmsgstr ""\n')?.entries).toEqual([
    ['1\nmsgstr', { text: '', above: 'msgid "a"' }],
  ]);
});

it('gives up where one key stands twice in one place', () => {
  expect(read('de.po', 'msgid "a"\nmsgstr "b"\nmsgstr "c"\n')).toBeUndefined();
});
