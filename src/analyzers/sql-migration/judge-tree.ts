import { type DropRow, dropKinds } from './data.ts';
import { judgeTableChange } from './judge-table-change.ts';
import { judgeWords } from './judge-words.ts';
import { destructive, type Judgement, locking, type MigrationContext } from './judgement.ts';
import { isRebuilt } from './rebuild.ts';
import { splitStatements } from './split-statements.ts';
import {
  childOf,
  childrenOf,
  findNodes,
  qualifiedName,
  relationName,
  type TreeNode,
  wordOf,
} from './tree-node.ts';

type Judge = (node: TreeNode, context: MigrationContext) => readonly Judgement[];

/** Judges one statement by its kind and tree, and notes in the context what it creates. */
export function judgeTree(kind: string, node: TreeNode, context: MigrationContext): readonly Judgement[] {
  const judgements = [...(judges[kind]?.(node, context) ?? []), ...judgeWrites({ [kind]: node }, context)];
  noteCreated(kind, node, context);
  return judgements;
}

const judges: Readonly<Record<string, Judge>> = {
  DropStmt: judgeDrop,
  DropdbStmt: (node) => [destructive(`drops the database ${wordOf(node, 'dbname')}`, wordOf(node, 'dbname'))],
  DropOwnedStmt: () => [destructive('drops everything that a role owns', 'OWNED')],
  DropTableSpaceStmt: (node) => [
    destructive(`drops the tablespace ${wordOf(node, 'tablespacename')}`, wordOf(node, 'tablespacename')),
  ],
  TruncateStmt: judgeTruncate,
  AlterTableStmt: judgeTableChange,
  RenameStmt: judgeRename,
  IndexStmt: judgeIndex,
  LockStmt: (node, context) =>
    childrenOf(node, 'relations')
      .map((range) => relationName(childOf(range, 'RangeVar')))
      .filter((table) => !context.created.has(table))
      .map((table) => locking(`locks the table ${table}`, table)),
  VacuumStmt: (node) =>
    hasOption(node, 'options', 'full')
      ? [locking('rewrites tables under a full lock (VACUUM FULL)', 'FULL')]
      : [],
  ClusterStmt: () => [locking('rewrites a table under a full lock (CLUSTER)', 'CLUSTER')],
  ReindexStmt: (node) =>
    hasOption(node, 'params', 'concurrently')
      ? []
      : [locking('rebuilds indexes while writes wait (REINDEX without CONCURRENTLY)', 'REINDEX')],
  RefreshMatViewStmt: (node) =>
    node.concurrent === true
      ? []
      : [locking('refreshes a materialized view while reads wait (without CONCURRENTLY)', 'REFRESH')],
  DoStmt: (node, context) => judgeBody(findNodes(node.args, 'String'), context),
  CreateFunctionStmt: (node, context) =>
    judgeBody(findNodes(node.options, 'String'), context).filter(({ code }) => code === 'sql-destructive'),
};

function judgeDrop(node: TreeNode, context: MigrationContext): readonly Judgement[] {
  const row = dropKinds.find(({ kind }) => kind === node.removeType);
  const names = childrenOf(node, 'objects').map(qualifiedName);
  return names.flatMap((name) => judgeDropOf(name, { node, row, context }));
}

interface Drop {
  readonly node: TreeNode;
  readonly row: DropRow | undefined;
  readonly context: MigrationContext;
}

function judgeDropOf(name: string, { node, row, context }: Drop): readonly Judgement[] {
  if (context.created.has(name)) return [];
  if (node.removeType === 'OBJECT_TABLE' && isRebuilt(context.text, name)) {
    return [locking(`rebuilds the table ${name} from a copy`, name)];
  }
  if (row?.effect === 'destructive') return [destructive(`drops the ${row.words} ${name}`, name)];
  if (node.behavior === 'DROP_CASCADE')
    return [destructive(`drops ${name} and all that depends on it`, name)];
  if (row === undefined || node.concurrent === true) return [];
  return [locking(`drops the ${row.words} ${name} while queries wait (without CONCURRENTLY)`, name)];
}

function judgeTruncate(node: TreeNode, context: MigrationContext): readonly Judgement[] {
  return childrenOf(node, 'relations')
    .map((range) => relationName(childOf(range, 'RangeVar')))
    .filter((table) => !context.created.has(table))
    .map((table) => destructive(`empties the table ${table}`, table));
}

function judgeRename(node: TreeNode, context: MigrationContext): readonly Judgement[] {
  const table = relationName(childOf(node, 'relation'));
  if (table === '' || context.created.has(table)) return [];
  if (node.renameType === 'OBJECT_TABLE') {
    return [locking(`renames the table ${table} under running queries`, table)];
  }
  if (node.renameType !== 'OBJECT_COLUMN') return [];
  const column = wordOf(node, 'subname');
  return [locking(`renames the column ${table}.${column} under running queries`, column)];
}

function judgeIndex(node: TreeNode, context: MigrationContext): readonly Judgement[] {
  const table = relationName(childOf(node, 'relation'));
  if (node.concurrent === true || context.created.has(table)) return [];
  return [locking(`builds an index on ${table} while writes wait (without CONCURRENTLY)`, table)];
}

/** DELETE and UPDATE of whole tables, also inside WITH and EXPLAIN. */
function judgeWrites(tree: TreeNode, context: MigrationContext): readonly Judgement[] {
  const deletes = findNodes(tree, 'DeleteStmt').filter(isUnconditional);
  const updates = findNodes(tree, 'UpdateStmt').filter(isUnconditional);
  return [
    ...deletes
      .map((node) => relationName(childOf(node, 'relation')))
      .filter((table) => !context.created.has(table))
      .map((table) => destructive(`deletes every row of ${table}`, table)),
    ...updates.flatMap((node) => judgeUpdate(node, context)),
  ];
}

function judgeUpdate(node: TreeNode, context: MigrationContext): readonly Judgement[] {
  const table = relationName(childOf(node, 'relation'));
  if (context.created.has(table)) return [];
  const columns = childrenOf(node, 'targetList').map((target) =>
    wordOf(childOf(target, 'ResTarget'), 'name'),
  );
  if (columns.every((column) => context.addedColumns.has(`${table}.${column}`))) {
    return [locking(`fills a new column in every row of ${table} at once`, table)];
  }
  return [destructive(`overwrites every row of ${table}`, table)];
}

/** No condition at all, or one that is always true. */
function isUnconditional(node: TreeNode): boolean {
  const where = childOf(node, 'whereClause');
  if (where === undefined) return true;
  const constant = childOf(where, 'A_Const');
  if (constant !== undefined) return childOf(constant, 'boolval')?.boolval === true;
  const comparison = childOf(where, 'A_Expr');
  const [left, right] = ['lexpr', 'rexpr'].map((side) => childOf(childOf(comparison, side), 'A_Const'));
  return left !== undefined && right !== undefined;
}

/** A body in another language: read by its words, as if its statements stood in the file. */
function judgeBody(strings: readonly TreeNode[], context: MigrationContext): readonly Judgement[] {
  return strings.flatMap((body) =>
    splitStatements(wordOf(body, 'sval')).flatMap((statement) => judgeWords(statement.words, context)),
  );
}

function hasOption(node: TreeNode, field: string, name: string): boolean {
  return findNodes(node[field], 'DefElem').some(
    (option) => wordOf(option, 'defname') === name && !isSwitchedOff(option),
  );
}

/** `VACUUM (FULL false)` names the option and does not want it. */
function isSwitchedOff(option: TreeNode): boolean {
  const [word] = findNodes(option, 'String').map((value) => wordOf(value, 'sval'));
  return (
    word === 'false' ||
    word === 'off' ||
    findNodes(option, 'Integer').some((value) => value.ival === undefined)
  );
}

function noteCreated(kind: string, node: TreeNode, context: MigrationContext): void {
  const made = [
    kind === 'CreateStmt' ? childOf(node, 'relation') : undefined,
    childOf(childOf(node, 'base'), 'relation'),
    childOf(childOf(node, 'into'), 'rel'),
    childOf(childOf(node, 'intoClause'), 'rel'),
  ];
  for (const range of made) if (range !== undefined) context.created.add(relationName(range));
  if (kind !== 'AlterTableStmt') return;
  for (const column of findNodes(node.cmds, 'ColumnDef')) {
    context.addedColumns.add(`${relationName(childOf(node, 'relation'))}.${wordOf(column, 'colname')}`);
  }
}
