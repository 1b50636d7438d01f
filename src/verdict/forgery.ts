import { byKeys } from './canonical-order.ts';
import { commandsOf, recheckCommand } from './commands.ts';
import { gateWrittenContexts, isJobToken, isOurs, rowsUnder } from './contexts.ts';
import { membershipIn } from './membership.ts';
import { listed } from './reason.ts';
import type { Snapshot, StatusRow, User } from './snapshot.ts';
import type { Reason } from './verdict.ts';

/** Rows of others under contexts that only the gate writes, oldest first. */
export interface ForeignRows {
  /** Written before our first row there: somebody did not know better. */
  readonly early: readonly StatusRow[];
  /** Written after it. */
  readonly forged: readonly StatusRow[];
  /** Forgeries that no row of ours answers yet. */
  readonly standing: readonly StatusRow[];
}

const mostForgeries = 3;

/** With a job token nothing is a forgery: nobody can tell whose row it is. */
export function foreignRows(snapshot: Snapshot): ForeignRows {
  const { statuses, self, policy } = snapshot;
  const found = gateWrittenContexts(policy.policy).map((context) =>
    amongNewestFirst(rowsUnder(statuses, context), self),
  );
  return {
    early: oldestFirst(found.flatMap(({ early }) => early)),
    forged: oldestFirst(found.flatMap(({ forged }) => forged)),
    standing: oldestFirst(found.flatMap(({ standing }) => standing)),
  };
}

/** Whatever comes before our newest row is foreign, and answered by nothing. */
function amongNewestFirst(rows: readonly StatusRow[], self: User): ForeignRows {
  const newest = rows.findIndex((row) => isOurs(row, self));
  const first = isJobToken(self) ? -1 : rows.findLastIndex((row) => isOurs(row, self));
  const forged = rows.slice(0, first + 1).filter((row) => !isOurs(row, self));
  const early = rows.slice(first + 1).filter((row) => !isOurs(row, self));
  return { early, forged, standing: forged.slice(0, newest) };
}

function oldestFirst(rows: readonly StatusRow[]): readonly StatusRow[] {
  return rows.toSorted(byKeys((row) => [row.id]));
}

/** Forgeries this run met: those nobody answered yet, and those it answered itself. */
export function alarmingRows(foreign: ForeignRows, remembered: readonly number[]): readonly StatusRow[] {
  return foreign.forged.filter((row) => foreign.standing.includes(row) || remembered.includes(row.id));
}

export function forgeryReasons(
  foreign: ForeignRows,
  remembered: readonly number[],
  snapshot: Snapshot,
): readonly Reason[] {
  const alarming = alarmingRows(foreign, remembered);
  const alarms = [...new Set(alarming.map(renderRow))].map(
    (row): Reason => ({
      kind: 'refused',
      code: 'forgery',
      text: `${row}, where only the gate may write`,
      remedy: 'find out who did it and why; the next run evaluates anew',
      who: "the gate's operator",
    }),
  );
  return [...alarms, ...manyForgeries(foreign.forged, snapshot)];
}

export function foreignRowNotes({ early, forged }: ForeignRows): readonly string[] {
  const notes = [
    ...early.map((row) => `${renderRow(row)} before the gate's first word on this head; it was overwritten`),
    ...forged.map((row) => `${renderRow(row)}, where only the gate may write; it was overwritten`),
  ];
  return [...new Set(notes)];
}

/** `@mallory wrote a status under sop-gate / gate`. */
export function renderRow({ creator, context }: StatusRow): string {
  return `${creator === null ? 'a job' : `@${creator.login}`} wrote a status under ${context}`;
}

function manyForgeries(forged: readonly StatusRow[], snapshot: Snapshot): readonly Reason[] {
  if (forged.length < mostForgeries) return [];
  const latest = Math.max(...forged.map((row) => row.createdAt));
  const askers = commandsOf(snapshot)
    .filter(({ words, at, by }) => words === recheckCommand && at > latest && isImpartial(by, forged))
    .map(({ by }) => by);
  if (askers.some((user) => mayWrite(user, snapshot))) return [];
  return [askers.length === 0 ? heldByForgeries(forged) : recheckUnverified(askers)];
}

/** Not who wrote the forgeries. */
function isImpartial(user: User, forged: readonly StatusRow[]): boolean {
  return !forged.some((row) => row.creator?.id === user.id);
}

function mayWrite(user: User, { reviews, memberships }: Snapshot): boolean {
  if (reviews.some((review) => review.official && review.user?.id === user.id)) return true;
  return [...memberships.keys()].some((role) => membershipIn(memberships, role, user).is === 'member');
}

function heldByForgeries(forged: readonly StatusRow[]): Reason {
  return {
    kind: 'refused',
    code: 'forgeries',
    text: `${forged.length} statuses on this head were forged`,
    remedy: `a comment \`${recheckCommand}\``,
    who: 'somebody with write access who forged none of them',
  };
}

function recheckUnverified(askers: readonly User[]): Reason {
  const names = listed([...new Set(askers.map(({ login }) => `@${login}`))]);
  return {
    kind: 'unverified',
    code: 'recheck-unverified',
    text: `whether ${names}, who asked for a recheck, may write here could not be verified`,
    remedy: `a comment \`${recheckCommand}\` by somebody with an official review here or a verified role`,
    who: 'somebody with write access who forged no status',
  };
}
