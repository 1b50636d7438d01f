import { analyzers } from '../../../src/analyzers/registry.ts';
import { createGatePorts } from '../../../src/cli/gate-ports.ts';
import { type Judged, judgePull } from '../../../src/cli/judge-pull.ts';
import type { GatePorts, Pointer } from '../../../src/gate.ts';
import type { GiteaClient } from '../../../src/gitea/index.ts';
import type { Analysis } from '../../../src/patch/assessment.ts';
import { inProcess } from '../../../src/pipeline/in-process.ts';
import type { SeededPullRequest } from '../../../src/sandbox/index.ts';
import { toExitCode } from '../../../src/verdict/outcome.ts';
import type { Snapshot } from '../../../src/verdict/snapshot.ts';
import type { ProofWorld } from './proof-world.ts';

/** Called with the number of each call of a run, from 0. Returns another way to send it, or nothing for the usual one. */
export type Disturb = (at: number) => GiteaClient['send'] | undefined;

export interface GateRun {
  /** As `sop-gate run` would end. */
  readonly exitCode: number;
  /** How many calls the run made. */
  readonly sends: number;
  readonly judged: Judged;
  readonly log: readonly string[];
}

/** What is known of a whole look: the snapshot, and how many calls it took. */
interface Look {
  readonly snapshot: Snapshot;
  readonly sends: number;
}

/** Looks already taken at a point of history, by pull request. */
const looks = new WeakMap<ProofWorld, Map<string, Look>>();
const analyses = new Map<string, Promise<Analysis>>();
const MOST_LOOKS_KEPT = 1000;
const MOST_ANALYSES_KEPT = 1000;

/**
 * Runs the whole gate on one pull request: gate.ts, the verdict, the client and its readers, in virtual time. A look at a
 * world that was looked at before, and that nobody disturbs, is remembered.
 * @param isDisturbed whether a call with a number in this range is disturbed; the second number is not part of it.
 */
export async function runOn(
  world: ProofWorld,
  pull: Pick<SeededPullRequest, 'number'>,
  disturbance: { readonly by: Disturb; readonly between: (from: number, to: number) => boolean } = nothing,
): Promise<GateRun> {
  const log: string[] = [];
  let sends = 0;
  const client: GiteaClient = {
    ...world.client,
    log: (line) => void log.push(line),
    send: (call) => {
      const other = disturbance.by(sends);
      sends += 1;
      return (other ?? world.send)(call);
    },
  };
  const ports = createGatePorts({ client, io: toIo(world, log) });
  const known = looks.get(world) ?? new Map<string, Look>();
  looks.set(world, known);
  const readSnapshot = async (pointer: Pointer): Promise<Snapshot> => {
    const key = `${world.point()} #${pointer.number}`;
    const from = sends;
    const look = known.get(key);
    if (look && !disturbance.between(from, from + look.sends)) {
      sends += look.sends;
      return look.snapshot;
    }
    const snapshot = await ports.readSnapshot(pointer);
    if (known.size > MOST_LOOKS_KEPT) known.clear();
    if (!disturbance.between(from, sends) && world.point() === key.split(' #')[0])
      known.set(key, { snapshot, sends: sends - from });
    return snapshot;
  };
  const pointer = { owner: 'acme', name: 'shop', number: pull.number };
  const quick: GatePorts = { ...ports, readSnapshot, analyze: remembered(ports), nonce: world.nonce };
  const judged = await judgePull(pointer, { ports: quick, dryRun: false });
  return { exitCode: toCode(judged), sends, judged, log };
}

const nothing = { by: () => undefined, between: () => false };

function toIo(world: ProofWorld, log: string[]) {
  const say = (line: string) => void log.push(line);
  return {
    env: {},
    fetch: world.sandbox.fetch,
    now: world.clock,
    sleep: async () => {},
    readFile: async () => '',
    print: say,
    log: say,
    execute: inProcess,
  };
}

/** Equal changes are analysed once: what analysis says is proved elsewhere. */
function remembered({ analyze }: GatePorts): GatePorts['analyze'] {
  return (patch, snapshot) => {
    const key = JSON.stringify([patch, snapshot.policy.hash, analyzers.length]);
    const analysis = analyses.get(key) ?? analyze(patch, snapshot);
    if (analyses.size > MOST_ANALYSES_KEPT) analyses.clear();
    analyses.set(key, analysis);
    return analysis;
  };
}

/** What the process would end with. */
function toCode(judged: Judged): number {
  return judged.kind === 'told' ? toExitCode(judged.outcome.verdict) : judged.report.exitCode;
}
