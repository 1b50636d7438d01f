import { expect, it } from 'vitest';
import { observe } from '../observation-builder.ts';
import { sqlMigration } from './index.ts';

const judge = (head: string) =>
  observe(sqlMigration, { path: 'db/a.sql', head }).map((one) =>
    one.kind === 'noticed' ? `${one.code.slice(4)} ${one.args?.what}` : one.kind,
  );

it.each([
  ['DROP DATABASE\nshop', '2-2'],
  ['DROP\nOWNED BY bob', '2-2'],
  ['DROP TABLESPACE\nfast', '2-2'],
  ['VACUUM (\nFULL) users', '2-2'],
  ['CLUSTER\nusers', '1-1'],
  ['REINDEX\nTABLE users', '1-1'],
  ['REFRESH\nMATERIALIZED VIEW m', '1-1'],
])('tells the lines of %j', (statement, place) => {
  const found = observe(sqlMigration, { path: 'db/a.sql', head: `${statement};\n` });

  expect(found.map((one) => one.kind === 'noticed' && `${one.line}-${one.endLine}`)).toEqual([place]);
});

it.each([
  ['VACUUM (FULL 1) users', ['locking rewrites tables under a full lock (VACUUM FULL)']],
  ['DELETE FROM users WHERE false', []],
  ['DELETE FROM users WHERE NULL', []],
  ['DELETE FROM users WHERE 1 = id', []],
  [
    'ALTER TABLE users ALTER COLUMN n SET DEFAULT 1; UPDATE users SET n = 1',
    ['destructive overwrites every row of users'],
  ],
])('judges %s', (statement, said) => {
  expect(judge(`${statement};\n`)).toEqual(said);
});

it('takes nothing but a table for rebuilt', () => {
  const text =
    'INSERT INTO new_users SELECT * FROM users;\nDROP SEQUENCE users;\nALTER TABLE new_users RENAME TO users;\n';

  expect(judge(text)).toContain('destructive drops the sequence users');
});

it('notes columns of tables that are altered alone', () => {
  const made = 'CREATE TABLE pages (n int);\nUPDATE pages SET n = 1;\nUPDATE users SET n = 1;\n';

  expect(judge(made)).toEqual(['destructive overwrites every row of users']);
});

it.each([
  'CREATE TABLE a (x int); ALTER TABLE a DROP COLUMN x; DROP TABLE public.a;',
  'CREATE TEMP TABLE a AS SELECT 1; DELETE FROM a; UPDATE a SET x = 1; LOCK TABLE a;',
  'SELECT * INTO a FROM b; TRUNCATE a; ALTER TABLE a RENAME TO c;',
  'CREATE MATERIALIZED VIEW a AS SELECT 1; CREATE INDEX i ON a (x);',
  'CREATE FOREIGN TABLE a (x int) SERVER s; DROP FOREIGN TABLE a;',
  'CREATE TABLE `a` (`x` int) ENGINE=InnoDB; ALTER TABLE `a` MODIFY `x` bigint; DROP TABLE `a`;',
])('does not count a table that the file made itself: %s', (text) => {
  const judged = judge(text);

  expect(judged).toEqual([]);
});

it('counts a table that is dropped before the file makes it anew', () => {
  const judged = judge('DROP TABLE IF EXISTS a;\nCREATE TABLE a (x int);\n');

  expect(judged).toEqual(['destructive drops the table a']);
});

it('takes an update that only fills a new column for locking', () => {
  const add = 'ALTER TABLE users ADD COLUMN n int;\n';

  const judged = [
    judge(`${add}UPDATE users SET n = 1;\n`),
    judge(`${add}UPDATE users SET n = 1, role = 2;\n`),
  ];

  expect(judged).toEqual([
    ['locking fills a new column in every row of users at once'],
    ['destructive overwrites every row of users'],
  ]);
});
