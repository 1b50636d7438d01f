import { expect, it } from 'vitest';
import { observe, summarize } from '../../observation-builder.ts';
import { frameworkMigration } from '../index.ts';

const rails = (up: string, down: string): string =>
  `class X < ActiveRecord::Migration[7.1]\n  def up\n    ${up}\n  end\n\n  def down\n    ${down}\n  end\nend\n`;

it.each([
  [
    'longer',
    'change_column :a, :b, :string, limit: 1000',
    'change_column :a, :b, :string, limit: 500',
    ['migration-rollback:7'],
  ],
  [
    'shorter',
    'change_column :a, :b, :string, limit: 500',
    'change_column :a, :b, :string, limit: 1000',
    ['migration-locking:3'],
  ],
  [
    'as long',
    'change_column :a, :b, :string, limit: 500',
    'change_column :a, :b, :string, limit: 500',
    ['migration-locking:3', 'migration-rollback:7'],
  ],
  [
    'of another kind',
    'change_column :a, :b, :text, limit: 1000',
    'change_column :a, :b, :string, limit: 500',
    ['migration-locking:3', 'migration-rollback:7'],
  ],
  [
    'of no length',
    'change_column :a, :b, :string',
    'change_column :a, :b, :string',
    ['migration-locking:3', 'migration-rollback:7'],
  ],
  [
    'of no length before',
    'change_column :a, :b, :string, limit: 9',
    'change_column :a, :b, :string',
    ['migration-locking:3', 'migration-rollback:7'],
  ],
])('knows by the way back that a text becomes %s', (_, up, down, found) => {
  expect(
    summarize(observe(frameworkMigration, { path: 'db/migrate/1_a.rb', head: rails(up, down) })),
  ).toEqual(found);
});

it.each([
  ['longer', 'String(1000)', 'String(500)', []],
  ['shorter', 'String(500)', 'String(1000)', ['migration-locking:4']],
  ['a number', 'Integer()', 'String(500)', ['migration-locking:4']],
])('knows by the type before that a text becomes %s', (_, type, before, found) => {
  const step = `op.alter_column("a", "b", type_=sa.${type}, existing_type=sa.${before})`;
  const head = `from alembic import op\n\ndef upgrade():\n    ${step}\n`;

  expect(summarize(observe(frameworkMigration, { path: 'alembic/versions/a.py', head }))).toEqual(found);
});
