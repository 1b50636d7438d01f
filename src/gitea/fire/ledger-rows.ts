import { isOurs } from '../../verdict/contexts.ts';
import { type LedgerEntry, parseLedgerEntry, renderLedgerEntry } from '../../verdict/ledger.ts';
import type { StatusRow } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import { confirmRecord } from '../writes/confirm-status.ts';
import type { Firing } from './start.ts';

/** A row of the ledger that stands on the head. */
export interface LedgerRow extends LedgerEntry {
  readonly id: number;
  readonly at: number;
}

type Fired = Pick<Firing, 'action' | 'snapshot'>;

/** Our rows about this gate, pull request and base (as it reads once written: long names are shortened), oldest first. */
export function toLedger(rows: readonly StatusRow[], { action, snapshot }: Fired): LedgerRow[] {
  const wanted = parseLedgerEntry(renderEntry({ action, snapshot }, INTENT));
  const own = rows.filter((row) => row.context === action.ledger && isOurs(row, snapshot.self));
  return own
    .flatMap((row) => {
      const entry = parseLedgerEntry(row.description);
      return entry ? [{ ...entry, id: row.id, at: row.createdAt }] : [];
    })
    .filter((entry) => entry.number === wanted?.number && entry.baseRef === wanted.baseRef)
    .toSorted((one, other) => one.id - other.id);
}

/** Records what we are about to do. @returns the ledger as it stands then. */
export async function recordIntent(client: GiteaClient, fired: Fired): Promise<LedgerRow[]> {
  const description = renderEntry(fired, INTENT);
  const rows = await confirmRecord(client, fired.snapshot, {
    context: fired.action.ledger,
    state: 'pending',
    description,
  });
  return toLedger(rows, fired);
}

/** Records what proved the start. */
export async function recordProof(client: GiteaClient, fired: Fired, proof: string): Promise<void> {
  const description = renderEntry(fired, { kind: 'proof', proof });
  await confirmRecord(client, fired.snapshot, {
    context: fired.action.ledger,
    state: 'success',
    description,
  });
}

type Said = Pick<LedgerEntry, 'kind' | 'proof'>;

const INTENT: Said = { kind: 'intent', proof: '' };

function renderEntry({ action, snapshot }: Fired, said: Said): string {
  const { nonce, attempt } = action;
  const { number, base } = snapshot.pull;
  return renderLedgerEntry({ ...said, nonce, attempt, number, baseRef: base.ref });
}
