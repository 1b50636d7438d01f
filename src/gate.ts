import { GiteaError } from './gitea/gitea-error.ts';
import type { Analysis, Assessment } from './patch/assessment.ts';
import type { Patch } from './patch/patch.ts';
import type { Action } from './verdict/action.ts';
import { decide } from './verdict/decide.ts';
import type { Decision, Memory, SiblingVerdict, Told } from './verdict/decision.ts';
import { assessmentDigest, keptAssessmentDigest } from './verdict/kept-tier.ts';
import { weigh } from './verdict/points.ts';
import type { Snapshot } from './verdict/snapshot.ts';
import type { Verdict } from './verdict/verdict.ts';

/** Which pull request to look at. It decides nothing. */
export interface Pointer {
  readonly owner: string;
  readonly name: string;
  readonly number: number;
}

/** The outside world, handed in, so that the story below can be told without sockets and with any clock. */
export interface GatePorts {
  readonly readSnapshot: (pointer: Pointer) => Promise<Snapshot>;
  readonly readPatch: (snapshot: Snapshot) => Promise<Patch>;
  readonly analyze: (patch: Patch, snapshot: Snapshot) => Promise<Analysis>;
  /** Carries one action out and reads it back; throws when it cannot be confirmed. */
  readonly carryOut: (snapshot: Snapshot, action: Action) => Promise<void>;
  /** After a failure: makes sure that no success of ours stands, as far as the server lets us. Never throws. */
  readonly shut: (pointer: Pointer, error: unknown) => Promise<void>;
  readonly renderComment: (told: Told) => string;
  /** The assessment our own comment carries, unverified. */
  readonly recallAssessment: (snapshot: Snapshot) => Assessment | undefined;
  readonly now: () => number;
  readonly hash: (text: string) => string;
  readonly nonce: () => string;
  readonly gateVersion: string;
}

/** What one run found and told. */
export interface Outcome {
  readonly snapshot: Snapshot;
  readonly verdict: Verdict;
  readonly assessment?: Assessment;
  /** Everything the server was told and confirmed, in order; for a dry run what it would be told. */
  readonly told: readonly Action[];
}

/** More rounds than any honest run needs; beyond it something keeps undoing what we write. */
const MAX_ROUNDS = 16;

/**
 * Runs the gate on one pull request: read, assess, decide, act, read again, until nothing is left to do.
 * Whatever goes wrong on the way, the gate is shut and the error thrown on.
 */
export async function runGate(pointer: Pointer, ports: GatePorts): Promise<Outcome> {
  try {
    return await settle(pointer, ports);
  } catch (error) {
    await ports.shut(pointer, error);
    throw error;
  }
}

/** Reads and decides once and writes nothing: `told` is what a run would tell. */
export async function previewGate(pointer: Pointer, ports: GatePorts): Promise<Outcome> {
  const seen = await look(pointer, { ports, memory: FRESH });
  const isUnread = seen.decision.verdict.reasons.some((reason) => reason.code === 'not-assessed');
  const view = isUnread ? await readChange(seen, ports) : seen;
  return { ...toOutcome(view), told: view.decision.outlook };
}

/**
 * Looks once and writes nothing. What is open, or not yet told, is for a run that reads everything itself.
 * @returns what was found if all of it was told already and nothing is open, else undefined.
 */
export async function glance(pointer: Pointer, ports: GatePorts): Promise<Outcome | undefined> {
  const view = await look(pointer, { ports, memory: FRESH });
  const { step, verdict } = view.decision;
  return step.do === 'settled' && verdict.state !== 'open' ? end(view, NOTHING_TOLD) : undefined;
}

async function settle(pointer: Pointer, ports: GatePorts): Promise<Outcome> {
  let memory = FRESH;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const view = await look(pointer, { ports, memory });
    const { step } = view.decision;
    // Nothing is left standing on the word of a single look: one false answer could hide a success.
    if (step.do === 'settled' && round > 0) return end(view, NOTHING_TOLD);
    if (step.do === 'finish') return end(view, await act(view, step.actions, ports));
    memory = remember(view, step.do === 'act' ? await act(view, step.actions, ports) : NOTHING_TOLD);
  }
  throw new GiteaError(`The pull request did not come to rest in ${MAX_ROUNDS} rounds`, {
    kind: 'moved',
    remedy: 'Find out who or what keeps changing what the gate writes; the next run tries again.',
  });
}

function end(view: View, last: readonly Action[]): Outcome {
  return { ...toOutcome(view), told: [...view.memory.told, ...last] };
}

async function act(view: View, actions: readonly Action[], ports: GatePorts): Promise<readonly Action[]> {
  for (const action of actions) await ports.carryOut(view.snapshot, action);
  return actions;
}

/** What one round saw. */
interface View {
  readonly snapshot: Snapshot;
  readonly siblings: Siblings;
  readonly decision: Decision;
  readonly memory: RunMemory;
}

/** Other pull requests with the same head, by number. */
type Siblings = ReadonlyMap<number, SiblingVerdict>;

/** What this run knows beyond the snapshot of its present round. */
interface RunMemory {
  readonly told: readonly Action[];
  readonly forgedRows: ReadonlySet<number>;
  readonly confirmed?: string | undefined;
  /** By everything an assessment depends on: another head, merge base or policy asks for a new one. */
  readonly assessments: ReadonlyMap<string, Assessment | undefined>;
}

const NOTHING_TOLD: readonly Action[] = [];
const FRESH: RunMemory = { told: NOTHING_TOLD, forgedRows: new Set(), assessments: new Map() };

interface Means {
  readonly ports: GatePorts;
  readonly memory: RunMemory;
}

async function look(pointer: Pointer, means: Means): Promise<View> {
  const snapshot = await means.ports.readSnapshot(pointer);
  const views = await lookAtSiblings(pointer, snapshot, means);
  const assessments = [means.memory, ...views.map(({ memory }) => memory)].flatMap((memory) => [
    ...memory.assessments,
  ]);
  const memory = { ...means.memory, assessments: new Map(assessments) };
  return decideOn(snapshot, new Map(views.map(toSibling)), { ports: means.ports, memory });
}

/** A status belongs to a sha: the other pull requests with this head are judged too, each by its own evidence. */
async function lookAtSiblings(
  pointer: Pointer,
  { siblings }: Snapshot,
  means: Means,
): Promise<readonly View[]> {
  const looks = siblings.map(async ({ number }) => {
    const snapshot = await means.ports.readSnapshot({ ...pointer, number });
    return decideOn(snapshot, new Map(), means);
  });
  return Promise.all(looks);
}

async function decideOn(snapshot: Snapshot, siblings: Siblings, { ports, memory }: Means): Promise<View> {
  const assessment = memory.assessments.get(assessmentKey(snapshot)) ?? recall(snapshot, ports);
  const decision = decide({
    ...ports,
    snapshot,
    siblings: [...siblings.values()],
    memory: toMemory(memory),
    now: ports.now(),
    ...(assessment && { assessment }),
  });
  const view = { snapshot, siblings, decision, memory: keep(memory, snapshot, assessment) };
  return decision.step.do === 'assess' ? readChange(view, ports) : view;
}

/** Analyses the change and decides again on the same snapshot; what follows is decided on a fresh one. */
async function readChange({ snapshot, siblings, memory }: View, ports: GatePorts): Promise<View> {
  const patch = await ports.readPatch(snapshot);
  const assessment = weigh(await ports.analyze(patch, snapshot), snapshot.policy.policy);
  return decideOn(snapshot, siblings, { ports, memory: keep(memory, snapshot, assessment) });
}

/** What an earlier run found out, if our own status row vouches for every word of it. What failed then is tried anew. */
function recall(snapshot: Snapshot, ports: GatePorts): Assessment | undefined {
  const told = ports.recallAssessment(snapshot);
  const digest = keptAssessmentDigest(snapshot, ports.gateVersion, ports.hash);
  const isWhole = told?.failures.length === 0;
  return isWhole && assessmentDigest(told, ports.hash) === digest ? told : undefined;
}

function toSibling({ snapshot: { pull }, decision: { verdict } }: View): [number, SiblingVerdict] {
  const governed = verdict.reasons.every((reason) => reason.code !== 'ungoverned');
  return [pull.number, { number: pull.number, baseRef: pull.base.ref, governed, verdict }];
}

function toMemory({ told, forgedRows, confirmed }: RunMemory): Memory {
  const started: readonly { readonly kind: Action['kind']; readonly nonce?: string }[] = told;
  return {
    soughtNonces: started.map(({ nonce }) => nonce),
    labelRightProven: told.some((action) => action.kind === 'prove-label-right'),
    forgedRows: [...forgedRows],
    confirmed,
  };
}

function remember({ decision, memory }: View, told: readonly Action[]): RunMemory {
  const { step, verdict, forgedRows } = decision;
  const { evidence } = verdict;
  return {
    told: [...memory.told, ...told],
    forgedRows: new Set([...memory.forgedRows, ...forgedRows]),
    assessments: memory.assessments,
    ...((step.do === 'confirm' || memory.confirmed === evidence) && { confirmed: evidence }),
  };
}

function keep(memory: RunMemory, snapshot: Snapshot, assessment: Assessment | undefined): RunMemory {
  return { ...memory, assessments: new Map([...memory.assessments, [assessmentKey(snapshot), assessment]]) };
}

function assessmentKey({ pull, policy }: Snapshot): string {
  return JSON.stringify([pull.number, pull.head.sha, pull.mergeBase, policy.hash]);
}

function toOutcome({ snapshot, decision, memory }: View): Omit<Outcome, 'told'> {
  const assessment = memory.assessments.get(assessmentKey(snapshot));
  return { snapshot, verdict: decision.verdict, ...(assessment && { assessment }) };
}
