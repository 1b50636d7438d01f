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
