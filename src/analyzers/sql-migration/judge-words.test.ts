import { expect, it } from 'vitest';
import { judgeWords } from './judge-words.ts';
import type { MigrationContext } from './judgement.ts';

const contextOf = (text = '', created: readonly string[] = []): MigrationContext => ({
  created: new Set(created),
  addedColumns: new Set(),
  text,
});

it.each([
  'create table users',
  'CREATE TABLE IF NOT EXISTS users',
  'create temp table users',
  'create temporary table users',
  'create unlogged table users',
])('notes what is made by %s', (words) => {
  const context = contextOf();

  expect(judgeWords(words, context)).toEqual([]);
  expect([...context.created]).toEqual(['users']);
});

it('judges a table that the file made, and others', () => {
  const context = contextOf('', ['users']);

  expect(judgeWords('drop table users', context)).toEqual([]);
  expect(judgeWords('drop table pages', context)).toEqual([
    { code: 'sql-destructive', what: 'drops the table pages', near: 'pages' },
  ]);
});

it('names nothing where the words name no table', () => {
  expect(judgeWords('alter table users rename column a to b', contextOf())).toEqual([
    { code: 'sql-locking', what: 'renames a table or column under running queries', near: '' },
  ]);
});

const rebuilt = contextOf(
  'insert into new_users select * from users; drop table users; alter table new_users rename to users;',
);

it('knows a table that is rebuilt from its copy', () => {
  expect(judgeWords('drop table users', rebuilt)).toEqual([
    { code: 'sql-locking', what: 'rebuilds the table users from a copy', near: 'users' },
  ]);
  expect(judgeWords('alter table users drop email', rebuilt).map(({ code }) => code)).toEqual([
    'sql-destructive',
  ]);
});
