import { judgeWords } from '../sql-migration/judge-words.ts';
import { judgePrivileges } from '../sql-migration/privileges/judge-privileges.ts';

/** What one step does to the database. */
export interface Effect {
  readonly code: 'migration-destructive' | 'migration-locking' | 'migration-index' | 'migration-privilege';
  readonly what: string;
}

/** SQL inside a step is judged by its words, like that of a database we have no parser for; quotes are no part of names. */
export function judgeSqlText(quoted: string): readonly Effect[] {
  const text = quoted.replaceAll(/["`[\]]/g, '');
  const rights = judgePrivileges(text).filter(({ code }) => code === 'sql-privilege');
  return [
    ...judgeWords(text, { created: new Set(), addedColumns: new Set(), text }).map(({ code, what }) => ({
      code: toCode(code, what),
      what,
    })),
    ...rights.map(({ what }) => ({ code: 'migration-privilege', what }) as const),
  ];
}

/** An index alone holds up writers, and no reader. */
function toCode(code: string, what: string): Effect['code'] {
  if (code === 'sql-destructive') return 'migration-destructive';
  return what.startsWith('builds an index') ? 'migration-index' : 'migration-locking';
}
