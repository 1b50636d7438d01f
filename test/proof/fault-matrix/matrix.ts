import type { Call } from '../../../src/gitea/transport/call.ts';
import { type GateRun, runOn } from '../support/gate-run.ts';
import { connect, type ProofWorld } from '../support/proof-world.ts';
import { createRandom, type Random } from '../support/random.ts';
import { type EndState, REQUIRED, readEndState, renderOpen, renderState, successes } from './end-state.ts';
import type { Exchange, Fault } from './faults.ts';
import type { FaultStory } from './stories.ts';

/*
 * The law of the fault matrix. For every story, every call of a run and every fault of that call:
 *
 * 1. Never more open: the required check says success nowhere where it would not without the fault. A check beside it says
 *    success only where it would without the fault, or where it did before the run and the required check is shut.
 *    Two faults may hit both the run and its attempt to shut the gate: then a success from before may outlive the run, which
 *    ends with 3.
 * 2. The exit code tells: it is 0 only where it would be without the fault; where it is the same, so is what stands, or it is where
 *    the gate comes to rest without the fault, or the tier is a higher one because the change could not be read.
 * 3. It heals: once the fault has passed, at most three more runs (a review that may not have been started waits for its
 *    deadline) lead to exactly what would stand without the fault. Where nothing is evaluated (a draft, a base that nobody
 *    governs) nothing is opened, and the word of the failure may stay.
 * 4. No review is started more often than the policy allows.
 */

/** A story without any fault: what each disturbed run is held against. */
export interface Baseline {
  readonly story: FaultStory;
  readonly run: GateRun;
  readonly before: EndState;
  readonly after: EndState;
  /** Where it comes to rest, if nothing else happens. */
  readonly rest: EndState;
  readonly restCode: number;
  readonly calls: readonly Call[];
  readonly stale: ReadonlyMap<string, Response>;
}

/** One or more faults of one run. */
export interface Injection {
  readonly faults: ReadonlyMap<number, Fault>;
  readonly seed: number;
}

export interface Trial {
  /** Faults that were really met. */
  readonly injected: readonly string[];
  readonly breaches: readonly string[];
  /** Whether the very run that met the fault ended as if there had been none. */
  readonly healedAtOnce: boolean;
}

const MINUTE = 60_000;
const MOST_STARTS = 3;

export async function tellBaseline(story: FaultStory): Promise<Baseline> {
  const { world, pull } = story;
  world.backTo(story.start);
  const before = readEndState(world, pull.number);
  const calls: Call[] = [];
  const run = await runOn(world, pull, {
    by: () => (call) => {
      calls.push(call);
      return world.send(call);
    },
    between: () => true,
  });
  const after = readEndState(world, pull.number);
  const { code: restCode } = await comeToRest(story);
  const rest = readEndState(world, pull.number);
  return { story, run, before, after, rest, restCode, calls, stale: await readPast(story, calls) };
}

async function readPast({ world, past }: FaultStory, calls: readonly Call[]): Promise<Map<string, Response>> {
  world.backTo(past);
  const stale = new Map<string, Response>();
  for (const call of calls) {
    const key = JSON.stringify([call.path, call.query]);
    if (call.method !== undefined || stale.has(key)) continue;
    const { status, headers, bytes } = await world.send(call);
    stale.set(key, new Response(bytes.length === 0 ? null : Buffer.from(bytes), { status, headers }));
  }
  return stale;
}

/** Runs until a run leaves what the one before it left. */
async function comeToRest({ world, pull }: FaultStory): Promise<{ code: number }> {
  let code = -1;
  for (let turn = 0, seen = ''; turn < 3; turn += 1) {
    const { exitCode } = await runOn(world, pull);
    code = exitCode;
    const state = `${exitCode} ${renderState(readEndState(world, pull.number))}`;
    if (state === seen) break;
    seen = state;
  }
  return { code };
}

export async function tryFaults(baseline: Baseline, { faults, seed }: Injection): Promise<Trial> {
  const { world, pull, start } = baseline.story;
  const injected: string[] = [];
  world.backTo(start);
  const disturbed = await runOn(world, pull, {
    by: (at) => {
      const fault = faults.get(at);
      return fault && ((call) => suffer(baseline, call, { fault, injected, random: createRandom(seed) }));
    },
    between: (from, to) => [...faults.keys()].some((at) => at >= from && at < to),
  });
  const end = readEndState(world, pull.number);
  const told = [
    ...judge(baseline, { code: disturbed.exitCode, end, faults: faults.size }),
    ...countStarts(end),
  ];
  const healedAtOnce = told.length === 0 && disturbed.exitCode === baseline.run.exitCode;
  const healing = told.length === 0 ? await heal(baseline) : [];
  return { injected, breaches: [...told, ...healing], healedAtOnce };
}

interface Ending {
  readonly code: number;
  readonly end: EndState;
  readonly faults: number;
}

function judge(baseline: Baseline, { code, end, faults }: Ending): string[] {
  const { run, before, after, rest, restCode } = baseline;
  const outlived = faults > 1 && code === 3 ? before : undefined;
  const allowed = new Set([after, outlived].flatMap((state) => (state ? successes(state, 'required') : [])));
  const opened = successes(end, 'required').filter((key) => !allowed.has(key));
  const beside = new Set([
    ...successes(after, 'beside'),
    ...keepHarmless(before, end),
    ...(outlived ? successes(before, 'beside') : []),
  ]);
  const besides = successes(end, 'beside').filter((key) => !beside.has(key));
  const isRaised = end.labels.join() === 'tier:high' && after.labels.join() !== 'tier:high';
  const isAtRest = code === restCode && renderState(end) === renderState(rest);
  const same = code !== run.exitCode || isRaised || isAtRest || renderState(end) === renderState(after);
  return [
    ...opened.map((key) => `opened: ${key}`),
    ...besides.map((key) => `success beside the gate: ${key}`),
    ...(code === 0 && run.exitCode !== 0 ? [`exit code 0 instead of ${run.exitCode}`] : []),
    ...(same
      ? []
      : [`exit code ${code} as without the fault, but ${renderState(end)} instead of ${renderState(after)}`]),
  ];
}

/** Successes from before the run that say nothing any more, for the required check of their head is shut. */
function keepHarmless(before: EndState, end: EndState): readonly string[] {
  const isShut = (key: string) => end.words.get(`${key.split(' ')[0]} ${REQUIRED}`) !== 'success';
  return successes(before, 'beside').filter(isShut);
}

function countStarts({ started }: EndState): string[] {
  return [...started]
    .filter(([, count]) => count > MOST_STARTS)
    .map(([key, count]) => `${key} was started ${count} times`);
}

async function heal({ story, rest, restCode }: Baseline): Promise<string[]> {
  const { world, pull } = story;
  const render = story.isEvaluated ? renderState : renderOpen;
  const wanted = `${restCode} ${render(rest)}`;
  let seen = '';
  for (let turn = 0; turn < 3 && seen !== wanted; turn += 1) {
    if (turn > 0) world.advance(16 * MINUTE);
    const { exitCode } = await runOn(world, pull);
    const end = readEndState(world, pull.number);
    const tooMany = countStarts(end);
    if (tooMany.length > 0) return tooMany;
    seen = `${exitCode} ${render(end)}`;
  }
  return seen === wanted ? [] : [`does not heal: ${seen} instead of ${wanted}`];
}

interface Suffering {
  readonly fault: Fault;
  readonly injected: string[];
  readonly random: Random;
}

/** Sends the call through the real client, whose network fails. */
function suffer({ story: { world }, stale }: Baseline, call: Call, { fault, injected, random }: Suffering) {
  const isWrite = call.method !== undefined && !String(call.path.at(-1)).endsWith('file-contents');
  if (isWrite && !fault.ofWrites) return world.send(call);
  injected.push(fault.name);
  let attempts = 0;
  const client = connect(world, (input, init) => {
    attempts += 1;
    const url = new URL(String(input));
    const pass = (to = url) => world.sandbox.fetch(to, init);
    if (fault.lasts === 'once' && attempts > 1) return pass();
    return fault.answer({
      url,
      method: call.method ?? 'GET',
      pass,
      stale: () => stale.get(JSON.stringify([call.path, call.query]))?.clone(),
      elsewhere: toElsewhere(url, world),
      expire: () => {
        world.advance(20_000);
        throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
      },
      random,
    });
  });
  return world.watch(() => client.send(call));
}

/** The same question about `acme/twin`, and about the pull request #2, which are both open. */
function toElsewhere(url: URL, { repository }: ProofWorld): Exchange['elsewhere'] {
  const { head, mergeBase } = repository.pullRequest(2);
  const own = repository.pullRequest(1);
  const elsewhere = url.href
    .replace(/\/(pulls|issues)\/1(?=[./?]|$)/, '/$1/2')
    .replace(own.head, head)
    .replace(own.mergeBase, mergeBase);
  return {
    repository: new URL(url.href.replace('/repos/acme/shop', '/repos/acme/twin')),
    head: new URL(elsewhere),
  };
}
