import { judgeWords } from '../sql-migration/judge-words.ts';

/** What one step does to the database. */
export interface Effect {
  readonly code: 'migration-destructive' | 'migration-locking';
  readonly what: string;
}

/** SQL inside a step is judged by its words, like that of a database we have no parser for; quotes are no part of names. */
export function judgeSqlText(quoted: string): readonly Effect[] {
  const text = quoted.replaceAll(/["`[\]]/g, '');
  return judgeWords(text, { created: new Set(), addedColumns: new Set(), text }).map(({ code, what }) => ({
    code: code === 'sql-destructive' ? 'migration-destructive' : 'migration-locking',
    what,
  }));
}
