import { setImmediate } from 'node:timers/promises';
import { createRandom, type Random } from '../support/random.ts';
import { faults } from './faults.ts';
import { type Baseline, type Injection, tellBaseline, tryFaults } from './matrix.ts';
import { storyNames, toldStories } from './stories.ts';

export interface Wish {
  readonly seed: number;
  /** Takes every nth fault of the matrix, from a place that the seed chooses. */
  readonly every: number;
  /** Runs with two faults, besides. */
  readonly pairs: number;
  readonly stories?: readonly string[];
  readonly onStory?: (line: string) => void;
}

export interface Figures {
  readonly stories: number;
  readonly calls: number;
  readonly kinds: number;
  readonly runs: number;
  readonly injected: number;
  readonly pairs: number;
  readonly healedAtOnce: number;
  readonly opened: number;
  readonly breaches: readonly string[];
}

/**
 * Every fault of every call of every story, and pairs of faults. One story after the other, and each is forgotten before the
 * next: what is remembered of a dozen worlds at once would fill the memory.
 */
export async function exploreFaults(wish: Wish): Promise<Figures> {
  const random = createRandom(wish.seed);
  const found: Found = {
    calls: 0,
    runs: 0,
    injected: 0,
    healedAtOnce: 0,
    breaches: [],
    turn: random.below(wish.every),
  };
  const names = storyNames(wish.stories);
  const pairs = Array.from({ length: wish.pairs }, () => random.pick(names));
  for (const name of names) {
    for (const story of await toldStories([name])) {
      const baseline = await tellBaseline(story);
      await tryEach(baseline, wish, found);
      await tryPairs(baseline, { random, count: pairs.filter((other) => other === name).length }, found);
      found.calls += baseline.calls.length;
      wish.onStory?.(
        `${name}: ${baseline.calls.length} calls, ${found.injected} faults so far, ${found.breaches.length} breaches`,
      );
    }
  }
  const { calls, runs, injected, healedAtOnce, breaches } = found;
  return {
    stories: names.length,
    calls,
    kinds: faults.length,
    runs,
    injected,
    pairs: wish.pairs,
    healedAtOnce,
    opened: breaches.filter((breach) => breach.includes('opened: ')).length,
    breaches,
  };
}

/** What was found so far. */
interface Found {
  calls: number;
  runs: number;
  injected: number;
  healedAtOnce: number;
  readonly breaches: string[];
  /** How many faults of the matrix were passed, tried or not. */
  turn: number;
}

async function tryEach(baseline: Baseline, { every, seed }: Wish, found: Found): Promise<void> {
  for (let at = 0; at < baseline.calls.length; at += 1) {
    for (const fault of faults) {
      found.turn += 1;
      if (found.turn % every !== 0) continue;
      await attempt(baseline, { faults: new Map([[at, fault]]), seed: seed + found.turn }, found);
    }
  }
}

interface Pairs {
  readonly random: Random;
  readonly count: number;
}

async function tryPairs(baseline: Baseline, { random, count }: Pairs, found: Found): Promise<void> {
  for (let pair = 0; pair < count; pair += 1) {
    const two = [0, 1].map(() => [random.below(baseline.calls.length), random.pick(faults)] as const);
    await attempt(baseline, { faults: new Map(two), seed: random.below(2 ** 31) }, found);
  }
}

async function attempt(baseline: Baseline, injection: Injection, found: Found): Promise<void> {
  // Time is virtual, so a run never leaves the microtasks; what is held weakly (signals of requests) is let go only between tasks.
  await setImmediate();
  const trial = await tryFaults(baseline, injection);
  if (trial.injected.length > 0) found.runs += 1;
  found.injected += trial.injected.length;
  found.healedAtOnce += trial.healedAtOnce && trial.injected.length > 0 ? 1 : 0;
  const where = [...injection.faults].map(([at, { name }]) => `call ${at}: ${name}`).join(' and ');
  for (const breach of trial.breaches)
    found.breaches.push(
      `${baseline.story.name}; ${where} (${toPath(baseline, injection)}); seed ${injection.seed}: ${breach}`,
    );
}

function toPath({ calls }: Baseline, injection: Injection): string {
  return [...injection.faults.keys()]
    .map((at) => `${calls[at]?.method ?? 'GET'} /${calls[at]?.path.join('/')}`)
    .join(', ');
}
