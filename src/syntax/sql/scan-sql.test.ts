import { expect, it } from 'vitest';
import { type SqlDialect, scanSql, toDialect } from './scan-sql.ts';
import { splitStatements } from './split-statements.ts';

it.each([
  ['plain ends', 'a; b ;c', ['a', 'b', 'c']],
  ['blank statements', ';;a;; ', ['a']],
  ['texts', `a ';' b; c '''; ' ; d`, [`a ';' b`, `c '''; '`, 'd']],
  ['quoted names', `a ";""" ; b`, ['a ";"""', 'b']],
  ['a backslash that escapes nothing', `a '\\'; b`, [`a '\\'`, 'b']],
  ['escape strings', `a E'\\';'; b`, [`a E'\\';'`, 'b']],
  ['a name that ends in e', `date'\\'; b`, [`date'\\'`, 'b']],
  ['line comments', 'a -- ; x\n b; c', ['a -- ; x\n b', 'c']],
  ['nested comments', 'a /* /* ; */ ; */ b; c', ['a /* /* ; */ ; */ b', 'c']],
  ['comments before a statement', '/* x */ -- y\n a;', ['a']],
  ['dollar quotes', 'a $$ ; $$ b; c $x$ ; $$ ; $x$; d', ['a $$ ; $$ b', 'c $x$ ; $$ ; $x$', 'd']],
  ['parameters, which are no quotes', 'a $1; b $2', ['a $1', 'b $2']],
  ['dollars inside of names', 'a$b; c$b', ['a$b', 'c$b']],
  ['psql commands', 'a;\n\\connect b\nc;', ['a', '\\connect b', 'c']],
  ['ends of batches', 'a\nGO\nb\ngo \nc', ['a', 'GO', 'b', 'go', 'c']],
  ['a lone slash', 'a\n/\nb', ['a', '/', 'b']],
  ['words that begin with go', 'a\ngone\nb', ['a\ngone\nb']],
  ['rows of data', 'COPY a FROM stdin;\n1;\t2\n\\.\nb;', ['COPY a FROM stdin', 'b']],
  [
    'rows of data behind other statements',
    'a; copy b from STDIN with csv;\n1;\n\\.\nc',
    ['a', 'copy b from STDIN with csv', 'c'],
  ],
  [
    'two lots of data',
    'COPY a FROM stdin;\n;\n\\.\nCOPY b FROM stdin;\n;\n\\.\n',
    ['COPY a FROM stdin', 'COPY b FROM stdin'],
  ],
  ['data without an end', 'COPY a FROM stdin;\n1;2\n', ['COPY a FROM stdin']],
  ['copies from files', `COPY a FROM '/x'; b`, [`COPY a FROM '/x'`, 'b']],
  ['texts without an end', `a; b '; c`, ['a', `b '; c`]],
  ['quotes of dollars without an end', 'a; b $$; c', ['a', 'b $$; c']],
  ['comments without an end', 'a; b /* ; c', ['a', 'b /* ; c']],
  ['a line of hashes', 'a;\n# b; c\nd', ['a', 'd']],
  ['a hash that is an operator', `a #> '{b}'; c`, [`a #> '{b}'`, 'c']],
  ['slashes inside of a statement', 'a // b; c', ['a // b', 'c']],
  ['a quote of three dollars', 'a $$$; b', ['a $$$; b']],
  ['escape strings at the start', `E'\\';' a; b`, [`E'\\';' a`, 'b']],
  ['a name before a text', `a e '\\'; b`, [`a e '\\'`, 'b']],
  ['an operator before a comment', 'a */* ; */ b; c', ['a */* ; */ b', 'c']],
  ['comments that only MySQL runs', 'a /*! ; */ b; c', ['a /*! ; */ b', 'c']],
  ['comments at the end', 'a; b -- ; c', ['a', 'b -- ; c']],
  ['a line of indented hashes', 'a;\n  # b; c\nd', ['a', 'd']],
  ['commands that do not stand at the start of a line', 'a \\b GO / # c;\nd', ['a \\b GO / # c', 'd']],
  ['words about other ends', '\\echo delimiter x\na x b;c', ['\\echo delimiter x', 'a x b', 'c']],
  [
    'rows of data behind more words',
    'COPY a FROM  stdin /* b */ CSV;\n1;2\n',
    ['COPY a FROM  stdin /* b */ CSV'],
  ],
  [
    'rows of data behind a comment',
    'COPY a /* b */ FROM stdin;\n;\n\\.\nc',
    ['COPY a /* b */ FROM stdin', 'c'],
  ],
  [
    'rows that look like the end of data',
    'COPY a FROM stdin;\n;\\.\n\\.;\n;\n\\.\nb',
    ['COPY a FROM stdin', 'b'],
  ],
  ['ends of batches with blanks around', 'a\n \tGO \t\nb\n / \nc', ['a', 'GO', 'b', '/', 'c']],
  ['windows lines', 'a\r\nGO\r\nb;\r\n', ['a', 'GO', 'b']],
])('splits %s', (_what, text, statements) => {
  expect(split(text, 'postgres')).toEqual(statements);
});

it.each([
  ['backslashes', `a '\\';' ; b`, [`a '\\';'`, 'b']],
  ['backslashes in double quotes', `a "\\";" ; b`, [`a "\\";"`, 'b']],
  ['backticks', 'a `;` ; b', ['a `;`', 'b']],
  ['a backslash in backticks', 'a `\\`; b', ['a `\\`', 'b']],
  ['comments that do not nest', 'a /* /* */; b', ['a /* /* */', 'b']],
  ['comments without an end', 'a; b /* ; c', ['a', 'b /* ; c']],
  ['dollars', 'a $$; b $$', ['a $$', 'b $$']],
  [
    'another end',
    'DELIMITER //\na; b //\nDELIMITER ;\nc; d',
    ['DELIMITER //', 'a; b', 'DELIMITER ;', 'c', 'd'],
  ],
  ['another end, indented', 'a;\n  DELIMITER  //\nb; c //\nd', ['a', 'DELIMITER  //', 'b; c', 'd']],
  ['comments that end late', 'a /*/ ; */ b; c', ['a /*/ ; */ b', 'c']],
  ['an end of dollars', 'delimiter $$\na; b$$\nc', ['delimiter $$', 'a; b', 'c']],
  ['executable comments', '/*!40000 a; */ b; c', ['/*!40000 a', '*/ b', 'c']],
])('splits MySQL’s %s', (_what, text, statements) => {
  expect(split(text, 'mysql')).toEqual(statements);
});

it.each([
  ['select `a`', 'mysql'],
  ['/*! a */', 'mysql'],
  ['/*M! a */', 'mysql'],
  ['create table a () engine = x', 'mysql'],
  ['id int auto_increment', 'mysql'],
  ['a;\nDELIMITER //', 'mysql'],
  ['select 1 /* a */', 'postgres'],
  ['select engine from delimiter', 'postgres'],
  ['engine=x', 'mysql'],
  ['  delimiter //', 'mysql'],
  ['select delimiter from a', 'postgres'],
])('takes %s for %s', (text, dialect) => {
  expect(toDialect(text)).toBe(dialect);
});

it('tells what stands between statements and inside of them', () => {
  const marks = scanSql(`'a' $$b$$ /* c */;\n\\d\n`, 'postgres');

  expect(marks.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ['quoted', 0, 3],
    ['quoted', 4, 9],
    ['comment', 10, 17],
    ['end', 17, 18],
    ['command', 19, 21],
  ]);
});

it('marks nothing inside of a statement that MySQL ends otherwise', () => {
  const marks = scanSql('DELIMITER //\na; $$ b//', 'mysql');

  expect(marks.map(({ kind }) => kind)).toEqual(['command', 'end']);
});

function split(text: string, dialect: SqlDialect): string[] {
  return splitStatements(text, scanSql(text, dialect)).map(({ start, end }) => text.slice(start, end));
}
