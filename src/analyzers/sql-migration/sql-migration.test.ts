import { expect, it } from 'vitest';
import { observe, type Sides, summarize } from '../observation-builder.ts';
import { sqlMigration } from './index.ts';

/** What the analyzer says of a text in a new file: `code what`. */
function judge(head: string, sides: Partial<Sides> = {}): readonly string[] {
  const found = observe(sqlMigration, { path: 'db/a.sql', head, ...sides });
  return found.map((one) => (one.kind === 'noticed' ? `${one.code.slice(4)} ${one.args?.what}` : one.kind));
}

it.each([
  ['DROP TABLE a.b, c', ['destructive drops the table a.b', 'destructive drops the table c']],
  ['DROP TABLE public.users', ['destructive drops the table users']],
  ['DROP FOREIGN TABLE users', ['destructive drops the foreign table users']],
  ['DROP SCHEMA billing', ['destructive drops the schema billing']],
  ['DROP SEQUENCE numbers', ['destructive drops the sequence numbers']],
  ['DROP EXTENSION hstore', ['destructive drops the extension hstore']],
  ['DROP DATABASE shop', ['destructive drops the database shop']],
  ['DROP TABLESPACE fast', ['destructive drops the tablespace fast']],
  ['DROP OWNED BY bob', ['destructive drops everything that a role owns']],
  ['DROP TYPE mood CASCADE', ['destructive drops mood and all that depends on it']],
  ['DROP VIEW active CASCADE', ['destructive drops active and all that depends on it']],
  ['TRUNCATE a, b.c', ['destructive empties the table a', 'destructive empties the table b.c']],
  ['DELETE FROM users', ['destructive deletes every row of users']],
  ['DELETE FROM users WHERE true', ['destructive deletes every row of users']],
  ['DELETE FROM users WHERE 1 = 1', ['destructive deletes every row of users']],
  [
    'WITH gone AS (DELETE FROM users RETURNING *) SELECT * FROM gone',
    ['destructive deletes every row of users'],
  ],
  ['UPDATE users SET role = 1', ['destructive overwrites every row of users']],
  ['ALTER TABLE users DROP COLUMN email', ['destructive drops the column users.email']],
  [
    'ALTER TABLE users ALTER age TYPE int',
    ['destructive changes the type of users.age and rewrites its values'],
  ],
  [
    'ALTER TABLE users ALTER age TYPE varchar(9)',
    ['destructive changes the type of users.age and rewrites its values'],
  ],
  [
    'ALTER TABLE users ALTER age TYPE text USING left(age, 3)',
    ['destructive changes the type of users.age and rewrites its values'],
  ],
  ['ALTER TABLE users SET UNLOGGED', ['destructive makes users lose its rows after a crash (SET UNLOGGED)']],
])('calls it destructive: %s', (statement, said) => {
  const judged = judge(`${statement};\n`);

  expect(judged).toEqual(said);
});

it.each([
  ['DROP INDEX by_email', 'drops the index by_email while queries wait (without CONCURRENTLY)'],
  ['CREATE INDEX i ON users (email)', 'builds an index on users while writes wait (without CONCURRENTLY)'],
  ['LOCK TABLE users', 'locks the table users'],
  ['VACUUM FULL users', 'rewrites tables under a full lock (VACUUM FULL)'],
  ['VACUUM (FULL true) users', 'rewrites tables under a full lock (VACUUM FULL)'],
  ['CLUSTER users', 'rewrites a table under a full lock (CLUSTER)'],
  ['REINDEX TABLE users', 'rebuilds indexes while writes wait (REINDEX without CONCURRENTLY)'],
  ['REFRESH MATERIALIZED VIEW m', 'refreshes a materialized view while reads wait (without CONCURRENTLY)'],
  ['ALTER TABLE users RENAME TO people', 'renames the table users under running queries'],
  ['ALTER TABLE users RENAME COLUMN a TO b', 'renames the column users.a under running queries'],
  ['ALTER TABLE users ALTER age TYPE text', 'changes the type of users.age under a full lock'],
  ['ALTER TABLE users ALTER age TYPE varchar', 'changes the type of users.age under a full lock'],
  ['ALTER TABLE users ALTER age SET NOT NULL', 'scans users under a full lock to make age NOT NULL'],
  ['ALTER TABLE users SET TABLESPACE fast', 'moves users to another tablespace under a full lock'],
  ['ALTER TABLE users SET LOGGED', 'rewrites users under a full lock (SET LOGGED)'],
  ['ALTER TABLE users SET ACCESS METHOD heap', 'rewrites users under a full lock (SET ACCESS METHOD)'],
  [
    'ALTER TABLE users DETACH PARTITION p',
    'detaches a partition of users under a full lock (without CONCURRENTLY)',
  ],
])('calls it locking: %s', (statement, what) => {
  const judged = judge(`${statement};\n`);

  expect(judged).toEqual([`locking ${what}`]);
});

it.each([
  'CREATE TABLE users (id int)',
  'DELETE FROM users WHERE id = 1',
  'UPDATE users SET role = 1 WHERE role = 2',
  'UPDATE users SET role = 1 WHERE active',
  'INSERT INTO users VALUES (1) ON CONFLICT (id) DO UPDATE SET role = 1',
  'DROP TYPE mood',
  'DROP VIEW active',
  'DROP INDEX CONCURRENTLY by_email',
  'CREATE INDEX CONCURRENTLY i ON users (email)',
  'VACUUM users',
  'VACUUM (FULL false, ANALYZE) users',
  'VACUUM (FULL off) users',
  'VACUUM (FULL 0) users',
  'REINDEX TABLE CONCURRENTLY users',
  'REFRESH MATERIALIZED VIEW CONCURRENTLY m',
  'ALTER INDEX a RENAME TO b',
  'ALTER TABLE users RENAME CONSTRAINT a TO b',
  'ALTER TABLE users DETACH PARTITION p CONCURRENTLY',
  'ALTER TABLE users ADD COLUMN n int DEFAULT 3',
  'ALTER TABLE users ADD COLUMN n int NOT NULL',
  'ALTER TABLE users ADD COLUMN n timestamptz DEFAULT pg_catalog.now()',
  'ALTER TABLE users ADD CONSTRAINT named CHECK (a > 0) NOT VALID',
  'ALTER TABLE users ADD CONSTRAINT named UNIQUE USING INDEX by_email',
  'ALTER TABLE users VALIDATE CONSTRAINT named',
  'CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ CREATE INDEX i ON users (a) $$',
  "INSERT INTO notes VALUES ('DROP TABLE users; DELETE FROM users')",
])('is silent about %s', (statement) => {
  const judged = judge(`${statement};\n`);

  expect(judged).toEqual([]);
});

it('takes a table that is rebuilt from its copy for locking', () => {
  const text = `CREATE TABLE "new_User" ("id" TEXT);
INSERT INTO "new_User" ("id") SELECT "id" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
`;

  const judged = [judge(text), judge(`PRAGMA foreign_keys=OFF;\n${text.replaceAll('"', '`')}`)];

  expect(judged).toEqual([
    ['locking rebuilds the table User from a copy'],
    ['locking rebuilds the table User from a copy'],
  ]);
});

it('reads the bodies of blocks, and of functions for what they destroy', () => {
  const block =
    "DO $$ BEGIN IF old THEN DROP TABLE a; END IF; EXECUTE format('TRUNCATE %I', b); LOCK TABLE c; END $$;\n";
  const body =
    'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM a; LOCK TABLE b; END $$;\n';

  const judged = [judge(block), judge(body)];

  expect(judged).toEqual([
    ['destructive drops the table a', 'destructive empties the table %I', 'locking locks the table c'],
    ['destructive deletes every row of a'],
  ]);
});

it('names the line of the part that counts', () => {
  const head =
    '-- Why.\nALTER TABLE public.users\n  ADD COLUMN a int,\n  DROP COLUMN email;\n\nDO $$\nBEGIN\nEND\n$$;\n';

  const found = observe(sqlMigration, { path: 'db/a.sql', head: head.replace('BEGIN', 'DROP TABLE pages;') });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'sql-destructive',
      path: 'db/a.sql',
      line: 4,
      endLine: 4,
      args: { what: 'drops the column users.email' },
    },
    {
      kind: 'noticed',
      code: 'sql-destructive',
      path: 'db/a.sql',
      line: 7,
      endLine: 7,
      args: { what: 'drops the table pages' },
    },
  ]);
});

it('reports only statements that are new', () => {
  const base = 'DROP TABLE a;\nDELETE FROM b;\n';
  const head = 'delete from b;\n\n-- Again.\nDROP TABLE a;\nDROP   TABLE a;\nDROP TABLE c;\n';

  const found = observe(sqlMigration, { path: 'db/a.sql', base, head });

  expect(summarize(found)).toEqual(['sql-destructive:5', 'sql-destructive:6']);
});

it.each([
  ['db/1.down.sql', ['rollback drops the table a', 'destructive empties the table b']],
  ['db/1.up.sql', ['destructive drops the table a', 'destructive empties the table b']],
])('tells the way back in %s from the way there', (path, said) => {
  const judged = judge('DROP TABLE a;\nTRUNCATE b;\n', { path });

  expect(judged).toEqual(said);
});

it('keeps dropping a whole database destructive on the way back', () => {
  const judged = judge('DROP DATABASE shop;\n', { path: 'db/1.down.sql' });

  expect(judged).toEqual(['destructive drops the database shop']);
});

it('follows the marks that divide one file into both ways', () => {
  const text = '-- +goose Up\nDROP TABLE a;\n-- +goose Down\nDROP TABLE b;\n-- +goose Up\nDROP TABLE c;\n';

  const judged = judge(text);

  expect(judged).toEqual([
    'destructive drops the table a',
    'rollback drops the table b',
    'destructive drops the table c',
  ]);
});

it('is silent about deleted files and other languages', () => {
  const deleted = observe(sqlMigration, { path: 'db/a.sql', base: 'DROP TABLE a;\n' });
  const other = observe(sqlMigration, { path: 'db/a.txt', head: 'DROP TABLE a;\n' });

  expect([...deleted, ...other]).toEqual([]);
});
