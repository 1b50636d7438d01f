import { runAtModel } from './gate-at-model.ts';
import { deeds, GATE, isEarned, isJudged, type Model, newest, rowsOf } from './model.ts';
import { createTurns } from './turns.ts';
import { createWatch } from './watch.ts';

/** What happens before a step: a deed of others, a second run, a switch to another run, or the death of the running process. */
export type Event = keyof typeof deeds | 'another run starts' | 'the other run goes on' | 'the process dies';

/** Events by step: a step lets one run go to its next point. */
export type Schedule = ReadonlyMap<number, readonly Event[]>;

export interface Told {
  readonly steps: number;
  readonly breaches: readonly string[];
}

const MOST_STEPS = 3000;

/** Tells one story from one state of the world, and then lets it come to rest. */
export async function tell(start: Model, schedule: Schedule): Promise<Told> {
  const model = structuredClone(start);
  const watch = createWatch(model);
  const turns = createTurns();
  let [runs, turn, steps] = [0, 0, 0];
  const begin = () => {
    const run = runs;
    runs += 1;
    turns.start(
      run,
      async () => void (await runAtModel({ run, model, watch, point: () => turns.point(run) })),
    );
  };
  const happen = (event: Event) => {
    if (event === 'another run starts') begin();
    else if (event === 'the other run goes on') turn += 1;
    else if (event === 'the process dies') turns.crash(pick());
    else deeds[event]?.(model);
    watch.moved();
  };
  const pick = () => {
    const waiting = turns.waiting();
    return waiting[turn % Math.max(waiting.length, 1)] ?? -1;
  };
  const goOn = async () => {
    for (; turns.waiting().length > 0; steps += 1) {
      if (steps > MOST_STEPS) throw new Error('the runs do not end');
      for (const event of schedule.get(steps) ?? []) happen(event);
      await turns.go(pick());
    }
  };
  begin();
  await goOn();
  const rest = await comeToRest(model, async () => {
    begin();
    const [before, from] = [watch.writes(), steps];
    await goOn();
    const isDisturbed = [...schedule.keys()].some((step) => step >= from);
    return isDisturbed ? 'disturbed' : watch.writes() - before;
  });
  return { steps, breaches: [...watch.breaches, ...rest] };
}

const MOST_SWEEPS = 6;
const MOST_DISTURBED = 60;

/** Law 5. A review whose start nobody recorded has to wait for its deadline, so time passes between the sweeps. */
async function comeToRest(model: Model, sweep: () => Promise<number | 'disturbed'>): Promise<string[]> {
  let [quiet, disturbed] = [0, 0];
  while (quiet < MOST_SWEEPS && disturbed < MOST_DISTURBED) {
    const writes = await sweep();
    if (writes === 0) return judgeRest(model);
    if (writes === 'disturbed') disturbed += 1;
    else quiet += 1;
    model.now += 6 * 60_000;
  }
  return [`law 5: still writing after ${quiet} quiet sweeps`];
}

function judgeRest(model: Model): string[] {
  const isOpen = newest(model, GATE)?.state === 'success';
  const isHeld = rowsOf(model).filter(({ creator }) => creator?.login === 'mallory').length >= 3;
  const earned = isEarned(model);
  return [
    ...(isOpen && !earned && (isJudged(model) || newest(model, GATE)?.creator?.login === 'gate-bot')
      ? ['law 5: open at rest, and not earned']
      : []),
    ...(!isOpen && earned && !isHeld
      ? [`law 5: earned at rest, and shut: ${newest(model, GATE)?.description}`]
      : []),
    ...(isOpen && isJudged(model) && model.labels.length !== 1
      ? [`law 5: ${model.labels.length} tier labels at rest`]
      : []),
  ];
}
