import { expect, it } from 'vitest';
import { observe } from '../observation-builder.ts';
import { sqlMigration } from './index.ts';

const judge = (head: string) =>
  observe(sqlMigration, { path: 'db/a.sql', head }).map((one) =>
    one.kind === 'noticed' ? `${one.code.slice(4)} ${one.args?.what}` : one.kind,
  );

it.each([
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
])('tells the lines of %j', (statement, place) => {
  const found = observe(sqlMigration, { path: 'db/a.sql', head: `${statement};\n` });

  expect(found.map((one) => one.kind === 'noticed' && `${one.line}-${one.endLine}`)).toEqual([place]);
});

it.each([
  ['ALTER TABLE users ALTER age TYPE "varchar"', ['locking changes the type of users.age under a full lock']],
  [
    'ALTER TABLE users ADD COLUMN n serial8',
    ['locking adds the column users.n in a way that visits every row under a full lock'],
  ],
  ['ALTER TABLE users ADD COLUMN n my_serial', []],
  ['ALTER TABLE users ADD COLUMN n serials', []],
])('judges %s', (statement, said) => {
  expect(judge(`${statement};\n`)).toEqual(said);
});
