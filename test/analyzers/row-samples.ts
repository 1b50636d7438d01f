import { instructionPaths } from '../../src/analyzers/agent-instructions/data.ts';
import { cryptoModules } from '../../src/analyzers/crypto-import/data.ts';
import { buildInputPaths, communityPaths, documentPaths } from '../../src/analyzers/documentation/data.ts';
import { blankLanguages } from '../../src/analyzers/formatting/data.ts';
import { gatePaths } from '../../src/analyzers/gate-surface/data.ts';
import type { Sides } from '../../src/analyzers/observation-builder.ts';
import type { PathRow } from '../../src/analyzers/path-row.ts';
import { sensitiveTokens } from '../../src/analyzers/sensitive-path/data.ts';
import {
  directionMarkers,
  downPaths,
  dropKinds,
  stableFunctions,
  wordRows,
} from '../../src/analyzers/sql-migration/data.ts';
import { testNames, testPlaces, testSupport } from '../../src/analyzers/tests/data.ts';
import { untrustedTriggers } from '../../src/analyzers/workflow-edit/data.ts';
import { extensions } from '../../src/syntax/data.ts';

const text = 'Words.\n';
const dropTable = 'DROP TABLE users;\n';

/** One row of a table of knowledge: a file in which it shows, and one that is only near it. */
export interface RowSample {
  readonly row: string;
  /** What the analyzer says of the first file and not of the second: a code, `cleared` or `never cleared`. */
  readonly says: string;
  readonly hit: Sides;
  readonly miss: Sides;
}

/** A generated sample for every row of every table, by the folder that holds the table. */
export const rowSamples: Readonly<Record<string, readonly RowSample[]>> = {
  'agent-instructions': instructionPaths.map((row) => ofPath('agent-instructions', row)),
  'crypto-import': cryptoModules.map((module) => ({
    row: module,
    says: 'crypto-import',
    hit: { path: 'src/a.ts', head: `import '${module}/deep';\n` },
    miss: {
      path: 'src/a.ts',
      head: `// import '${module}';\nimport './${module}';\nimport '${module}ish';\n`,
    },
  })),
  documentation: [
    ...documentPaths.map((row) => ofPath('cleared', row)),
    ...communityPaths.map((row) => ofPath('cleared', row)),
    ...buildInputPaths.map((row) => ofPath('never cleared', row)),
  ],
  formatting: blankLanguages.map(({ language, hit, miss }) => ({
    row: language,
    says: 'cleared',
    hit: { path: toFileName(language), base: hit, head: `\n${hit}` },
    miss: { path: toFileName(language), base: miss, head: `\n${miss}` },
  })),
  'gate-surface': gatePaths.map((row) => ofPath(row.code, row)),
  'sensitive-path': sensitiveTokens.flatMap(({ forms, miss }) =>
    forms.map((form) => ({
      row: form,
      says: 'sensitive-path',
      hit: { path: `src/${form}/a.ts`, head: text },
      miss: { path: miss, head: text },
    })),
  ),
  'sql-migration': [
    ...dropKinds.map(({ kind, effect, hit, miss }) => ofSql(kind, `sql-${effect}`, { hit, miss })),
    ...wordRows.map(({ code, pattern, hit, miss }) => ({
      row: pattern.source,
      says: code,
      hit: ofFragment(hit),
      miss: ofFragment(miss),
    })),
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
  ],
  tests: [
    ...testNames.map((row) => ofPath('cleared', row)),
    ...testPlaces.map((row) => ofPath('cleared', row)),
    ...testSupport.map(({ pattern, hit, miss }) => ofPath('cleared', { pattern, hit: miss, miss: hit })),
  ],
  'workflow-edit': untrustedTriggers.map(({ trigger }) => ({
    row: trigger,
    says: 'workflow-trigger',
    hit: { path: '.gitea/workflows/a.yml', head: `on: ${trigger}\njobs: {}\n` },
    miss: { path: '.gitea/workflows/a.yml', head: `on: my_${trigger} # ${trigger}\njobs: {}\n` },
  })),
};

function ofPath(says: string, { pattern, hit, miss }: PathRow): RowSample {
  return { row: pattern.source, says, hit: { path: hit, head: text }, miss: { path: miss, head: text } };
}

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

function toFileName(language: string): string {
  const extension = Object.entries(extensions).find(([, name]) => name === language)?.[0];
  return `src/a.${extension ?? language}`;
}
