import type { Tier } from '../patch/assessment.ts';
import { bindingOf, siblingReasons } from './binding.ts';
import type { DecisionInput } from './decision.ts';
import { evidenceDigest, sharedDigest } from './evidence.ts';
import { type ExpressionEvidence, judgeExpression } from './expression-evidence.ts';
import { fireReasons, toGateState } from './fires.ts';
import { type ForeignRows, foreignRowNotes, foreignRows, forgeryReasons } from './forgery.ts';
import { type GateEvidence, judgeGates } from './gate-evidence.ts';
import { type LabelPlan, planLabel } from './label.ts';
import { standingLabels } from './label-history.ts';
import { removedLabelNotes } from './label-notes.ts';
import { judgePrerequisites, type Prerequisites } from './prerequisites.ts';
import type { Snapshot } from './snapshot.ts';
import type { GateState, Reason, Verdict, VerdictState } from './verdict.ts';
import { toState } from './verdict-state.ts';

/** Everything one look at a pull request concludes. What follows from it is data too: see `decide`. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Approvals, CI and the ground are right: the change may be read, labelled, and sent to review. */
  readonly ready: boolean;
  /** The tier is in force: exactly the right label stands. Before the change is read it is assumed of a single label. */
  readonly settled: boolean;
  readonly tier?: Tier | undefined;
  readonly label?: LabelPlan | undefined;
  readonly gates: readonly GateEvidence[];
  readonly expression: ExpressionEvidence;
  readonly foreign: ForeignRows;
  /** Pull requests and bases that a status on this head speaks for. */
  readonly binding: string;
  /** The verdict without what is only missing because the change was not read yet. */
  readonly provisional: VerdictState;
}

export function judge(input: DecisionInput): Judgement {
  const { snapshot, assessment } = input;
  const foreign = foreignRows(snapshot);
  const prerequisites = judgePrerequisites(snapshot);
  const alarms = forgeryReasons(foreign, input.memory.forgedRows ?? [], snapshot);
  const ready = prerequisites.reasons.length === 0 && alarms.length === 0;
  const label = assessment && planLabel(assessment.tier, snapshot, prerequisites.approvals.genuine);
  const tier = label ? label.tier : onlyTier(snapshot);
  const ceremony = judgeTier(tier, input);
  const labelled = label ? labelReasons(label, snapshot) : [];
  const own = distinctReasons([...alarms, ...prerequisites.reasons, ...labelled, ...ceremony.reasons]);
  const evidence = digest(input, { prerequisites, tier, ceremony, reasons: own });
  const shared = distinctReasons([...own, ...siblingReasons(input.siblings)]);
  const unread = ready && !assessment ? [notAssessed] : [];
  return {
    verdict: {
      ...toState([...shared, ...unread]),
      ...(tier && { tier }),
      ...(assessment && { computedTier: assessment.tier }),
      ...(label?.override && { override: label.override }),
      approvers: prerequisites.approvals.genuine.map(({ user }) => user),
      gates: ceremony.states,
      notes: [...foreignRowNotes(foreign), ...removedLabelNotes(snapshot)],
      evidence,
    },
    ready,
    settled: ready && tier !== undefined && labelled.length === 0,
    tier,
    label,
    ...ceremony,
    foreign,
    binding: bindingOf(snapshot.pull, input.siblings),
    provisional: toState(shared).state,
  };
}

interface JudgedTier {
  readonly gates: readonly GateEvidence[];
  readonly states: readonly GateState[];
  readonly expression: ExpressionEvidence;
  readonly reasons: readonly Reason[];
}

function judgeTier(tier: Tier | undefined, { snapshot, now }: DecisionInput): JudgedTier {
  if (tier === undefined)
    return { gates: [], states: [], expression: { reasons: [], evidence: [] }, reasons: [] };
  const { policy } = snapshot.policy;
  const asked = Object.entries(policy.gates).filter(([, gate]) => gate.tiers.includes(tier));
  const gates = judgeGates(asked, snapshot);
  const states = gates.map((gate) => toGateState(gate, snapshot, now));
  const expression = judgeExpression(tier, snapshot);
  const fires = policy.mode === 'observe' ? [] : states.flatMap((state) => fireReasons(state, snapshot));
  return {
    gates,
    states,
    expression,
    reasons: [...gates.flatMap((gate) => gate.reasons), ...expression.reasons, ...fires],
  };
}

function labelReasons(plan: LabelPlan, { policy }: Snapshot): readonly Reason[] {
  if (policy.policy.mode === 'observe' || plan.actions.length === 0) return plan.reasons;
  const name = policy.policy.labels[plan.tier];
  const missing: Reason = {
    kind: 'missing',
    code: 'label-missing',
    text: `${name} is not the only tier label yet`,
    remedy: `the gate sets ${name}`,
    who: 'the gate',
  };
  return [...plan.reasons, missing];
}

const notAssessed: Reason = {
  kind: 'missing',
  code: 'not-assessed',
  text: 'the change is not analysed yet',
  remedy: 'the gate analyses it',
  who: 'the gate',
};

/** Before the change is read: the tier whose label stands alone. Nothing is opened on it. */
function onlyTier(snapshot: Snapshot): Tier | undefined {
  const standing = new Set(standingLabels(snapshot).map((label) => label.tier));
  return standing.size === 1 ? [...standing][0] : undefined;
}

function distinctReasons(reasons: readonly Reason[]): readonly Reason[] {
  return [
    ...new Map(reasons.toReversed().map((reason) => [`${reason.code} ${reason.text}`, reason])).values(),
  ].toReversed();
}

interface Found {
  readonly prerequisites: Prerequisites;
  readonly tier: Tier | undefined;
  readonly ceremony: JudgedTier;
  readonly reasons: readonly Reason[];
}

function digest(input: DecisionInput, { prerequisites, tier, ceremony, reasons }: Found): string {
  const { snapshot, siblings, hash, gateVersion } = input;
  const evidence = evidenceDigest(
    snapshot,
    {
      gateVersion,
      approvals: prerequisites.approvals.genuine,
      changeRequests: prerequisites.changeRequests,
      ci: prerequisites.ci.rows,
      labels: standingLabels(snapshot),
      tier,
      gates: ceremony.gates,
      expression: ceremony.expression.evidence,
      reasons,
    },
    hash,
  );
  return sharedDigest({ number: snapshot.pull.number, evidence }, siblings, hash);
}
