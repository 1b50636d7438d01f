import type { Policy } from '../config/schema.ts';
import { abbreviate } from './abbreviate.ts';
import { byKeys } from './canonical-order.ts';
import { askedAgainAt } from './commands.ts';
import { isOurs, ledgerContext, rowsUnder } from './contexts.ts';
import type { Snapshot } from './snapshot.ts';
import type { FireState } from './verdict.ts';

/** One row of the record of started reviews. */
export interface LedgerEntry {
  readonly kind: 'intent' | 'proof';
  readonly nonce: string;
  readonly attempt: number;
  readonly number: number;
  readonly baseRef: string;
  /** What proved the start, such as `run 12`; empty for an intent. */
  readonly proof: string;
}

interface Recorded extends LedgerEntry {
  readonly at: number;
}

const grammar =
  /^(intent|proof) ([A-Za-z0-9]{16,64}) attempt ([1-9]\d?) for #([1-9]\d*) into (\S+)(?:: (.+))?$/;

/** What the grammar captures. */
type Groups = RegExpExecArray &
  [
    text: string,
    kind: LedgerEntry['kind'],
    nonce: string,
    attempt: string,
    number: string,
    baseRef: string,
    proof?: string,
  ];

const longestRef = 40;
const longestProof = 30;

/** The description of a ledger row; at most 140 characters for a nonce of up to 32. */
export function renderLedgerEntry({ kind, nonce, attempt, number, baseRef, proof }: LedgerEntry): string {
  const start = `${kind} ${nonce} attempt ${attempt} for #${number} into ${abbreviate(baseRef, longestRef)}`;
  return kind === 'intent' ? start : `${start}: ${abbreviate(proof, longestProof)}`;
}

/** Nothing for a text that is not exactly one; `baseRef` as it was written, long ones abbreviated. */
export function parseLedgerEntry(description: string): LedgerEntry | undefined {
  const match = grammar.exec(description) as Groups | null;
  if (match === null) return undefined;
  const [, kind, nonce, attempt, number, baseRef, proof = ''] = match;
  if ((kind === 'proof') !== (proof !== '')) return undefined;
  return { kind, nonce, attempt: Number(attempt), number: Number(number), baseRef, proof };
}

/**
 * Where the start of a gate's review stands for this pull request, base and head, by our own rows alone: rows of
 * others are never evidence, nor are intents of another pull request on the same head. A proven start is repeated when
 * somebody asked for it since, as long as attempts are left; if the repeated one is not proven, the earlier proof stands.
 */
export function readLedger(gate: string, snapshot: Snapshot, now: number): FireState {
  const { fire } = snapshot.policy.policy;
  const entries = entriesOf(gate, snapshot);
  const intents = entries.filter((entry) => entry.kind === 'intent');
  const proven = entries.findLast(
    (entry) => entry.kind === 'proof' && intents.some((intent) => intent.nonce === entry.nonce),
  );
  const attempt = lastAttempt(intents);
  if (proven) {
    const isAsked = askedAgainAt(gate, snapshot) > Math.max(...entries.map((entry) => entry.at));
    if (isAsked && attempt < fire.attempts) return { is: 'not-fired' };
    const { nonce, at, proof } = proven;
    return { is: 'proven', nonce, at, attempt: proven.attempt, proof };
  }
  const inForce = intents.find((intent) => intent.attempt === attempt);
  if (inForce && now - inForce.at < toMilliseconds(fire.deadline))
    return { is: 'intended', nonce: inForce.nonce, at: inForce.at, attempt };
  return attempt < fire.attempts ? { is: 'not-fired' } : { is: 'exhausted', attempts: attempt };
}

/** The number of the attempt that would come next. */
export function nextAttempt(gate: string, snapshot: Snapshot): number {
  return lastAttempt(entriesOf(gate, snapshot)) + 1;
}

/** Milliseconds of `90s`, `15m` or `2h`. */
export function toMilliseconds(duration: Policy['fire']['deadline']): number {
  const second = 1000;
  const unit = { s: second, m: 60 * second, h: 3600 * second }[duration.slice(-1)] ?? 0;
  return Number(duration.slice(0, -1)) * unit;
}

function lastAttempt(entries: readonly LedgerEntry[]): number {
  return Math.max(0, ...entries.map((entry) => entry.attempt));
}

/** Oldest first, bound to this pull request and base. */
function entriesOf(gate: string, { policy, statuses, self, pull }: Snapshot): readonly Recorded[] {
  const base = abbreviate(pull.base.ref, longestRef);
  return rowsUnder(statuses, ledgerContext(policy.policy, gate))
    .filter((row) => isOurs(row, self))
    .toSorted(byKeys((row) => [row.id]))
    .flatMap((row) => {
      const entry = parseLedgerEntry(row.description);
      const bound = entry?.number === pull.number && entry.baseRef === base;
      return bound ? [{ ...entry, at: row.createdAt }] : [];
    });
}
