import { expect, it } from 'vitest';
import type { Facts } from '../facts.ts';
import { parsers } from '../ready-parsers-builder.ts';
import { readSql } from './read-sql.ts';

it('reads every statement with its tree and its lines', () => {
  const facts = read('-- lead é\nCREATE TABLE a (\n  id int\n);\n\n/* c */ DROP TABLE b; TRUNCATE c\n');

  expect(facts).toMatchObject({ language: 'sql', reading: 'syntax', imports: [] });
  expect(facts.statements?.map(({ tree: _, ...rest }) => rest)).toEqual([
    { kind: 'CreateStmt', text: 'CREATE TABLE a (\n  id int\n)', line: 2, endLine: 4 },
    { kind: 'DropStmt', text: 'DROP TABLE b', line: 6, endLine: 6 },
    { kind: 'TruncateStmt', text: 'TRUNCATE c', line: 6, endLine: 6 },
  ]);
  expect(facts.statements?.[1]?.tree).toMatchObject({ removeType: 'OBJECT_TABLE' });
});

it.each([
  ['two bytes', 'é'],
  ['three bytes', '€'],
  ['four bytes', '🐘'],
  ['one byte', '\u007f'],
  ['a byte order mark', '\uFEFF'],
  ['two bytes, the first', '\u0080'],
  ['two bytes, the last', '\u07ff'],
  ['three bytes, the first', '\u0800'],
  ['three bytes, the last', '\uffff'],
  ['four bytes, the first', '\u{10000}'],
])('finds statements behind characters of %s', (_what, character) => {
  const facts = read(`-- ${character}\nSELECT 1;\nSELECT '${character}'; DROP TABLE a;\n`);

  expect(facts.statements?.map(({ text, line }) => [text, line])).toEqual([
    ['SELECT 1', 2],
    [`SELECT '${character}'`, 3],
    ['DROP TABLE a', 3],
  ]);
});

it('does not split what PostgreSQL takes as one statement', () => {
  const body = 'CREATE FUNCTION f() RETURNS int AS $$ BEGIN; DROP TABLE a; END $$ LANGUAGE sql';

  expect(read(`${body};\nSELECT 1`).statements?.map(({ text }) => text)).toEqual([body, 'SELECT 1']);
});

it.each([
  ['layout', 'select a,b from c', 'select a,\n  b\nfrom c;'],
  ['comments', 'select 1 -- one', '/* two */ select 1'],
  ['case of keywords and plain names', 'SELECT A FROM b', 'select a from B'],
])('finds one structure behind different %s', (_what, one, other) => {
  expect(read(one).structure).toBe(read(other).structure);
});

it.each([
  ['names', 'drop table a', 'drop table b'],
  ['quoted names', 'select "A"', 'select a'],
  ['texts', `select 'a b'`, `select 'a  b'`],
  ['order', 'select 1; select 2', 'select 2; select 1'],
  ['bodies of functions', 'do $$ a $$', 'do $$  a $$'],
  ['behaviour', 'drop table a', 'drop table a cascade'],
])('keeps %s apart', (_what, one, other) => {
  expect(read(one).structure).not.toBe(read(other).structure);
});

it('reads an empty text as no statement', () => {
  expect(read('')).toMatchObject({ reading: 'syntax', statements: [], comments: [] });
  expect(read(' \n')).toMatchObject({ reading: 'syntax', statements: [] });
  expect(read('\u00a0')).toMatchObject({ reading: 'syntax', statements: [] });
  expect(read('-- only this\n')).toMatchObject({ statements: [], comments: [{ text: '-- only this' }] });
});

it('loses only the statements that the parser refuses', () => {
  const facts = read('DROP TABLE a;\nALTER TABLE b DO SOMETHING ODD;\n-- c\nTRUNCATE d;\n');

  expect(facts).toMatchObject({
    language: 'sql',
    reading: 'lexical',
    imports: [],
    reason: `PostgreSQL's parser refuses 1 of 3 statements`,
    statements: [
      { kind: 'DropStmt', text: 'DROP TABLE a', line: 1 },
      { kind: 'ALTER TABLE', text: 'ALTER TABLE b DO SOMETHING ODD', tree: null, line: 2 },
      { kind: 'TruncateStmt', text: 'TRUNCATE d', line: 4 },
    ],
  });
  expect(facts.structure).toBeUndefined();
});

it('reads MySQL’s names in backticks by the parser, and shows them as they are', () => {
  const facts = read(
    "DROP TABLE `a`, `b``c`;\nALTER TABLE `a` ADD `b` INT AUTO_INCREMENT, ENGINE=InnoDB;\n# note\nSELECT '`';",
  );

  expect(facts.statements?.map(({ kind, text }) => [kind, text])).toEqual([
    ['DropStmt', 'DROP TABLE `a`, `b``c`'],
    ['ALTER TABLE', 'ALTER TABLE `a` ADD `b` INT AUTO_INCREMENT, ENGINE=InnoDB'],
    ['SelectStmt', "SELECT '`'"],
  ]);
  expect(facts.comments).toEqual([{ text: '# note', directive: false, line: 3, endLine: 3 }]);
});

it('reads the code in MySQL’s executable comments, and calls them directives', () => {
  const facts = read('SELECT 1;\n/*!40101 DROP TABLE a */;\n/*M!100 DROP TABLE b */;\n/* DROP TABLE c */');

  expect(facts.reading).toBe('lexical');
  expect(facts.statements?.map(({ kind, text, line }) => [kind, text, line])).toEqual([
    ['SelectStmt', 'SELECT 1', 1],
    ['DropStmt', 'DROP TABLE a', 2],
    ['DropStmt', 'DROP TABLE b', 3],
  ]);
  expect(facts.comments).toEqual([
    { text: '/*!40101 DROP TABLE a */', directive: true, line: 2, endLine: 2 },
    { text: '/*M!100 DROP TABLE b */', directive: true, line: 3, endLine: 3 },
    { text: '/* DROP TABLE c */', directive: false, line: 4, endLine: 4 },
  ]);
});

it.each([
  ['aligned', 'ALTER  TABLE a ODD', 'ALTER TABLE'],
  ['alone', 'ODD', 'ODD'],
  ['of a client', '\\connect a', '\\CONNECT A'],
  ['behind the mark of a template', '{{ odd }} TABLE a', ''],
])('names a statement by its first words, %s', (_what, text, kind) => {
  expect(read(text).statements).toMatchObject([{ kind, tree: null }]);
});

it('does not take several statements for one where MySQL ends them otherwise', () => {
  const facts = read('DELIMITER //\nDROP TABLE a; DROP TABLE b//\n');

  expect(facts.statements?.map(({ kind, tree }) => [kind, tree])).toEqual([
    ['DELIMITER', null],
    ['DROP TABLE', null],
  ]);
});

it('reads what MySQL alone would run', () => {
  const facts = read('/*!40101 DROP TABLE a */;');

  expect(facts).toMatchObject({ reading: 'lexical', statements: [{ kind: 'DropStmt' }] });
});

it('finds comments by PostgreSQL’s rules', () => {
  const facts = read('SELECT $$ -- no $$ /* a /* b */ c */');

  expect(facts.comments.map(({ text }) => text)).toEqual(['/* a /* b */ c */']);
});

it('shows comments without the blanks around them', () => {
  const facts = read('SELECT `a`;\n  # note\r\n-- more\r\n');

  expect(facts.comments.map(({ text }) => text)).toEqual(['# note', '-- more']);
});

it('reads texts up to a million characters as a whole, and statements up to a fifth of that', () => {
  const script = read(`SELECT '${'x'.repeat(999_991)}'`);
  const statements = read(`ODD; SELECT '${'x'.repeat(199_991)}'; SELECT '${'x'.repeat(199_992)}'`).statements;

  expect(script.reading).toBe('syntax');
  expect(statements?.map(({ kind }) => kind)).toEqual(['ODD', 'SelectStmt', 'SELECT']);
});

it('shows an executable comment that never ends to the end of the text', () => {
  expect(read('/*! DROP TABLE a').comments).toEqual([
    { text: '/*! DROP TABLE a', directive: true, line: 1, endLine: 1 },
  ]);
});

it.each([
  ['a NUL, which the parser takes for the end', 'SELECT 1;\0 DROP TABLE a;'],
  ['more text than trees fit into memory', `DROP TABLE a; SELECT '${'x'.repeat(1_000_000)}'`],
])('does not trust the parser with %s', (_what, text) => {
  const facts = read(text);

  expect(facts.reading).toBe('lexical');
  expect(facts.statements).toHaveLength(2);
  expect(facts.statements?.at(-1)?.tree).toBeNull();
});

it('knows comments that steer a linter', () => {
  const facts = read('-- plain\n-- squawk-ignore x\n/* eslint-disable */\nSELECT 1;');

  expect(facts.comments.map(({ text, directive }) => [text, directive])).toEqual([
    ['-- plain', false],
    ['-- squawk-ignore x', true],
    ['/* eslint-disable */', true],
  ]);
});

function read(text: string): Facts {
  return readSql(text, parsers.postgres);
}
