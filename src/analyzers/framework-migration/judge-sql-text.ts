import { judgeWords } from '../sql-migration/judge-words.ts';
import type { Judgement } from '../sql-migration/judgement.ts';
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
    ...judgeWords(text, { created: new Set(), addedColumns: new Set(), text }).map((found) => ({
      code: toCode(found),
      what: found.what,
    })),
    ...rights.map(({ what }) => ({ code: 'migration-privilege', what }) as const),
  ];
}

function toCode({ code, isIndex }: Judgement): Effect['code'] {
  if (code === 'sql-destructive') return 'migration-destructive';
  return isIndex ? 'migration-index' : 'migration-locking';
}
