import { type StepRow, says } from '../step-row.ts';

const alembic = (step: string): string => `from alembic import op\n\ndef upgrade():\n    ${step}\n`;
const django = (step: string): string =>
  `from django.db import migrations\n\ndef clean(apps, schema):\n    ${step}\n`;
const knex = (step: string): string => `export const up = (knex) => ${step};\n`;
const laravel = (step: string): string =>
  `<?php\nreturn new class extends Migration {\n  public function up() { ${step} }\n};\n`;
const rails = (step: string): string =>
  `class X < ActiveRecord::Migration[7.1]\n  def up\n    ${step}\n  end\nend\n`;
const entity = (step: string): string =>
  `class X : Migration { protected override void Up(MigrationBuilder migrationBuilder) { ${step} } }\n`;

const dropsRule = {
  code: 'migration-destructive',
  what: 'drops a rule that kept bad rows out',
} as const;
const addsRule = {
  code: 'migration-locking',
  what: 'adds a rule that every row is checked against',
} as const;
const rewrites = {
  code: 'migration-destructive',
  what: 'changes or deletes rows without a condition',
} as const;

/** Rules that tables hold their rows to, and steps that touch all rows of a table. */
export const ruleRows: readonly StepRow[] = [
  {
    ...dropsRule,
    languages: ['python'],
    names: ['op.drop_constraint', 'migrations.RemoveConstraint'],
    hit: alembic('op.drop_constraint("uq_mail", "users")'),
    miss: alembic('op.drop_index("ix_mail", "users")'),
  },
  {
    ...addsRule,
    languages: ['python'],
    names: [
      'op.create_foreign_key',
      'op.create_unique_constraint',
      'op.create_check_constraint',
      'op.create_exclude_constraint',
      'migrations.AddConstraint',
    ],
    when: (call) => !says(call, 'postgresql_not_valid'),
    hit: alembic('op.create_check_constraint("ck_age", "users", "age > 0")'),
    miss: alembic('op.create_check_constraint("ck_age", "users", "age > 0", postgresql_not_valid=True)'),
  },
  {
    code: 'migration-index',
    what: 'builds an index while writers wait',
    languages: ['python'],
    names: ['migrations.AddIndex'],
    hit: django('migrations.AddIndex("user", models.Index(fields=["mail"]))'),
    miss: django('AddIndexConcurrently("user", models.Index(fields=["mail"]))'),
  },
  {
    code: 'migration-locking',
    what: 'adds a column that must have a value and names none',
    languages: ['python'],
    names: ['op.add_column', 'batch_op.add_column'],
    when: (call) => says(call, 'nullable', 'alse') && !says(call, 'server_default'),
    hit: alembic('op.add_column("users", sa.Column("age", sa.Integer(), nullable=False))'),
    miss: alembic(
      'op.add_column("users", sa.Column("age", sa.Integer(), nullable=False, server_default="0"))',
    ),
  },
  {
    ...rewrites,
    languages: ['python'],
    names: ['all().delete', 'all().update', 'objects.update', '_raw_delete'],
    hit: django('User.objects.all().delete()'),
    miss: django('User.objects.all().order_by("id")'),
  },
  {
    ...dropsRule,
    languages: ['typescript', 'javascript'],
    names: [
      'dropUnique',
      'dropForeign',
      'dropPrimary',
      'dropChecks',
      'removeConstraint',
      'dropForeignKey',
      'dropUniqueConstraint',
      'dropCheckConstraint',
      'dropPrimaryKey',
    ],
    hit: knex("knex.schema.alterTable('users', (t) => t.dropUnique(['mail']))"),
    miss: knex("knex.schema.alterTable('users', (t) => t.dropIndex(['mail']))"),
  },
  {
    ...rewrites,
    languages: ['typescript', 'javascript'],
    names: ['knex().update', 'trx().update', 'knex.table().update', 'bulkUpdate'],
    hit: knex("knex('users').update({ beta: true })"),
    miss: knex("knex('users').where({ id: 1 }).update({ beta: true })"),
  },
  {
    ...dropsRule,
    languages: ['php'],
    names: ['dropForeign', 'dropUnique', 'dropPrimary', 'dropConstrainedForeignId'],
    hit: laravel("$table->dropUnique(['mail']);"),
    miss: laravel("$table->dropIndex(['mail']);"),
  },
  {
    ...rewrites,
    languages: ['php'],
    names: ['DB.table().update', 'DB.table().delete', 'query().delete', 'query().update'],
    hit: laravel("DB::table('users')->delete();"),
    miss: laravel("DB::table('users')->where('id', 1)->delete();"),
  },
  {
    ...addsRule,
    languages: ['ruby'],
    names: ['add_foreign_key', 'add_check_constraint'],
    when: (call) => !says(call, 'validate', 'false'),
    hit: rails('add_foreign_key :orders, :users'),
    miss: rails('add_foreign_key :orders, :users, validate: false'),
  },
  {
    ...dropsRule,
    languages: ['ruby'],
    names: ['remove_foreign_key', 'remove_check_constraint', 'remove_unique_constraint'],
    hit: rails('remove_foreign_key :orders, :users'),
    miss: rails('remove_index :orders, :user_id'),
  },
  {
    ...rewrites,
    languages: ['ruby'],
    names: ['update_all'],
    when: ({ name }) => !name.includes('where()'),
    hit: rails('User.update_all(beta: true)'),
    miss: rails('User.where(id: 1).update_all(beta: true)'),
  },
  {
    ...dropsRule,
    languages: ['csharp'],
    names: [
      'migrationBuilder.DropForeignKey',
      'migrationBuilder.DropPrimaryKey',
      'migrationBuilder.DropUniqueConstraint',
      'migrationBuilder.DropCheckConstraint',
    ],
    hit: entity('migrationBuilder.DropForeignKey(name: "fk", table: "orders");'),
    miss: entity('migrationBuilder.DropIndex(name: "ix", table: "orders");'),
  },
];
