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
  const seen = await look(pointer, ports, FRESH);
  const isUnread = seen.decision.verdict.reasons.some((reason) => reason.code === 'not-assessed');
  if (!isUnread) return { ...toOutcome(seen), told: seen.decision.outlook };
  const assessment = await assess(seen.snapshot, ports);
  const memory = keep(seen.memory, seen.snapshot, assessment);
  const view = await decideOn(seen.snapshot, seen.siblings, { ports, memory });
  return { ...toOutcome(view), told: view.decision.outlook };
}

async function settle(pointer: Pointer, ports: GatePorts): Promise<Outcome> {
  let memory = FRESH;
  const told: Action[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const view = await look(pointer, ports, memory);
    const { step } = view.decision;
    if (step.do === 'settled') return { ...toOutcome(view), told };
    const actions = step.do === 'act' ? step.actions : [];
    for (const action of actions) {
      await ports.carryOut(view.snapshot, action);
      told.push(action);
    }
    memory = remember(view, actions);
  }
  throw new GiteaError(`The pull request did not come to rest in ${MAX_ROUNDS} rounds`, {
    kind: 'moved',
    remedy: 'Find out who or what keeps changing what the gate writes; the next run tries again.',
  });
}

/** What one round saw. The assessment is good for its key only: another head, merge base or policy asks for a new one. */
interface View {
  readonly snapshot: Snapshot;
  readonly siblings: readonly SiblingVerdict[];
  readonly decision: Decision;
  readonly memory: RunMemory;
}

interface RunMemory extends Memory {
  readonly forgedRows: readonly number[];
  readonly assessments: ReadonlyMap<string, Assessment>;
}

const FRESH: RunMemory = {
  forgedRows: [],
  soughtNonces: [],
  labelRightProven: false,
  assessments: new Map(),
};

async function look(pointer: Pointer, ports: GatePorts, memory: RunMemory): Promise<View> {
  const snapshot = await ports.readSnapshot(pointer);
  const siblings = await lookAtSiblings(pointer, snapshot, { ports, memory });
  return decideOn(snapshot, siblings.verdicts, { ports, memory: siblings.memory });
}

interface Means {
  readonly ports: GatePorts;
  readonly memory: RunMemory;
}

async function decideOn(
  snapshot: Snapshot,
  siblings: readonly SiblingVerdict[],
  means: Means,
): Promise<View> {
  const { ports, memory } = means;
  const assessment = memory.assessments.get(assessmentKey(snapshot)) ?? recall(snapshot, ports);
  const decision = decide({
    ...ports,
    snapshot,
    siblings,
    memory,
    now: ports.now(),
    ...(assessment && { assessment }),
  });
  if (decision.step.do !== 'assess')
    return { snapshot, siblings, decision, memory: keep(memory, snapshot, assessment) };
  const fresh = await assess(snapshot, ports);
  return decideOn(snapshot, siblings, { ports, memory: keep(memory, snapshot, fresh) });
}

async function assess(snapshot: Snapshot, ports: GatePorts): Promise<Assessment> {
  const patch = await ports.readPatch(snapshot);
  return weigh(await ports.analyze(patch, snapshot), snapshot.policy.policy);
}

/** What an earlier run found out, if our own status row vouches for every word of it. */
function recall(snapshot: Snapshot, ports: GatePorts): Assessment | undefined {
  const digest = keptAssessmentDigest(snapshot, ports.gateVersion, ports.hash);
  const told = ports.recallAssessment(snapshot);
  return digest && told && assessmentDigest(told, ports.hash) === digest ? told : undefined;
}

/** A status belongs to a sha: the other pull requests with this head are judged too, each by its own evidence. */
async function lookAtSiblings(pointer: Pointer, snapshot: Snapshot, means: Means) {
  let memory = means.memory;
  const verdicts: SiblingVerdict[] = [];
  for (const { number, baseRef } of snapshot.siblings) {
    const sibling = await means.ports.readSnapshot({ ...pointer, number });
    const view = await decideOn(sibling, [], { ports: means.ports, memory });
    memory = view.memory;
    verdicts.push({ number, baseRef, ...toStanding(view) });
  }
  return { verdicts, memory };
}

function toStanding({ decision }: View): Pick<SiblingVerdict, 'governed' | 'verdict'> {
  const governed = decision.verdict.reasons.every((reason) => reason.code !== 'ungoverned');
  return { governed, verdict: decision.verdict };
}

function remember(view: View, actions: readonly Action[]): RunMemory {
  const { decision, memory } = view;
  const sought = actions.flatMap((action) => ('nonce' in action ? [action.nonce] : []));
  return {
    assessments: memory.assessments,
    ...(decision.step.do === 'confirm' && { confirmed: decision.verdict.evidence }),
    soughtNonces: [...memory.soughtNonces, ...sought],
    forgedRows: [...memory.forgedRows, ...(decision.forgedRows ?? [])],
    labelRightProven:
      memory.labelRightProven || actions.some((action) => action.kind === 'prove-label-right'),
  };
}

function keep(memory: RunMemory, snapshot: Snapshot, assessment: Assessment | undefined): RunMemory {
  if (!assessment) return memory;
  return { ...memory, assessments: new Map([...memory.assessments, [assessmentKey(snapshot), assessment]]) };
}

function assessmentKey(snapshot: Snapshot): string {
  const { number, head, mergeBase } = snapshot.pull;
  return [number, head.sha, mergeBase, snapshot.policy.hash].join(' ');
}

function toOutcome({ snapshot, decision, memory }: View): Omit<Outcome, 'told'> {
  const assessment = memory.assessments.get(assessmentKey(snapshot));
  return { snapshot, verdict: decision.verdict, ...(assessment && { assessment }) };
}
