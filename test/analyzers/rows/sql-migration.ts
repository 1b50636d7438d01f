import type { Sides } from '../../../src/analyzers/observation-builder.ts';
import { schemaRows } from '../../../src/analyzers/schema/data.ts';
import {
  directionMarkers,
  downPaths,
  dropKinds,
  stableFunctions,
  wordRows,
} from '../../../src/analyzers/sql-migration/data.ts';
import { privilegeRows } from '../../../src/analyzers/sql-migration/privileges/data.ts';
import type { RowSample } from '../row-sample.ts';

const dropTable = 'DROP TABLE users;\n';

export const samples: readonly RowSample[] = [
  ...schemaRows.map(({ gone, came, file, base = '', hit, miss }) => ({
    row: String(gone ?? came),
    says: 'sql-loosened',
    hit: { path: file, base, head: hit },
    miss: { path: file, base, head: miss },
  })),
  ...dropKinds.map(({ kind, effect, hit, miss }) => ofSql(kind, `sql-${effect}`, { hit, miss })),
  ...wordRows.map(({ code, pattern, hit, miss }) => ({
    row: pattern.source,
    says: code,
    hit: ofFragment(hit),
    miss: ofFragment(miss),
  })),
  ...privilegeRows.map(({ code, pattern, hit, miss }) => ofSql(pattern.source, code, { hit, miss })),
  ...stableFunctions.map((name) =>
    ofSql(name, 'sql-locking', {
      hit: `ALTER TABLE users ADD COLUMN note text DEFAULT ${name}_of_row();`,
      miss: `ALTER TABLE users ADD COLUMN note text DEFAULT pg_catalog.${name}();`,
    }),
  ),
  ...downPaths.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'sql-rollback',
    hit: { path: hit, head: dropTable },
    miss: { path: miss, head: dropTable },
  })),
  ...directionMarkers.map(({ pattern, direction, hit, miss }) =>
    direction === 'down'
      ? ofSql(pattern.source, 'sql-rollback', {
          hit: `${hit}\n${dropTable}`,
          miss: `${miss}\n${dropTable}`,
        })
      : ofSql(pattern.source, 'sql-destructive', {
          hit: `-- +goose Down\n${hit}\n${dropTable}`,
          miss: `-- +goose Down\n${miss}\n${dropTable}`,
        }),
  ),
];

function ofSql(
  row: string,
  says: string,
  { hit, miss }: { readonly hit: string; readonly miss: string },
): RowSample {
  const path = 'db/a.sql';
  return { row, says, hit: { path, head: hit }, miss: { path, head: miss } };
}

/** Known only in part, so that it is read by its words. */
function ofFragment(words: string): Sides {
  return { path: 'db/a.sql', head: words, but: { head: { kind: 'fragment', text: words } } };
}
