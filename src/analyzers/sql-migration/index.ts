import type { FileView } from '../../syntax/file-view.ts';
import type { Noticed, Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findEdits } from '../find-edits.ts';
import { schemaRows } from '../schema/data.ts';
import { toDirection } from './direction.ts';
import type { Judgement, MigrationContext } from './judgement.ts';
import { meta } from './meta.ts';
import { findNewStatements, readStatements, type Statement } from './read-statements.ts';

const rules = schemaRows.map((row) => ({ ...row, code: 'sql-loosened', languages: ['sql'] }));

export const sqlMigration = defineAnalyzer({ meta, analyzeFile });

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { head, change } = file;
  if (file.language !== 'sql' || head === undefined) return;
  const statements = readStatements(head);
  const fresh = findNewStatements(file.base ? readStatements(file.base) : [], statements);
  const context: MigrationContext = { created: new Set(), addedColumns: new Set(), text: head.text };
  const isDown = toDirection(change.path, head.facts.comments);
  yield* findEdits(file, rules).filter(({ line }) => !isDown(line));
  for (const statement of statements) {
    const judgements = statement.judge(context);
    if (!fresh.has(statement)) continue;
    for (const judgement of judgements) {
      yield toNoticed(change.path, statement, isDown(statement.line) ? takenBack(judgement) : judgement);
    }
  }
}

/** Dropping is what the way back is for; emptying and overwriting tables is not. */
function takenBack(judgement: Judgement): Judgement {
  return judgement.what.startsWith('drops ') && !judgement.what.includes('database')
    ? { ...judgement, code: 'sql-rollback' }
    : judgement;
}

function toNoticed(path: string, statement: Statement, { code, what, near }: Judgement): Noticed {
  const offset = near === '' ? -1 : findNear(statement.text, near);
  const place =
    offset === -1
      ? { line: statement.line, endLine: statement.endLine }
      : { line: statement.line + offset, endLine: statement.line + offset };
  return { kind: 'noticed', code, path, ...place, args: { what } };
}

/** The line of the statement that names what is touched; the last part of a qualified name is enough. */
function findNear(text: string, near: string): number {
  const word = near.slice(near.lastIndexOf('.') + 1).toLowerCase();
  return text.split('\n').findIndex((line) => line.toLowerCase().includes(word));
}
