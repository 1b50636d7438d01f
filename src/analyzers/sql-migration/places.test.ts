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
  ['DROP TABLE\n"shop"."users"', '2-2'],
  ['VACUUM (\nFULL) users', '2-2'],
  ['CLUSTER\nusers', '1-1'],
  ['REINDEX\nTABLE users', '1-1'],
  ['REFRESH\nMATERIALIZED VIEW m', '1-1'],
  ['ALTER TABLE users\nALTER age TYPE text', '2-2'],
  ['ALTER TABLE users\nALTER age SET NOT NULL', '2-2'],
  ['ALTER TABLE users\nDROP COLUMN age', '2-2'],
  ['ALTER TABLE users SET\nTABLESPACE fast', '2-2'],
  ['ALTER TABLE users SET\nLOGGED', '2-2'],
  ['ALTER TABLE users SET\nUNLOGGED', '2-2'],
  ['ALTER TABLE users SET ACCESS\nMETHOD heap', '2-2'],
  ['ALTER TABLE users\nDETACH PARTITION p', '2-2'],
  ['ALTER TABLE users\nADD\nCONSTRAINT named CHECK (a > 0)', '3-3'],
  ['ALTER TABLE users\nADD CHECK (a > 0)', '1-1'],
  ['GRANT SELECT ON\nusers TO PUBLIC', '1-2'],
])('tells the lines of %j', (statement, place) => {
  const found = observe(sqlMigration, { path: 'db/a.sql', head: `${statement};\n` });

  expect(found.map((one) => one.kind === 'noticed' && `${one.line}-${one.endLine}`)).toEqual([place]);
});

it.each([
  ['VACUUM (FULL 1) users', ['locking rewrites tables under a full lock (VACUUM FULL)']],
  ['ALTER TABLE users ALTER age TYPE "varchar"', ['locking changes the type of users.age under a full lock']],
  [
    'ALTER TABLE users ADD COLUMN n serial8',
    ['locking adds the column users.n in a way that visits every row under a full lock'],
  ],
  ['ALTER TABLE users ADD COLUMN n my_serial', []],
  ['ALTER TABLE users ADD COLUMN n serials', []],
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
