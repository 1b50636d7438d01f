import type { Tier } from '../patch/assessment.ts';
import type { Action } from './action.ts';
import { decide } from './decide.ts';
import type { Decision, DecisionInput, Memory } from './decision.ts';
import { anInput } from './decision-builder.ts';
import { type LedgerEntry, renderLedgerEntry } from './ledger.ts';
import type { Snapshot, StatusRow } from './snapshot.ts';
import { aComment, anAssessment, aStatusRow } from './snapshot-builder.ts';

/** A run of the gate that came to rest. */
export interface Rest {
  readonly snapshot: Snapshot;
  readonly decision: Decision;
  readonly told: readonly Action[];
  /** What was next, round by round. */
  readonly steps: readonly string[];
}

export interface Run {
  /** What analysing the change gives. */
  readonly tier?: Tier;
  /** Whether fired jobs prove that they started. */
  readonly proves?: boolean;
  readonly input?: Partial<DecisionInput>;
}

const mostRounds = 16;

/**
 * Runs the gate against a server that does what it is told, until nothing is left to do.
 * @throws Error when it does not come to rest.
 */
export function settle(start: Snapshot, { tier = 'medium', proves = true, input = {} }: Run = {}): Rest {
  let snapshot = start;
  let assessment: Pick<DecisionInput, 'assessment'> = {};
  let memory: Memory = { soughtNonces: [], labelRightProven: false, forgedRows: [] };
  const told: Action[] = [];
  const steps: string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const decision = decide(anInput({ ...input, ...assessment, snapshot, memory }));
    const { step } = decision;
    const actions = 'actions' in step ? step.actions : [];
    steps.push(step.do === 'act' ? actions.map(({ kind }) => kind).join(' ') : step.do);
    if (step.do === 'settled' || step.do === 'finish')
      return { snapshot, decision, told: [...told, ...actions], steps };
    if (step.do === 'assess') assessment = { assessment: anAssessment({ tier }) };
    for (const action of actions) snapshot = carryOut(snapshot, action, proves);
    told.push(...actions);
    memory = remember(memory, decision, actions);
  }
  throw new Error(`no rest after ${mostRounds} rounds: ${JSON.stringify(steps)}`);
}

function remember(
  memory: Memory,
  { step, verdict, forgedRows }: Decision,
  actions: readonly Action[],
): Memory {
  return {
    ...((step.do === 'confirm' || memory.confirmed === verdict.evidence) && { confirmed: verdict.evidence }),
    soughtNonces: [...memory.soughtNonces, ...actions.flatMap((one) => ('nonce' in one ? [one.nonce] : []))],
    labelRightProven: memory.labelRightProven || actions.some((one) => one.kind === 'prove-label-right'),
    forgedRows: [...memory.forgedRows, ...forgedRows],
  };
}

/** What the server holds after it was told. */
export function carryOut(snapshot: Snapshot, action: Action, proves: boolean): Snapshot {
  switch (action.kind) {
    case 'prove-label-right':
      return snapshot;
    case 'post-status':
      return withRow(snapshot, action);
    case 'create-label':
      return withDefinition(snapshot, action.name);
    case 'add-label':
    case 'remove-label':
      return withLabel(snapshot, action);
    case 'fire':
    case 'prove-fire':
      return withFire(snapshot, action, proves);
    case 'upsert-comment':
      return withComment(snapshot, action.body);
    case 'merge':
      return { ...snapshot, pull: { ...snapshot.pull, state: 'closed', merged: true } };
  }
}

function withRow(snapshot: Snapshot, row: Partial<StatusRow>): Snapshot {
  const id = nextId(snapshot);
  const added = aStatusRow({ ...row, id, creator: snapshot.self, createdAt: 3_500_000 + id });
  return { ...snapshot, statuses: [added, ...snapshot.statuses] };
}

function withDefinition(snapshot: Snapshot, name: string): Snapshot {
  const definition = { id: nextId(snapshot), name, owner: 'repository', exclusive: false } as const;
  return { ...snapshot, definitions: [...snapshot.definitions, definition] };
}

type Labelling = Extract<Action, { readonly kind: 'add-label' | 'remove-label' }>;

function withLabel(snapshot: Snapshot, { kind, id, name }: Labelling): Snapshot {
  const added = kind === 'add-label';
  const others = snapshot.labels.filter((known) => known.id !== id);
  const entry = {
    id: nextId(snapshot),
    type: 'label',
    user: snapshot.self,
    body: added ? '1' : '',
    label: { id, name },
    createdAt: 10_000 + nextId(snapshot),
  };
  return {
    ...snapshot,
    labels: added ? [...others, { id, name }] : others,
    timeline: [...snapshot.timeline, entry],
  };
}

type Firing = Extract<Action, { readonly kind: 'fire' | 'prove-fire' }>;

function withFire(snapshot: Snapshot, { kind, nonce, attempt, ledger }: Firing, proves: boolean): Snapshot {
  const { number, base } = snapshot.pull;
  const record = (to: Snapshot, told: Pick<LedgerEntry, 'kind' | 'proof'>) =>
    withRow(to, {
      context: ledger,
      state: told.kind === 'intent' ? 'pending' : 'success',
      description: renderLedgerEntry({ ...told, nonce, attempt, number, baseRef: base.ref }),
    });
  const intended = kind === 'fire' ? record(snapshot, { kind: 'intent', proof: '' }) : snapshot;
  return proves ? record(intended, { kind: 'proof', proof: 'run 12' }) : intended;
}

function withComment(snapshot: Snapshot, body: string): Snapshot {
  const isOurs = (comment: Snapshot['comments'][number]) =>
    comment.user?.id === snapshot.self.id && comment.body.startsWith('<!-- sop-gate -->');
  const ours = snapshot.comments.find(isOurs) ?? aComment({ id: nextId(snapshot), user: snapshot.self });
  const others = snapshot.comments.filter((comment) => comment.id !== ours.id);
  return { ...snapshot, comments: [...others, { ...ours, body }] };
}

function nextId({ statuses, timeline, comments, definitions }: Snapshot): number {
  return 1 + Math.max(100, ...[...statuses, ...timeline, ...comments, ...definitions].map(({ id }) => id));
}
