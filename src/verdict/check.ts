import type { Tier } from '../patch/assessment.ts';
import { judgeExpression } from './expression-evidence.ts';
import { judgeGates } from './gate-evidence.ts';
import { standingLabels } from './label-history.ts';
import { policyErrors } from './policy-errors.ts';
import type { Snapshot } from './snapshot.ts';
import type { Reason } from './verdict.ts';
import { toState } from './verdict-state.ts';

/** What one evaluator concludes, for a job that posts its own status. */
export interface Check {
  readonly state: 'passed' | 'failed' | 'unverified';
  /** What was asked, such as `tier:medium` or `qa`. */
  readonly subject: string;
  /** Why it did not pass, weightiest first. */
  readonly reasons: readonly Reason[];
}

/**
 * Whether a member of the gate's role approved, or its status is there, beside the other gates: where the policy demands
 * different people, one approval does not serve two of them. Nothing for a gate the policy does not have.
 */
export function checkGate(snapshot: Snapshot, name: string): Check | undefined {
  const gates = Object.entries(snapshot.policy.policy.gates);
  const asked = gates.filter(([known, { tiers }]) => known === name || tiers.length > 0);
  const found = judgeGates(asked, snapshot).find((gate) => gate.name === name);
  return found && toCheck(name, [...policyErrors(snapshot.policy), ...found.reasons]);
}

/** Whether the approvals are there that the tier of the one tier label asks for. It does not judge the label. */
export function checkTier(snapshot: Snapshot): Check {
  const tiers = new Set(standingLabels(snapshot).map((label) => label.tier));
  const [tier, ...others] = tiers;
  if (tier === undefined || others.length > 0) return toCheck('tier', [labelUnclear(tiers)]);
  const { reasons } = judgeExpression(tier, snapshot);
  return toCheck(snapshot.policy.policy.labels[tier], reasons);
}

function toCheck(subject: string, given: readonly Reason[]): Check {
  const { state, unverified, reasons } = toState(given);
  const failed = unverified ? 'unverified' : 'failed';
  return { state: state === 'open' ? 'passed' : failed, subject, reasons };
}

function labelUnclear({ size }: ReadonlySet<Tier>): Reason {
  return {
    kind: 'missing',
    code: 'label-missing',
    text: size === 0 ? 'no tier label stands' : `${size} tier labels stand`,
    remedy: 'exactly one tier label',
    who: 'the gate',
  };
}
