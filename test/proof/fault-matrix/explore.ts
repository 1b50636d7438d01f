import { createRandom } from '../support/random.ts';
import { faults } from './faults.ts';
import { type Baseline, type Injection, tellBaseline, tryFaults } from './matrix.ts';
import { toldStories } from './stories.ts';

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

/** Every fault of every call of every story, and pairs of faults. */
export async function exploreFaults(wish: Wish): Promise<Figures> {
  const baselines: Baseline[] = [];
  for (const story of await toldStories(wish.stories)) baselines.push(await tellBaseline(story));
  const breaches: string[] = [];
  let [runs, injected, healedAtOnce] = [0, 0, 0];
  const attempt = async (baseline: Baseline, injection: Injection) => {
    const trial = await tryFaults(baseline, injection);
    if (trial.injected.length > 0) runs += 1;
    injected += trial.injected.length;
    healedAtOnce += trial.healedAtOnce && trial.injected.length > 0 ? 1 : 0;
    const where = [...injection.faults].map(([at, { name }]) => `call ${at}: ${name}`).join(' and ');
    for (const breach of trial.breaches)
      breaches.push(
        `${baseline.story.name}; ${where} (${toPath(baseline, injection)}); seed ${injection.seed}: ${breach}`,
      );
  };
  const random = createRandom(wish.seed);
  let turn = random.below(wish.every);
  for (const baseline of baselines) {
    for (let at = 0; at < baseline.calls.length; at += 1) {
      for (const fault of faults) {
        turn += 1;
        if (turn % wish.every === 0)
          await attempt(baseline, { faults: new Map([[at, fault]]), seed: wish.seed + turn });
      }
    }
    wish.onStory?.(
      `${baseline.story.name}: ${baseline.calls.length} calls, ${injected} faults so far, ${breaches.length} breaches`,
    );
  }
  for (let pair = 0; pair < wish.pairs; pair += 1) {
    const baseline = random.pick(baselines);
    const two = [0, 1].map(() => [random.below(baseline.calls.length), random.pick(faults)] as const);
    await attempt(baseline, { faults: new Map(two), seed: wish.seed + pair });
  }
  return {
    stories: baselines.length,
    calls: baselines.reduce((sum, { calls }) => sum + calls.length, 0),
    kinds: faults.length,
    runs,
    injected,
    pairs: wish.pairs,
    healedAtOnce,
    opened: breaches.filter((breach) => breach.includes('opened: ')).length,
    breaches,
  };
}

function toPath({ calls }: Baseline, injection: Injection): string {
  return [...injection.faults.keys()]
    .map((at) => `${calls[at]?.method ?? 'GET'} /${calls[at]?.path.join('/')}`)
    .join(', ');
}
