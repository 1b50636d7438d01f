import { createRandom, type Random } from '../support/random.ts';
import { runAtModel } from './gate-at-model.ts';
import { aModel, deeds, type Model } from './model.ts';
import { type Event, type Schedule, tell } from './story.ts';
import { createWatch } from './watch.ts';

export interface Wish {
  readonly seed: number;
  /** Takes every nth of the systematic stories. */
  readonly every: number;
  /** How many stories with many events besides. */
  readonly random: number;
  readonly onBreach?: (breach: string) => void;
  readonly onProgress?: (explored: number) => void;
}

export interface Figures {
  readonly systematic: number;
  readonly random: number;
  readonly explored: number;
  readonly steps: number;
  readonly events: number;
  readonly breaches: readonly string[];
}

const events: readonly Event[] = [
  ...Object.keys(deeds),
  'another run starts',
  'the other run goes on',
  'the process dies',
];

/** Worlds to begin with: never seen, judged and waiting, everything there, open. */
export async function toStarts() {
  const fresh = aModel();
  const judged = await settled(fresh);
  const earned = structuredClone(judged);
  deeds['everybody approves']?.(earned);
  return { 'never seen': fresh, waiting: judged, earned, open: await settled(earned) } as const;
}

async function settled(start: Model): Promise<Model> {
  const model = structuredClone(start);
  await runAtModel({ run: 0, model, watch: createWatch(model), point: async () => {} });
  return model;
}

/** Every single event at every step of every start, then every pair close together; beyond that by chance. */
export async function exploreInterleavings(wish: Wish): Promise<Figures> {
  const starts = Object.entries(await toStarts());
  const random = createRandom(wish.seed);
  const breaches: string[] = [];
  let [systematic, chance, steps, happened, turn] = [0, 0, 0, 0, random.below(wish.every)];
  const attempt = async (name: string, start: Model, schedule: Schedule) => {
    const told = await tell(start, schedule);
    steps += told.steps;
    for (const [, some] of schedule) happened += some.length;
    for (const breach of told.breaches) {
      const line = `${name}; ${JSON.stringify([...schedule])}: ${breach}`;
      breaches.push(line);
      wish.onBreach?.(line);
    }
    if ((systematic + chance) % 1000 === 0) wish.onProgress?.(systematic + chance);
  };
  for (const [name, start] of starts) {
    const { steps: length } = await tell(start, new Map());
    for (const schedule of listSchedules(length)) {
      turn += 1;
      if (turn % wish.every !== 0) continue;
      systematic += 1;
      await attempt(name, start, schedule);
    }
  }
  for (; chance < wish.random; ) {
    chance += 1;
    const [name, start] = random.pick(starts);
    await attempt(name, start, drawSchedule(random));
  }
  return { systematic, random: chance, explored: systematic + chance, steps, events: happened, breaches };
}

/** One event at each step; and a second one at each of the next few steps. */
function* listSchedules(length: number): Generator<Schedule> {
  for (let at = 0; at < length; at += 1) {
    for (const first of events) {
      yield new Map([[at, [first]]]);
      for (const distance of [1, 4, 9])
        for (const second of events)
          yield new Map([
            [at, [first]],
            [at + distance, [second]],
          ]);
    }
  }
}

function drawSchedule(random: Random): Schedule {
  const schedule = new Map<number, readonly Event[]>();
  const reach = random.pick([30, 80, 200]);
  for (let left = 2 + random.below(8); left > 0; left -= 1) {
    const at = random.below(reach);
    schedule.set(at, [...(schedule.get(at) ?? []), random.pick(events)]);
  }
  return schedule;
}
