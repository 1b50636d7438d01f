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

/** Whether a member of the gate's role approved, or its status is there. Nothing for a gate the policy does not have. */
export function checkGate(snapshot: Snapshot, name: string): Check | undefined {
  const found = Object.entries(snapshot.policy.policy.gates).find(([known]) => known === name);
  if (found === undefined) return undefined;
  const reasons = judgeGates([found], snapshot).flatMap((gate) => gate.reasons);
  return toCheck(name, [...policyErrors(snapshot.policy), ...reasons]);
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
