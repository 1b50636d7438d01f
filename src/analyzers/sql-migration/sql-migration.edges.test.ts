import { expect, it } from 'vitest';
import { observe } from '../observation-builder.ts';
import { sqlMigration } from './index.ts';

it.each([
  ['DROP TABLE\n"shop"."users"', '2-2'],
  ['GRANT SELECT ON\nusers TO PUBLIC', '1-2'],
  ['ALTER TABLE users\nALTER age TYPE text', '2-2'],
  ['DROP DATABASE\nshop', '2-2'],
])('tells the lines of %j', (statement, place) => {
  const found = observe(sqlMigration, { path: 'db/a.sql', head: `${statement};\n` });

  expect(found.map((one) => one.kind === 'noticed' && `${one.line}-${one.endLine}`)).toEqual([place]);
});
