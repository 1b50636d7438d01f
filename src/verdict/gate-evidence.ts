import type { GatePolicy } from '../config/schema.ts';
import { roleApprovals } from './approvals.ts';
import { changesRequested, membershipUnknown, rolesUnknown } from './ceremony-reasons.ts';
import { roleChangeRequests } from './change-requests.ts';
import { gateWrittenContexts, ledgerContexts } from './contexts.ts';
import { seatDistinct } from './distinct-people.ts';
import { listed } from './reason.ts';
import type { Snapshot } from './snapshot.ts';
import { type ContextStanding, isGreen, type JudgedRow, standingOf } from './status-evidence.ts';
import type { Reason } from './verdict.ts';

/** Whether one gate of the ceremony is satisfied. Nothing here knows of fired jobs. */
export interface GateEvidence {
  readonly name: string;
  readonly gate: GatePolicy;
  /** What satisfies it, such as `approved by @carol`; absent while it is not. */
  readonly by?: string;
  /** Empty exactly when it is satisfied. */
  readonly reasons: readonly Reason[];
  /** Ids of the reviews or status rows it rests on. */
  readonly evidence: readonly number[];
}

export type NamedGate = readonly [name: string, gate: GatePolicy];

/** With distinct people, each gate may count only the person it was given. */
export function judgeGates(gates: readonly NamedGate[], snapshot: Snapshot): readonly GateEvidence[] {
  const seats = snapshot.policy.policy.distinct ? seatGates(gates, snapshot) : undefined;
  return gates.map((named, index) =>
    named[1].evidence === 'approval'
      ? byApproval(named, snapshot, seats && [seats.get(index)])
      : byStatus(named, snapshot),
  );
}

function seatGates(gates: readonly NamedGate[], snapshot: Snapshot): ReadonlyMap<number, number> {
  return seatDistinct(
    gates.map(([, { evidence, role }]) => {
      const people = evidence === 'approval' ? roleApprovals(snapshot, role).genuine : [];
      return new Set(people.map((approval) => approval.user.id));
    }),
  );
}

function byApproval(
  [name, gate]: NamedGate,
  snapshot: Snapshot,
  allowed: readonly (number | undefined)[] | undefined,
): GateEvidence {
  const unknown = rolesUnknown([gate.role], snapshot);
  if (unknown.length > 0) return { name, gate, reasons: unknown, evidence: [] };
  const { genuine, unverified } = roleApprovals(snapshot, gate.role);
  const counted = genuine.filter(({ user }) => allowed?.includes(user.id) ?? true);
  const requests = roleChangeRequests(snapshot, gate.role);
  const absent = unverified.length > 0 ? unverified.map(membershipUnknown) : [approvalMissing(name, gate)];
  const reasons = [
    ...requests.standing.map(({ user }) => changesRequested(user)),
    ...requests.unverified.map((request) => membershipUnknown({ ...request, role: gate.role })),
    ...(counted.length > 0 ? [] : absent),
  ];
  const by = `approved by ${listed(counted.map(({ user }) => `@${user.login}`))}`;
  return {
    name,
    gate,
    ...(reasons.length === 0 && { by }),
    reasons,
    evidence: counted.map((approval) => approval.review),
  };
}

function approvalMissing(name: string, { role }: GatePolicy): Reason {
  return {
    kind: 'missing',
    code: 'gate-missing',
    text: `the ${name} review is not approved`,
    remedy: `an approval of this head by a member of ${role}`,
    who: `members of ${role}`,
  };
}

function byStatus([name, gate]: NamedGate, snapshot: Snapshot): GateEvidence {
  const { policy } = snapshot.policy;
  const standing = standingOf(gate.evidence.slice('status: '.length), {
    rows: snapshot.statuses,
    excluded: [...gateWrittenContexts(policy), ...ledgerContexts(policy)],
    creators: policy.ci.creators,
  });
  const evidence = standing.rows.map(({ row }) => row.id);
  if (!isGreen(standing)) return { name, gate, reasons: [statusMissing(name, standing)], evidence };
  const by = `status ${listed(standing.rows.map(({ row }) => row.context))} ${words.green}`;
  return { name, gate, by, reasons: [], evidence };
}

const words: Readonly<Record<JudgedRow['is'], string>> = {
  green: 'is success',
  pending: 'has not finished',
  red: 'is not success',
  untrusted: 'was written by somebody whom the policy does not trust',
};

function statusMissing(name: string, { pattern, rows }: ContextStanding): Reason {
  const worst =
    rows.find(({ is }) => is === 'red' || is === 'untrusted') ?? rows.find(({ is }) => is === 'pending');
  const refused = worst !== undefined && worst.is !== 'pending';
  return {
    kind: refused ? 'refused' : 'missing',
    code: refused ? 'gate-refused' : 'gate-missing',
    text: worst
      ? `the ${name} review asks for status ${pattern}, and ${worst.row.context} ${words[worst.is]}`
      : `the ${name} review asks for status ${pattern}, and there is none on this head`,
    remedy: `success of ${pattern} on this head`,
    who: `whoever writes the status ${pattern}`,
  };
}
