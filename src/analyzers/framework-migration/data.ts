import type { PathRow } from '../path-row.ts';

/** Calls whose text is SQL. */
export const sqlRunners: readonly string[] = `
  execute op.execute migrations.RunSQL RunSQL
  queryRunner.query addSql knex.raw schema.raw sequelize.query
  DB.statement DB.unprepared migrationBuilder.Sql db.Exec Exec ExecContext
`
  .trim()
  .split(/\s+/);

/** Calls that make the table their first argument names. */
export const creators: readonly string[] = `
  create_table createTable createTableIfNotExists Schema.create migrationBuilder.CreateTable op.create_table CreateTable
`
  .trim()
  .split(/\s+/);

/** Functions that run only when a migration is taken back. */
export const downNames: ReadonlySet<string> = new Set([
  'down',
  'downgrade',
  'rollback',
  'revert',
  'undo',
  'reverse',
]);

/** Where migrations lie. */
export const migrationPaths: readonly PathRow[] = [
  {
    pattern: /(^|\/)migrations?\//i,
    hit: 'src/migrations/1.ts',
    miss: 'src/immigration/1.ts',
  },
  { pattern: /(^|\/)db\/(post_)?migrate\//i, hit: 'db/migrate/1.rb', miss: 'db/seeds/1.rb' },
  {
    pattern: /(^|\/)(alembic|versions)\/([^/]+\/)*[^/]+\.py$/i,
    hit: 'alembic/versions/a.py',
    miss: 'conversions/a.py',
  },
  { pattern: /(^|\/)migrate\//i, hit: 'cmd/migrate/a.go', miss: 'cmd/emigrate/a.go' },
];
