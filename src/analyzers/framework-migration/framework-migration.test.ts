import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { frameworkMigration } from './index.ts';

const path = 'db/migrations/1.ts';
const drop = "export const up = (knex) => knex.schema.dropTable('users');\n";

it('says what a step does, where, and by which call', () => {
  const found = observe(frameworkMigration, { path, head: `// Away with them.\n${drop}` });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'migration-destructive',
      path,
      line: 2,
      endLine: 2,
      args: { name: 'knex.schema.dropTable', what: 'drops a table with its rows' },
    },
  ]);
});

it.each([
  ['in a file of another kind', { path: 'src/tables.ts', head: drop }],
  ['that was there before', { path, base: drop, head: `\n${drop}` }],
  [
    'in a language without a framework we know',
    { path: 'db/migrations/1.lua', head: "dropTable('users')\n" },
  ],
  ['that is removed', { path, base: drop }],
])('says nothing of a step %s', (_what, sides) => {
  const found = observe(frameworkMigration, sides);

  expect(found).toEqual([]);
});

it.each(['queryRunner', 'queryInterface'])('knows the steps of %s wherever their file lies', (name) => {
  const found = observe(frameworkMigration, {
    path: 'src/tables.ts',
    head: `export const up = (${name}) => ${name}.dropTable('users');\n`,
  });

  expect(summarize(found)).toEqual(['migration-destructive:1']);
});

it('judges SQL inside a step by its words', () => {
  const found = observe(frameworkMigration, {
    path,
    head: [
      'export async function up(queryRunner) {',
      "  await queryRunner.query('DROP TABLE users');",
      "  await queryRunner.query('ALTER TABLE orders ADD COLUMN note text');",
      "  await queryRunner.query('TRUNCATE TABLE ' + name + '_old');",
      "  await queryRunner.query('CREATE INDEX i ON orders (note)');",
      '  await queryRunner.query(text);',
      '}',
      '',
    ].join('\n'),
  });

  expect(summarize(found)).toEqual([
    'migration-destructive:2',
    'migration-destructive:4',
    'migration-index:5',
  ]);
});

it('tells of the way back without calling it destructive, however deep in it', () => {
  const found = observe(frameworkMigration, {
    path,
    head: [
      'export class Users {',
      '  async down(knex) {',
      "    await knex.schema.alterTable('users', (table) => {",
      "      table.dropColumn('email');",
      '    });',
      '  }',
      '}',
      '',
    ].join('\n'),
  });

  expect(summarize(found)).toEqual(['migration-rollback:4']);
});

it('takes a table that the file itself makes for its own, however it is quoted', () => {
  const found = observe(frameworkMigration, {
    path,
    head: [
      'export async function up(knex) {',
      "  await knex.schema.createTable('Notes', fill);",
      '  await knex.schema.dropTable(`notes`);',
      "  await knex.schema.renameTable('orders', 'notes');",
      "  await knex.schema.dropTable('orders');",
      '}',
      '',
    ].join('\n'),
  });

  expect(summarize(found)).toEqual(['migration-destructive:5']);
});

it('tells of the way back of a change log', () => {
  const head =
    '<databaseChangeLog>\n<rollback>\n<dropTable/>\n</rollback>\n<dropTable/>\n</databaseChangeLog>\n';

  const found = observe(frameworkMigration, { path: 'db/changelog.xml', head });

  expect(found).toEqual(
    [
      ['migration-rollback', 3],
      ['migration-destructive', 5],
    ].map(([code, line]) => ({
      kind: 'noticed',
      code,
      path: 'db/changelog.xml',
      line,
      args: { name: 'dropTable', what: 'drops a table, a column or a view with what is in it' },
    })),
  );
});

it.each([
  [
    'the third argument',
    "  await knex.schema.renameTable('orders', 'bills', 'notes');",
    ['migration-locking:3'],
  ],
  ['a column of its table', "  await knex.schema.dropTable('fill');", ['migration-destructive:3']],
])('takes no table for its own that is only %s', (_, line, codes) => {
  const head = `export async function up(knex) {\n  await knex.schema.createTable('notes', 'fill');\n${line}\n}\n`;

  expect(summarize(observe(frameworkMigration, { path, head }))).toEqual(codes);
});

it.each([
  ['queryRunner.query(`DROP TABLE "users"`);', ['migration-destructive:1']],
  ['queryRunner.query({ text: "DROP TABLE users" });', []],
  ["queryRunner.query('ALTER TABLE users DROP COLUMN `name`');", ['migration-destructive:1']],
])('reads the SQL of %s', (line, codes) => {
  expect(summarize(observe(frameworkMigration, { path, head: `${line}\n` }))).toEqual(codes);
});

it('tells of rights that a change log gives to everybody, and of those it no longer takes', () => {
  const base = '<databaseChangeLog>\n<sql>REVOKE ALL ON meters FROM PUBLIC</sql>\n</databaseChangeLog>\n';
  const head = '<databaseChangeLog>\n<sql>GRANT SELECT ON meters TO PUBLIC</sql>\n</databaseChangeLog>\n';

  expect(summarize(observe(frameworkMigration, { path: 'db/changes.xml', base, head }))).toEqual([
    'migration-privilege:2',
  ]);
});

it('leaves rights in a file alone that is no change log', () => {
  const head = '<changes>\n<sql>GRANT SELECT ON meters TO PUBLIC</sql>\n</changes>\n';

  expect(observe(frameworkMigration, { path: 'db/changes.xml', head })).toEqual([]);
});
