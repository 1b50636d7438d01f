/** What one statement does that a reviewer should know. */
export interface Judgement {
  readonly code: 'sql-destructive' | 'sql-locking' | 'sql-rollback' | 'sql-privilege' | 'sql-grant';
  /** What it does, as the rest of a sentence: `drops the table users`. */
  readonly what: string;
  /** A name that stands on the line in question, for statements of many lines. */
  readonly near: string;
  /** It builds an index and does nothing else: writers wait, readers do not. */
  readonly isIndex?: true;
}

/** What the file did before the statement in question. */
export interface MigrationContext {
  /** Tables this file created: empty or its own, so nothing is lost and nobody waits. */
  readonly created: Set<string>;
  /** Columns this file added, as `table.column`. */
  readonly addedColumns: Set<string>;
  /** The whole text, for idioms that span statements. */
  readonly text: string;
}

export function destructive(what: string, near: string): Judgement {
  return { code: 'sql-destructive', what, near };
}

export function locking(what: string, near: string): Judgement {
  return { code: 'sql-locking', what, near };
}
