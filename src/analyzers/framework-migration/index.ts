import type { CallFact } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { endsWithName, toCallKey } from '../code-rows.ts';
import { addedFacts } from '../compare-code.ts';
import type { Noticed, Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findEdits } from '../find-edits.ts';
import { schemaRows } from '../schema/data.ts';
import { grantRows } from '../schema/grants/data.ts';
import { creators, downNames, migrationPaths, sqlRunners } from './data.ts';
import { type Effect, judgeSqlText } from './judge-sql-text.ts';
import { findChanges } from './liquibase/find-changes.ts';
import { meta } from './meta.ts';
import type { StepRow } from './step-row.ts';
import { stepRows } from './steps/data.ts';
import { isWidened } from './widened/is-widened.ts';

/** Models from which a framework makes its migrations, too. */
const models = /\.prisma$|(^|\/)db\/(schema|structure)\.rb$/;
const rules = [...schemaRows, ...grantRows].map((row) => ({ ...row, code: 'migration-loosened', path: /./ }));

export const frameworkMigration = defineAnalyzer({ meta, analyzeFile });

/** Rights are told once, though the words of their line tell them, too. */
function analyzeFile(file: FileView): readonly Observation[] {
  const found = [...listNoticed(file)];
  const rights = new Set(found.filter(({ code }) => code === 'migration-privilege').map(({ line }) => line));
  return found.filter(({ code, line }) => code !== 'migration-loosened' || !rights.has(line));
}

function* listNoticed(file: FileView): Iterable<Noticed> {
  const { head, change, language } = file;
  for (const { code, what, name, line, isBack } of findChanges(file)) {
    yield {
      kind: 'noticed',
      code: isBack ? 'migration-rollback' : code,
      path: change.path,
      line,
      args: { name, what },
    };
  }
  const isMigration = migrationPaths.some(({ pattern }) => pattern.test(change.path));
  const isTold = models.test(change.path) || head?.text.includes('databaseChangeLog') === true;
  if ((isMigration || isTold) && language !== 'sql') yield* findEdits(file, rules);
  const code = head?.facts.code;
  if (code === undefined || !meta.languages.includes(language)) return;
  const all = { calls: code.calls, created: listCreated(code.calls) };
  for (const call of addedFacts(file, { select: ({ calls }) => calls, key: toCallKey })) {
    const effects = isMigration || isPlain(call) ? judgeCall(call, language, all) : [];
    for (const effect of effects) yield toNoticed(change.path, call, effect);
  }
}

/** Names that only a migration uses, wherever its file lies. */
function isPlain({ name }: CallFact): boolean {
  return /(^|\.)(migrations|alembic\.op|queryRunner|queryInterface|migrationBuilder)\./.test(name);
}

/** What else a file calls, and the tables that it makes. */
interface Around {
  readonly calls: readonly CallFact[];
  readonly created: ReadonlySet<string>;
}

function judgeCall(call: CallFact, language: string, { calls, created }: Around): readonly Effect[] {
  const isNew = call.args.slice(0, 2).some((arg) => created.has(toTable(arg.text)));
  if (isNew) return [];
  if (sqlRunners.some((name) => endsWithName(call.name, name))) return judgeSql(call);
  const row = stepRows.find((one) => isMeant(one, call, language));
  return row && !isWidened(call, calls) ? [{ code: row.code, what: row.what }] : [];
}

function isMeant({ languages, names, when }: StepRow, call: CallFact, language: string): boolean {
  return (
    languages.includes(language) &&
    names.some((name) => endsWithName(call.name, name)) &&
    (when?.(call) ?? true)
  );
}

function judgeSql(call: CallFact): readonly Effect[] {
  return call.args
    .filter(({ kind }) => kind === 'string' || kind === 'composed')
    .flatMap(({ text }) => judgeSqlText(text));
}

function toNoticed(path: string, call: CallFact, { code, what }: Effect): Noticed {
  const isDown = call.within.split('.').some((name) => downNames.has(name.toLowerCase()));
  const { line, endLine } = call;
  return {
    kind: 'noticed',
    code: isDown ? 'migration-rollback' : code,
    path,
    line,
    endLine,
    args: { name: call.written, what },
  };
}

/** Tables that this file makes: empty or its own, so nothing is lost and nobody waits. */
function listCreated(calls: readonly CallFact[]): ReadonlySet<string> {
  const made = calls.filter(({ name }) => creators.some((creator) => endsWithName(name, creator)));
  return new Set(made.flatMap(({ args }) => args.slice(0, 1).map((arg) => toTable(arg.text))));
}

function toTable(text: string): string {
  return text.replaceAll(/["'`:\s]/g, '').toLowerCase();
}
