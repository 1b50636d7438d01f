import type { Tier } from '../patch/assessment.ts';
import { bindingOf, siblingReasons } from './binding.ts';
import { type Ceremony, judgeCeremony, noCeremony } from './ceremony.ts';
import { commandNotes } from './commands.ts';
import type { DecisionInput } from './decision.ts';
import { evidenceDigest, sharedDigest } from './evidence.ts';
import { type ForeignRows, foreignRowNotes, foreignRows, forgeryReasons } from './forgery.ts';
import { type LabelPlan, planLabel } from './label.ts';
import { standingLabels } from './label-history.ts';
import { removedLabelNotes, restoredLabelNotes } from './label-notes.ts';
import { judgePrerequisites, type Prerequisites } from './prerequisites.ts';
import type { Snapshot } from './snapshot.ts';
import type { Reason, Verdict } from './verdict.ts';
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
  readonly ceremony: Ceremony;
  readonly foreign: ForeignRows;
  /** Pull requests and bases that a status on this head speaks for. */
  readonly binding: string;
}

export function judge(input: DecisionInput): Judgement {
  const { snapshot, assessment } = input;
  const foreign = foreignRows(snapshot);
  const prerequisites = judgePrerequisites(snapshot);
  const alarms = forgeryReasons(foreign, input.memory.forgedRows, snapshot);
  const ready = prerequisites.reasons.length === 0 && alarms.length === 0;
  const label = assessment && planLabel(assessment.tier, snapshot, prerequisites.approvals.genuine);
  const tier = label ? label.tier : onlyTier(snapshot);
  const ceremony = tier === undefined ? noCeremony : judgeCeremony(tier, input);
  const labelled = label ? labelReasons(label, snapshot) : [];
  const own = distinctReasons([...alarms, ...prerequisites.reasons, ...labelled, ...ceremony.reasons]);
  const evidence = digest(input, { prerequisites, tier, ceremony, reasons: own });
  const shared = [...own, ...siblingReasons(input.siblings)];
  const unread = ready && !assessment ? [notAssessed] : [];
  const gates = ceremony.gates.map(({ state }) => state);
  return {
    verdict: {
      ...toState([...shared, ...unread]),
      ...(tier && { tier }),
      ...(assessment && { computedTier: assessment.tier }),
      ...(label?.override && { override: label.override }),
      approvers: prerequisites.approvals.genuine.map(({ user }) => user),
      gates,
      notes: [
        ...foreignRowNotes(foreign),
        ...removedLabelNotes(snapshot),
        ...restoredLabelNotes(snapshot),
        ...commandNotes(snapshot, gates),
      ],
      evidence,
    },
    ready,
    settled: ready && tier !== undefined && labelled.length === 0,
    tier,
    label,
    ceremony,
    foreign,
    binding: bindingOf(snapshot.pull, ...input.siblings),
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
  return [...new Map(reasons.map((reason) => [`${reason.code} ${reason.text}`, reason])).values()];
}

interface Found {
  readonly prerequisites: Prerequisites;
  readonly tier: Tier | undefined;
  readonly ceremony: Ceremony;
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
      gates: ceremony.gates.map(({ evidence: found }) => found),
      expression: ceremony.expression.evidence,
      reasons,
    },
    hash,
  );
  return sharedDigest({ number: snapshot.pull.number, evidence }, siblings, hash);
}
