import { type GatePorts, type Outcome, runGate } from '../../../src/gate.ts';
import { GiteaError } from '../../../src/gitea/gitea-error.ts';
import { carryOut, type GiteaClient, shutGate } from '../../../src/gitea/index.ts';
import { renderComment } from '../../../src/report/comment.ts';
import type { Snapshot } from '../../../src/verdict/snapshot.ts';
import {
  anAnalysis,
  aPull,
  aSnapshot,
  people,
  policyInForce,
  sha256,
} from '../../../src/verdict/snapshot-builder.ts';
import { answer, definitions } from './api.ts';
import { type Model, rowsOf } from './model.ts';
import type { Watch } from './watch.ts';

export interface GateRun {
  readonly run: number;
  readonly model: Model;
  /** Stops here, and lets others do what they like. */
  readonly point: () => Promise<void>;
  readonly watch: Watch;
}

const pointer = { owner: 'acme', name: 'shop', number: 7 };
const policy = policyInForce();
const hashes = new Map<string, string>();

/**
 * The real gate, verdict and writers, against the model. Reading is the model's: piece by piece, others may act between any
 * two pieces, and like the real reader it looks at the pull request first and last and begins anew when that moved.
 */
export async function runAtModel(given: GateRun): Promise<Outcome | undefined> {
  const { model, point, watch, run } = given;
  const client: GiteaClient = {
    send: async (call) => {
      await point();
      const reply = answer(model, call);
      if (call.method !== undefined) watch.wrote(run, call);
      return reply;
    },
    now: () => model.now,
    sleep: point,
    log: () => {},
  };
  const seen = new Set<string>();
  let nonces = 0;
  const ports: GatePorts = {
    readSnapshot: () => read(given, seen),
    readPatch: async () => ({ files: [], failures: [] }),
    analyze: async () => anAnalysis(),
    carryOut: async (snapshot, action) => void (await carryOut(client, snapshot, action)),
    shut: async (at, error) => {
      const description = `could not verify: ${error instanceof Error ? error.message : error}`.slice(0, 140);
      await shutGate(client, at, { toPolicy: () => policy, description, seen }).catch(() => false);
    },
    renderComment,
    recallAssessment: () => undefined,
    now: () => model.now,
    hash,
    nonce: () => {
      nonces += 1;
      return `nonce${String(run).padStart(8, '0')}${String(nonces).padStart(8, '0')}`;
    },
    gateVersion: '1.0.0',
  };
  try {
    const outcome = await runGate(pointer, ports);
    watch.ended(run, outcome);
    return outcome;
  } catch (error) {
    if (!(error instanceof GiteaError)) watch.broke(run, error);
    watch.ended(run, undefined);
    return undefined;
  }
}

/** The same texts are hashed over and over. */
function hash(text: string): string {
  const known = hashes.get(text) ?? sha256(text);
  if (hashes.size > 50_000) hashes.clear();
  hashes.set(text, known);
  return known;
}

async function read({ model, point, watch, run }: GateRun, seen: Set<string>): Promise<Snapshot> {
  for (let look = 0; look < 3; look += 1) {
    await point();
    watch.looked(run);
    const first = toPosition(model);
    seen.add(first.head);
    const facts = await readPieces(model, point, first);
    await point();
    if (JSON.stringify(toPosition(model)) === JSON.stringify(first)) {
      watch.sawAll(run);
      return facts;
    }
  }
  throw new GiteaError('it moved', { kind: 'moved', remedy: 'later' });
}

type Position = Pick<Model, 'head' | 'base' | 'open' | 'draft'>;

function toPosition({ head, base, open, draft }: Model): Position {
  return { head, base, open, draft };
}

async function readPieces(
  model: Model,
  point: () => Promise<void>,
  { head, base, open, draft }: Position,
): Promise<Snapshot> {
  const pull = aPull({
    base: { ref: base, sha: 'f'.repeat(40) },
    head: { ref: 'sign-sessions', sha: head, fork: false },
    state: open ? 'open' : 'closed',
    draft,
  });
  await point();
  const reviews = [...model.reviews];
  await point();
  const statuses = rowsOf(model, head).toReversed();
  await point();
  const timeline = [...model.timeline];
  await point();
  const labels = [...model.labels];
  await point();
  const comments = [...model.comments];
  return aSnapshot({
    pull,
    policy,
    reviews,
    statuses,
    timeline,
    labels,
    comments,
    definitions,
    self: people.bot,
  });
}
