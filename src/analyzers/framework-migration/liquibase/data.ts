/** A change of Liquibase as it begins in XML, YAML or JSON, and one that harms nothing. */
export interface ChangeRow {
  readonly code: 'migration-destructive' | 'migration-locking';
  readonly what: string;
  readonly names: readonly [string, ...string[]];
  readonly miss: string;
}

export const changeRows: readonly ChangeRow[] = [
  {
    code: 'migration-destructive',
    what: 'drops a table, a column or a view with what is in it',
    names: ['dropTable', 'dropColumn', 'dropAllForeignKeyConstraints', 'dropSequence'],
    miss: 'createTable',
  },
  {
    code: 'migration-destructive',
    what: 'deletes rows',
    names: ['delete', 'mergeColumns'],
    miss: 'insert',
  },
  {
    code: 'migration-locking',
    what: 'changes or renames what running code still knows as it was',
    names: ['modifyDataType', 'renameColumn', 'renameTable', 'addNotNullConstraint', 'dropPrimaryKey'],
    miss: 'addColumn',
  },
];

/** A change opens an element, or is the key of an entry. */
export const changePattern = /<([a-zA-Z]+)[\s>/]|^\s*(?:-\s*)?"?([a-zA-Z]+)"?\s*:/;

/** SQL inside an element or behind a key. */
export const sqlPattern = /<sql\b[^>]*>(.*)|^\s*(?:-\s*)?"?sql"?\s*:\s*(.*)/;
