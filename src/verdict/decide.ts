import type { Action, MergePull, PostStatus, UpsertComment } from './action.ts';
import { bindingOf, hasUnjudgedSibling } from './binding.ts';
import { byKeys } from './canonical-order.ts';
import type { Decision, DecisionInput, Memory, Step } from './decision.ts';
import { fireActions } from './fires.ts';
import { whyNotEvaluated } from './governance.ts';
import { type Judgement, judge } from './judgement.ts';
import { saysSame } from './says-same.ts';
import type { Snapshot } from './snapshot.ts';
import { missingRows, rowsAtOnce, rowsToWithdraw, wantedRows } from './statuses.ts';
import type { Reason, Verdict } from './verdict.ts';
import { toState } from './verdict-state.ts';

/** The hidden first line of our one comment. */
const marker = '<!-- sop-gate -->';

/**
 * What to do next, and what is true now. Pure: the same input gives the same decision, and a state in which
 * everything was told already gives `settled`.
 */
export function decide(input: DecisionInput): Decision {
  const notEvaluated = whyNotEvaluated(input.snapshot);
  return notEvaluated.length > 0 ? leaveAlone(notEvaluated, input) : decideOn(judge(input), input);
}

/** Nothing is opened, and a success of ours that speaks for this pull request goes. */
function leaveAlone(reasons: readonly Reason[], input: DecisionInput): Decision {
  const { snapshot, hash } = input;
  const { pull, repository, policy } = snapshot;
  const silent = repository.archived || policy.policy.mode === 'observe';
  const actions = silent ? [] : rowsToWithdraw(bindingOf(pull), snapshot);
  const evidence = hash(JSON.stringify([pull.number, pull.base.ref, pull.head.sha, reasons]));
  const verdict = { ...toState(reasons), approvers: [], gates: [], notes: [], evidence };
  return { verdict, step: toStep(actions), outlook: actions, forgedRows: [] };
}

function decideOn(judgement: Judgement, input: DecisionInput): Decision {
  const { verdict } = judgement;
  const plan = planFor(judgement, input);
  const forgedRows = judgement.foreign.standing.map((row) => row.id);
  return {
    verdict,
    step: stepOf(plan, { judgement, input }),
    outlook: [...plan.atOnce, ...plan.label, ...plan.fires, ...plan.tell, ...plan.final, ...plan.merge],
    forgedRows,
  };
}

/** Everything that is not as it should be, by the step that mends it. */
interface Plan {
  readonly atOnce: readonly Action[];
  readonly label: readonly Action[];
  readonly fires: readonly Action[];
  readonly tell: readonly Action[];
  /** The required check. */
  readonly final: readonly PostStatus[];
  /** Whether the gate answers for the required check. */
  readonly speaks: boolean;
  /** Where the policy wants it, once the required check stands. */
  readonly merge: readonly MergePull[];
}

const nothing: Plan = {
  atOnce: [],
  label: [],
  fires: [],
  tell: [],
  final: [],
  speaks: false,
  merge: [],
};

function planFor(judgement: Judgement, input: DecisionInput): Plan {
  const { snapshot, siblings, assessment } = input;
  if (hasUnjudgedSibling(snapshot, siblings)) return nothing;
  const { mode, statuses } = snapshot.policy.policy;
  const unread = judgement.ready && assessment === undefined;
  const comment = unread ? [] : commentActions(judgement.verdict, input);
  if (mode === 'observe') return { ...nothing, tell: comment };
  const atOnce = rowsAtOnce(judgement, input);
  if (unread) return { ...nothing, atOnce };
  const wanted = wantedRows(judgement, input);
  const rows = missingRows(wanted, snapshot);
  const isRequired = (row: PostStatus) => row.context === statuses.gate.context;
  return {
    atOnce,
    ...mend(judgement, input),
    tell: [...comment, ...rows.filter((row) => !isRequired(row))],
    final: rows.filter(isRequired),
    speaks: wanted.some(isRequired),
    merge: mergeActions(judgement.verdict, snapshot),
  };
}

interface Ground {
  readonly judgement: Judgement;
  readonly input: DecisionInput;
}

/** No success is posted, and none is left standing, on the word of a single look: one false answer would be enough. */
function stepOf(plan: Plan, { judgement, input }: Ground): Step {
  if (plan.atOnce.length > 0) return toStep(plan.atOnce);
  if (judgement.ready && input.assessment === undefined) return { do: 'assess' };
  if (plan.label.length > 0) return toStep(plan.label);
  if (plan.fires.length > 0) return toStep(plan.fires);
  const { state, evidence } = judgement.verdict;
  if (state !== 'open') return toStep([...plan.tell, ...plan.final]);
  if (plan.tell.length > 0) return toStep(plan.tell);
  if (plan.speaks && input.memory.confirmed !== evidence) return { do: 'confirm' };
  if (plan.final.length > 0 || plan.merge.length === 0) return toStep(plan.final);
  return { do: 'finish', actions: plan.merge };
}

function toStep(actions: readonly Action[]): Step {
  return actions.length === 0 ? { do: 'settled' } : { do: 'act', actions };
}

/** What the change still needs, its label first. Contradicting labels say no tier, and so start nothing. */
function mend({ ready, label, ceremony }: Judgement, input: DecisionInput): Pick<Plan, 'label' | 'fires'> {
  if (!ready || !label) return nothing;
  return {
    label: provenFirst(label.actions, input.memory),
    fires: label.reasons.length > 0 ? [] : fireActions(ceremony.gates, input),
  };
}

/** Before anything rests on it, the right to write labels is proven once. */
function provenFirst(actions: readonly Action[], { labelRightProven }: Memory): readonly Action[] {
  return actions.length === 0 || labelRightProven ? actions : [{ kind: 'prove-label-right' }, ...actions];
}

/** Only behind a success of our own: what a job writes under the required check is no word of ours. */
function mergeActions({ state }: Verdict, { pull, policy }: Snapshot): readonly MergePull[] {
  const { merge, statuses } = policy.policy;
  const isWanted = merge.auto && state === 'open' && statuses.gate.writer === 'gate';
  return isWanted ? [{ kind: 'merge', head: pull.head.sha, style: merge.style }] : [];
}

function commentActions(verdict: Verdict, input: DecisionInput): readonly UpsertComment[] {
  const { snapshot, assessment, renderComment } = input;
  const body = renderComment({ snapshot, verdict, ...(assessment && { assessment }) });
  const ours = snapshot.comments.filter(
    (comment) => comment.user?.id === snapshot.self.id && comment.body.startsWith(marker),
  );
  const newest = ours.toSorted(byKeys((comment) => [comment.id])).at(-1);
  const isSaid = newest !== undefined && saysSame(newest.body, body);
  return isSaid ? [] : [{ kind: 'upsert-comment', body, marker }];
}
