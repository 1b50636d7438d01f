import type { Tier } from '../patch/assessment.ts';
import type { DecisionInput } from './decision.ts';
import { type ExpressionEvidence, judgeExpression } from './expression-evidence.ts';
import { fireReasons, type JudgedGate, judgeFire } from './fires.ts';
import { judgeGates } from './gate-evidence.ts';
import type { Reason } from './verdict.ts';

/** What a tier asks for, and how much of it is there. */
export interface Ceremony {
  readonly gates: readonly JudgedGate[];
  readonly expression: ExpressionEvidence;
  readonly reasons: readonly Reason[];
}

/** While no tier is known, nothing is asked. */
export const noCeremony: Ceremony = { gates: [], expression: { reasons: [], evidence: [] }, reasons: [] };

export function judgeCeremony(tier: Tier, { snapshot, now }: DecisionInput): Ceremony {
  const { policy } = snapshot.policy;
  const asked = Object.entries(policy.gates).filter(([, gate]) => gate.tiers.includes(tier));
  const gates = judgeGates(asked, snapshot).map((gate) => judgeFire(gate, snapshot, now));
  const expression = judgeExpression(tier, snapshot);
  const fires = policy.mode === 'observe' ? [] : gates.flatMap((gate) => fireReasons(gate, snapshot));
  return {
    gates,
    expression,
    reasons: [...gates.flatMap(({ evidence }) => evidence.reasons), ...expression.reasons, ...fires],
  };
}
