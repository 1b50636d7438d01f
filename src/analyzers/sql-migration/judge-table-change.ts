import { stableFunctions } from './data.ts';
import { destructive, type Judgement, locking, type MigrationContext } from './judgement.ts';
import {
  childOf,
  childrenOf,
  findNodes,
  qualifiedName,
  relationName,
  type TreeNode,
  wordOf,
} from './tree-node.ts';

/** Judges the parts of one ALTER TABLE. */
export function judgeTableChange(node: TreeNode, context: MigrationContext): readonly Judgement[] {
  const table = relationName(childOf(node, 'relation'));
  if (context.created.has(table)) return [];
  const commands = childrenOf(node, 'cmds').map((command) => childOf(command, 'AlterTableCmd') ?? {});
  return commands.flatMap((command) => {
    const judge = judges[wordOf(command, 'subtype')];
    return judge?.(command, table) ?? [];
  });
}

type Judge = (command: TreeNode, table: string) => readonly Judgement[];

const judges: Readonly<Record<string, Judge>> = {
  AT_DropColumn: (command, table) => [
    destructive(`drops the column ${table}.${wordOf(command, 'name')}`, wordOf(command, 'name')),
  ],
  AT_AlterColumnType: judgeTypeChange,
  AT_AddColumn: judgeNewColumn,
  AT_AddConstraint: judgeConstraint,
  AT_SetNotNull: (command, table) => [
    locking(
      `scans ${table} under a full lock to make ${wordOf(command, 'name')} NOT NULL`,
      wordOf(command, 'name'),
    ),
  ],
  AT_SetTableSpace: (_, table) => [
    locking(`moves ${table} to another tablespace under a full lock`, 'TABLESPACE'),
  ],
  AT_SetLogged: (_, table) => [locking(`rewrites ${table} under a full lock (SET LOGGED)`, 'LOGGED')],
  AT_SetUnLogged: (_, table) => [
    destructive(`makes ${table} lose its rows after a crash (SET UNLOGGED)`, 'UNLOGGED'),
  ],
  AT_SetAccessMethod: (_, table) => [
    locking(`rewrites ${table} under a full lock (SET ACCESS METHOD)`, 'METHOD'),
  ],
  AT_DetachPartition: (command, table) =>
    findNodes(command, 'PartitionCmd').some((part) => part.concurrent === true)
      ? []
      : [locking(`detaches a partition of ${table} under a full lock (without CONCURRENTLY)`, 'DETACH')],
};

/** Widening to unlimited text keeps every value; any other type may cut, round or refuse values. */
function judgeTypeChange(command: TreeNode, table: string): readonly Judgement[] {
  const column = wordOf(command, 'name');
  const definition = childOf(childOf(command, 'def'), 'ColumnDef');
  const type = childOf(definition, 'typeName');
  const keepsValues =
    type !== undefined &&
    childOf(definition, 'raw_default') === undefined &&
    childrenOf(type, 'typmods').length === 0 &&
    ['text', 'pg_catalog.varchar', 'varchar'].includes(qualifiedName({ names: type.names }));
  if (keepsValues) return [locking(`changes the type of ${table}.${column} under a full lock`, column)];
  return [destructive(`changes the type of ${table}.${column} and rewrites its values`, column)];
}

function judgeNewColumn(command: TreeNode, table: string): readonly Judgement[] {
  const definition = childOf(childOf(command, 'def'), 'ColumnDef');
  const name = wordOf(definition, 'colname');
  const rewrites = isSerial(definition) || childrenOf(definition, 'constraints').some(isRewriting);
  return rewrites
    ? [locking(`adds the column ${table}.${name} in a way that visits every row under a full lock`, name)]
    : [];
}

function isSerial(definition: TreeNode | undefined): boolean {
  const type = childOf(definition, 'typeName');
  return /^(small|big)?serial[248]?$/.test(qualifiedName({ names: type?.names }));
}

/** A column constraint that must compute, check or index something for every row that is there. */
function isRewriting(wrapped: TreeNode): boolean {
  const constraint = childOf(wrapped, 'Constraint') ?? {};
  const type = wordOf(constraint, 'contype');
  if (type === 'CONSTR_DEFAULT') return hasVolatileCall(constraint);
  return ['CONSTR_IDENTITY', 'CONSTR_GENERATED', 'CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_CHECK'].includes(
    type,
  );
}

function hasVolatileCall(constraint: TreeNode): boolean {
  return findNodes(constraint, 'FuncCall').some((call) => {
    const name = qualifiedName({ names: call.funcname }).replace(/^pg_catalog\./, '');
    return !stableFunctions.includes(name);
  });
}

function judgeConstraint(command: TreeNode, table: string): readonly Judgement[] {
  const constraint = childOf(childOf(command, 'def'), 'Constraint') ?? {};
  const name = wordOf(constraint, 'conname') || table;
  switch (constraint.contype) {
    case 'CONSTR_CHECK':
    case 'CONSTR_FOREIGN':
    case 'CONSTR_NOTNULL':
      return constraint.skip_validation === true
        ? []
        : [
            locking(
              `adds a constraint to ${table} and checks every row under a lock (without NOT VALID)`,
              name,
            ),
          ];
    case 'CONSTR_UNIQUE':
    case 'CONSTR_PRIMARY':
    case 'CONSTR_EXCLUSION':
      return wordOf(constraint, 'indexname') === ''
        ? [locking(`adds a constraint to ${table} and builds its index under a full lock`, name)]
        : [];
    default:
      return [];
  }
}
