import type { Policy } from '../config/schema.ts';
import type { StatusRow, User } from './snapshot.ts';

/** Contexts under which the gate itself writes its verdict; the required one comes last. */
export function gateWrittenContexts(policy: Policy): readonly string[] {
  return verdictContexts(policy)
    .filter((entry) => entry.writer === 'gate')
    .map((entry) => entry.context);
}

/** Contexts that tell a state of the gate, whoever writes them. */
export function allOwnContexts(policy: Policy): readonly string[] {
  return verdictContexts(policy).map((entry) => entry.context);
}

/** Where the gate records that it started a review. */
export function ledgerContext(policy: Policy, gate: string): string {
  return `${policy.statuses.fire} ${gate}`;
}

export function ledgerContexts(policy: Policy): readonly string[] {
  return Object.keys(policy.gates).map((gate) => ledgerContext(policy, gate));
}

/** A job token writes as Actions itself, so rows without a creator are its own too. */
export function isOurs(row: StatusRow, self: User): boolean {
  if (row.creator === null) return isJobToken(self);
  return row.creator.id === self.id;
}

/** With a job token nobody can tell the gate's rows from those of another job. */
export function isJobToken(self: User): boolean {
  return self.id <= 0;
}

/** Newest first. */
export function rowsUnder(rows: readonly StatusRow[], context: string): readonly StatusRow[] {
  return rows.filter((row) => row.context === context).toSorted((left, right) => right.id - left.id);
}

function verdictContexts(policy: Policy): readonly { context: string; writer: 'gate' | 'job' }[] {
  const { gate, tier, tierCheck } = policy.statuses;
  return [tier, ...Object.values(policy.gates), tierCheck, gate];
}
