import { matchesContext } from './context-glob.ts';
import { rowsUnder } from './contexts.ts';
import type { StatusRow, User } from './snapshot.ts';

/** How a demanded context stands: every matching context by its newest row, and by those that stand beside it. */
export interface ContextStanding {
  readonly pattern: string;
  readonly rows: readonly JudgedRow[];
}

export interface JudgedRow {
  readonly row: StatusRow;
  readonly is: 'green' | 'pending' | 'red' | 'untrusted';
}

/** Which rows may speak: none of `excluded` contexts, and only `creators` where some are named. */
export interface Witnesses {
  readonly rows: readonly StatusRow[];
  readonly excluded: readonly string[];
  readonly creators: readonly string[];
}

export function standingOf(pattern: string, witnesses: Witnesses): ContextStanding {
  const contexts = new Set(witnesses.rows.map((row) => row.context));
  const matching = [...contexts]
    .filter((context) => !witnesses.excluded.includes(context) && matchesContext(pattern, context))
    .toSorted();
  const counting = matching.flatMap((context) =>
    rowsUnder(witnesses.rows, context).filter((row, index) => index === 0 || row.rival),
  );
  return { pattern, rows: counting.map((row) => ({ row, is: judge(row, witnesses.creators) })) };
}

/** At least one context matches, and each is exactly `success`. */
export function isGreen(standing: ContextStanding): boolean {
  return standing.rows.length > 0 && standing.rows.every((judged) => judged.is === 'green');
}

function judge(row: StatusRow, creators: readonly string[]): JudgedRow['is'] {
  if (creators.length > 0 && !creators.some((creator) => isCreator(creator, row.creator))) return 'untrusted';
  if (row.state === 'success') return 'green';
  return row.state === 'pending' ? 'pending' : 'red';
}

/** `actions` is Gitea Actions itself: a row without a creator, or its system user. */
function isCreator(name: string, creator: User | null): boolean {
  if (name === 'actions') return creator === null || creator.id === actionsUser;
  return creator !== null && creator.id > 0 && creator.login.toLowerCase() === name.toLowerCase();
}

const actionsUser = -2;
