import type { PathRow } from '../path-row.ts';

/** What dropping an object of one kind (in the parser's words) means. */
export interface DropRow {
  readonly kind: string;
  readonly words: string;
  readonly effect: 'destructive' | 'locking';
  readonly hit: string;
  readonly miss: string;
}

export const dropKinds: readonly DropRow[] = [
  {
    kind: 'OBJECT_TABLE',
    words: 'table',
    effect: 'destructive',
    hit: 'DROP TABLE users;',
    miss: 'CREATE TABLE users (id int); DROP TABLE users;',
  },
  {
    kind: 'OBJECT_FOREIGN_TABLE',
    words: 'foreign table',
    effect: 'destructive',
    hit: 'DROP FOREIGN TABLE users;',
    miss: 'DROP SERVER users;',
  },
  {
    kind: 'OBJECT_SCHEMA',
    words: 'schema',
    effect: 'destructive',
    hit: 'DROP SCHEMA billing;',
    miss: 'CREATE SCHEMA billing;',
  },
  {
    kind: 'OBJECT_SEQUENCE',
    words: 'sequence',
    effect: 'destructive',
    hit: 'DROP SEQUENCE invoice_numbers;',
    miss: 'CREATE SEQUENCE invoice_numbers;',
  },
  {
    kind: 'OBJECT_EXTENSION',
    words: 'extension',
    effect: 'destructive',
    hit: 'DROP EXTENSION hstore;',
    miss: 'CREATE EXTENSION hstore;',
  },
  {
    kind: 'OBJECT_INDEX',
    words: 'index',
    effect: 'locking',
    hit: 'DROP INDEX users_email;',
    miss: 'DROP INDEX CONCURRENTLY users_email;',
  },
];

/** Functions that give the same answer for every row of one statement, so that a default of them is stored once. */
export const stableFunctions: readonly string[] = `
  now transaction_timestamp statement_timestamp date_trunc timezone to_timestamp make_interval
  lower upper concat coalesce md5 length round floor ceil abs decode encode
  current_setting current_database current_schema array_fill string_to_array to_char to_date
  jsonb_build_object json_build_object jsonb_build_array json_build_array to_jsonb to_json
  int4range int8range numrange tsrange tstzrange daterange
`
  .trim()
  .split(/\s+/);

/** What one statement does, read by its words alone: comments and strings are taken out, names unquoted. */
export interface WordRow {
  readonly code: 'sql-destructive' | 'sql-locking';
  /** The group `table` names what is changed; tables that the file created itself are left out. */
  readonly pattern: RegExp;
  /** What it does; `{table}` is filled in. */
  readonly what: string;
  /** The index is all that it makes. */
  readonly isIndex?: true;
  readonly hit: string;
  readonly miss: string;
}

export const wordRows: readonly WordRow[] = [
  {
    code: 'sql-destructive',
    pattern: /\bdrop\s+(foreign\s+)?table\s+(if\s+exists\s+)?(?<table>[\w.$%]+)/i,
    what: 'drops the table {table}',
    hit: 'DROP TABLE IF EXISTS `users`;',
    miss: '-- DROP TABLE users;\n',
  },
  {
    code: 'sql-destructive',
    pattern:
      /\bdrop\s+(database|schema|keyspace|tablespace|sequence|owned\s+by)\s+(if\s+exists\s+)?(?<table>[\w.$%]+)/i,
    what: 'drops {table} as a whole',
    hit: 'DROP DATABASE `shop`;',
    miss: 'CREATE DATABASE `shop`;',
  },
  {
    code: 'sql-destructive',
    pattern: /\btruncate\s+(table\s+)?(only\s+)?(?<table>[\w.$%]+)(?!\s*\(|[\w.$%])/i,
    what: 'empties the table {table}',
    hit: 'TRUNCATE TABLE `users`;',
    miss: 'SELECT TRUNCATE(price, 2) FROM `prices`;',
  },
  {
    code: 'sql-destructive',
    pattern: /\bdelete\s+from\s+(only\s+)?(?<table>[\w.$%]+)(?![\s\S]*\b(where|using|join)\b)/i,
    what: 'deletes every row of {table}',
    hit: 'DELETE FROM `users`;',
    miss: 'DELETE FROM `users` WHERE id = 1;',
  },
  {
    code: 'sql-destructive',
    pattern:
      /(?<!\b(on|for|key|after|before|or|of|instead)\s+)\bupdate\s+(low_priority\s+|ignore\s+|only\s+)*(?<table>[\w.$%]+)\s+((as\s+)?\w+\s+)?set\b(?![\s\S]*\bwhere\b)/i,
    what: 'overwrites every row of {table}',
    hit: 'UPDATE `users` SET role = 1;',
    miss: 'INSERT INTO `users` VALUES (1) ON DUPLICATE KEY UPDATE role = 1;',
  },
  {
    code: 'sql-destructive',
    pattern:
      /\balter\s+table\s+(if\s+exists\s+)?(only\s+)?(?<table>[\w.$%]+)[\s\S]*?\bdrop\s+(column\s+)?(?!column\b|(constraint|index|key|primary|foreign|check|default|not|trigger|identity|expression)\b)(if\s+exists\s+)?\w/i,
    what: 'drops a column or partition of {table}',
    hit: 'ALTER TABLE `users` DROP `email`;',
    miss: 'ALTER TABLE `users` DROP FOREIGN KEY `owner`;',
  },
  {
    code: 'sql-destructive',
    pattern: /\balter\s+table\s+(only\s+)?(?<table>[\w.$%]+)[\s\S]*?\b(modify|change)\s+(column\s+)?\w/i,
    what: 'redefines a column of {table}, which may cut or refuse its values',
    hit: 'ALTER TABLE `users` MODIFY `email` varchar(10);',
    miss: 'ALTER TABLE `users` ADD `email` varchar(10);',
  },
  {
    code: 'sql-destructive',
    pattern:
      /\balter\s+table\s+(only\s+)?(?<table>[\w.$%]+)[\s\S]*?\balter\s+(column\s+)?\w+\s+(set\s+data\s+)?(type\b|(n?(var)?char|n?text|(big|small|tiny)?int|decimal|numeric|date|bit|float|real)\b)/i,
    what: 'changes the type of a column of {table} and rewrites its values',
    hit: 'ALTER TABLE [users] ALTER COLUMN [email] nvarchar(10);',
    miss: 'ALTER TABLE [users] ALTER COLUMN [email] SET DEFAULT 1;',
  },
  {
    code: 'sql-locking',
    pattern:
      /\bcreate\s+(unique\s+|fulltext\s+|spatial\s+|clustered\s+|nonclustered\s+)*index\s+(?!concurrently\b)(?![\s\S]*\b(lock\s*=\s*none|online\s*=\s*on)\b)[\s\S]*?\bon\s+(only\s+)?(?<table>[\w.$%]+)/i,
    what: 'builds an index on {table} while writes may have to wait',
    isIndex: true,
    hit: 'CREATE UNIQUE INDEX `by_email` ON `users` (`email`);',
    miss: 'CREATE INDEX `by_email` ON `users` (`email`) ALGORITHM=INPLACE LOCK=NONE;',
  },
  {
    code: 'sql-locking',
    pattern:
      /\balter\s+table\s+(only\s+)?(?<table>[\w.$%]+)(?![\s\S]*\b(lock\s*=\s*none|not\s+valid)\b)[\s\S]*?\badd\s+(constraint\s+\w+\s+)?(unique|primary|foreign|fulltext|spatial|index|key|check)\b/i,
    what: 'adds a constraint or index to {table}, which reads every row under a lock',
    hit: 'ALTER TABLE `users` ADD CONSTRAINT `one_email` UNIQUE (`email`);',
    miss: 'ALTER TABLE `users` ADD INDEX `by_email` (`email`), LOCK=NONE;',
  },
  {
    code: 'sql-locking',
    pattern:
      /\balter\s+table\s+(only\s+)?(?<table>[\w.$%]+)[\s\S]*?\b(engine\s*=|convert\s+to\s+character\s+set|row_format\s*=)/i,
    what: 'rewrites the table {table} under a lock',
    hit: 'ALTER TABLE `users` ENGINE=InnoDB;',
    miss: 'CREATE TABLE `users` (id int) ENGINE=InnoDB;',
  },
  {
    code: 'sql-locking',
    pattern: /\b(rename\s+table\s+(?<table>[\w.$%]+)|alter\s+table\s+[\w.$%]+\s+rename\s+(to|as|column)\b)/i,
    what: 'renames a table or column under running queries',
    hit: 'RENAME TABLE `users` TO `people`;',
    miss: 'ALTER TABLE `users` RENAME INDEX `a` TO `b`;',
  },
  {
    code: 'sql-locking',
    pattern: /\block\s+tables?\s+(?<table>[\w.$%]+)/i,
    what: 'locks the table {table}',
    hit: 'LOCK TABLES `users` WRITE;',
    miss: 'UNLOCK TABLES;',
  },
  {
    code: 'sql-locking',
    pattern: /\b(optimize\s+(local\s+)?table|vacuum\s+(\(\s*)?full|cluster)\s+(?<table>[\w.$%]+)/i,
    what: 'rewrites the table {table} under a full lock',
    hit: 'OPTIMIZE TABLE `users`;',
    miss: 'ANALYZE TABLE `users`;',
  },
  {
    code: 'sql-locking',
    pattern:
      /\bdrop\s+index\s+(?!concurrently\b)(if\s+exists\s+)?(?<table>[\w.$%]+)(?![\s\S]*\b(lock\s*=\s*none|online\s*=\s*on)\b)/i,
    what: 'drops the index {table} while queries may have to wait',
    hit: 'DROP INDEX `by_email` ON `users`;',
    miss: 'DROP INDEX `by_email` ON `users` LOCK=NONE;',
  },
];

/** Files that only run when a migration is taken back. */
export const downPaths: readonly PathRow[] = [
  {
    pattern: /[._-](down|undo|rollback|revert)\.sql$/i,
    hit: 'db/0001_users.down.sql',
    miss: 'db/0001_countdown.sql',
  },
  {
    pattern: /(^|\/)(down|undo|rollback|revert)\.sql$/i,
    hit: 'migrations/0001/down.sql',
    miss: 'migrations/0001/up.sql',
  },
  {
    pattern: /(^|\/)(downs?|revert|rollbacks?|undo)\/[^/]+\.sql$/i,
    hit: 'db/revert/users.sql',
    miss: 'db/deploy/users.sql',
  },
  { pattern: /(^|\/)u\d[\w.]*__[^/]*\.sql$/i, hit: 'db/U1__users.sql', miss: 'db/V1__users.sql' },
];

/** Comments that divide one file into the way up and the way back. */
export interface MarkerRow {
  readonly direction: 'up' | 'down';
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

export const directionMarkers: readonly MarkerRow[] = [
  {
    direction: 'down',
    pattern: /\+(goose|migrate|micrate)\s+down\b/i,
    hit: '-- +goose Down',
    miss: '-- goose goes down',
  },
  { direction: 'down', pattern: /\bmigrate:down\b/i, hit: '-- migrate:down', miss: '-- migrate: down' },
  { direction: 'down', pattern: /^\W*!downs\b/i, hit: '-- !Downs', miss: '-- ups and downs' },
  { direction: 'down', pattern: /^\W*@undo\b/i, hit: '-- //@UNDO', miss: '-- undo this' },
  {
    direction: 'up',
    pattern: /\+(goose|migrate|micrate)\s+up\b/i,
    hit: '-- +goose Up',
    miss: '-- goose goes up',
  },
  { direction: 'up', pattern: /\bmigrate:up\b/i, hit: '-- migrate:up', miss: '-- migrate: up' },
  { direction: 'up', pattern: /^\W*!ups\b/i, hit: '-- !Ups', miss: '-- ups and downs' },
];
