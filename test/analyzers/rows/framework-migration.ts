import {
  creators,
  downNames,
  migrationPaths,
  sqlRunners,
} from '../../../src/analyzers/framework-migration/data.ts';
import { changeRows } from '../../../src/analyzers/framework-migration/liquibase/data.ts';
import { stepRows } from '../../../src/analyzers/framework-migration/steps/data.ts';
import type { Sides } from '../../../src/analyzers/observation-builder.ts';
import { schemaRows } from '../../../src/analyzers/schema/data.ts';
import { grantRows } from '../../../src/analyzers/schema/grants/data.ts';
import { type RowSample, toFileName } from '../row-sample.ts';

const drop = "export const up = (db) => db.dropTable('users');\n";

export const samples: readonly RowSample[] = [
  ...[...schemaRows, ...grantRows].map(({ gone, came, base = '', hit, miss }) => ({
    row: String(gone ?? came),
    says: 'migration-loosened',
    hit: { path: 'db/schema.prisma', base, head: hit },
    miss: { path: 'db/schema.prisma', base, head: miss },
  })),
  ...stepRows.map(({ code, names, languages: [language], hit, miss }) => ({
    row: `${names.join(' ')} (${language})`,
    says: code,
    hit: { path: inMigrations(language), head: hit },
    miss: { path: inMigrations(language), head: miss },
  })),
  ...sqlRunners.map((name) => ({
    row: name,
    says: 'migration-destructive',
    hit: { path: inMigrations('typescript'), head: `${name}('DROP TABLE users');\n` },
    miss: { path: inMigrations('typescript'), head: `${name}ed('DROP TABLE users');\n` },
  })),
  ...creators.map((name) => ({
    row: name,
    says: 'migration-destructive',
    hit: { path: inMigrations('typescript'), head: `${name}('people');\n${drop}` },
    miss: { path: inMigrations('typescript'), head: `${name}('users');\n${drop}` },
  })),
  ...Array.from(downNames, (name) => ({
    row: name,
    says: 'migration-rollback',
    hit: {
      path: inMigrations('typescript'),
      head: `export function ${name}(db) {\n  db.dropTable('users');\n}\n`,
    },
    miss: {
      path: inMigrations('typescript'),
      head: `export function slow${name}(db) {\n  db.dropTable('users');\n}\n`,
    },
  })),
  ...changeRows.flatMap(({ code, names, miss }) =>
    names.flatMap((name) => [
      { row: `<${name}>`, says: code, hit: toChangeLog(`<${name} />`), miss: toChangeLog(`<${miss} />`) },
      { row: `${name}:`, says: code, hit: toChangeLog(`  - ${name}:`), miss: toChangeLog(`  - ${miss}:`) },
    ]),
  ),
  ...migrationPaths.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'migration-destructive',
    hit: { path: hit, head: toDrop(hit) },
    miss: { path: miss, head: toDrop(miss) },
  })),
];

function toChangeLog(line: string): Sides {
  return { path: 'db/changes.txt', head: `databaseChangeLog\n${line}\n` };
}

function inMigrations(language: string): string {
  return toFileName(language).replace('src/', 'db/migrations/');
}

function toEnding(path: string): string {
  return path.slice(path.lastIndexOf('.'));
}

/** A dropped table in the language of the path. */
function toDrop(path: string): string {
  switch (toEnding(path)) {
    case '.rb':
      return 'drop_table :users\n';
    case '.py':
      return 'from alembic import op\n\nbatch_op.drop_column("a", "b")\n';
    case '.go':
      return 'package a\n\nfunc Up(db DB) error {\n\treturn db.DropTable("users")\n}\n';
    default:
      return drop;
  }
}
