import type { Action } from './action.ts';
import { ledgerContext } from './contexts.ts';
import type { DecisionInput } from './decision.ts';
import type { GateEvidence } from './gate-evidence.ts';
import { nextAttempt, readLedger } from './ledger.ts';
import type { Snapshot } from './snapshot.ts';
import type { FireState, GateState, Reason } from './verdict.ts';

/** A gate of the ceremony: what satisfies it, and where the start of its review stands. */
export interface JudgedGate {
  readonly evidence: GateEvidence;
  readonly state: GateState;
}

/** A satisfied gate is not fired and needs no proof. */
export function judgeFire(evidence: GateEvidence, snapshot: Snapshot, now: number): JudgedGate {
  const { name, by, reasons } = evidence;
  const satisfied = reasons.length === 0;
  const fired: FireState = satisfied ? { is: 'not-needed' } : readLedger(name, snapshot, now);
  return { evidence, state: { name, satisfied, ...(by && { by }), fired } };
}

/** What is wrong with the start of a review that is still needed. */
export function fireReasons(
  { evidence, state: { name, fired } }: JudgedGate,
  { policy }: Snapshot,
): readonly Reason[] {
  const { deadline, attempts } = policy.policy.fire;
  const check = `check the runner and the workflow ${evidence.gate.workflow}`;
  const who = "the gate's operator";
  if (fired.is === 'intended')
    return [
      {
        kind: 'unverified',
        code: 'fire-unproven',
        text: `the ${name} review was started (attempt ${fired.attempt} of ${attempts}) and nothing proves that it runs`,
        remedy: `${check}; after ${deadline} the gate tries again`,
        who,
      },
    ];
  if (fired.is === 'exhausted')
    return [
      {
        kind: 'unverified',
        code: 'fire-exhausted',
        text: `the ${name} review was started ${fired.attempts} times and never proved that it runs`,
        remedy: `${check}, then push a new head; an approval by a member of its role serves as well`,
        who,
      },
    ];
  return [];
}

/** Starts what was not started, and looks once a run for what was started without proof. */
export function fireActions(gates: readonly JudgedGate[], input: DecisionInput): readonly Action[] {
  return gates.flatMap((judged): readonly Action[] => {
    const { name, fired } = judged.state;
    const target = targetOf(judged, input.snapshot);
    if (fired.is === 'not-fired') {
      const attempt = nextAttempt(name, input.snapshot);
      return [{ kind: 'fire', nonce: input.nonce(), attempt, ...target }];
    }
    if (fired.is !== 'intended' || input.memory.soughtNonces.includes(fired.nonce)) return [];
    const { nonce, attempt, at } = fired;
    return [{ kind: 'prove-fire', nonce, attempt, intendedAt: at, ...target }];
  });
}

function targetOf({ evidence: { name, gate } }: JudgedGate, { policy, repository }: Snapshot) {
  const { roles, fire } = policy.policy;
  const { teams, users } = roles[gate.role] ?? { teams: [gate.role], users: [] };
  return {
    gate: name,
    ledger: ledgerContext(policy.policy, name),
    repository: fire.repository ?? `${repository.owner}/${repository.name}`,
    workflow: gate.workflow,
    prefer: fire.prefer,
    teams,
    users,
  };
}
