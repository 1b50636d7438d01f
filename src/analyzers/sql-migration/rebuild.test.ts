import { expect, it } from 'vitest';
import { isRebuilt } from './rebuild.ts';

const rename = 'ALTER TABLE new_users RENAME TO users;';
const copy = 'INSERT INTO new_users SELECT * FROM users;';

it.each([
  ['by its own copy', `${copy}${rename}`, 'users', true],
  ['in quotes', `${copy}${rename}`.replaceAll('new_users', '"new_users"'), 'Users', true],
  ['by a copy that keeps its name', copy, 'users', false],
  ['by a copy of another', copy.replace('FROM users', 'FROM pages').concat(rename), 'users', false],
  ['by another table', copy.concat(rename.replace('new_users', 'old_users')), 'users', false],
  [
    'in a schema',
    'INSERT INTO a.new SELECT * FROM a.users; ALTER TABLE a.new RENAME TO a.users;',
    'a.users',
    true,
  ],
])('knows a table that is replaced %s', (_what, text, table, expected) => {
  expect(isRebuilt(text, table)).toBe(expected);
});
