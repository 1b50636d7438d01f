/**
 * Lets several runs take turns. A run stops at each point where others may do something, and goes on when it is let go. All
 * waiting is in memory, so that one schedule always gives one story.
 */
export interface Turns {
  /** A run stops here. */
  readonly point: (run: number) => Promise<void>;
  /** Starts a run: what it does until it stops for the first time is done at the next `go`. */
  readonly start: (run: number, act: () => Promise<void>) => void;
  /** Lets one run go until it stops again or ends. */
  readonly go: (run: number) => Promise<void>;
  /** The run is never let go again: the process died. */
  readonly crash: (run: number) => void;
  /** Runs that stand and wait. */
  readonly waiting: () => readonly number[];
}

const MOST_TICKS = 10_000;

export function createTurns(): Turns {
  const stopped = new Map<number, (() => void)[]>();
  const ended = new Set<number>();
  const point = (run: number) =>
    new Promise<void>((resolve) => {
      stopped.set(run, [...(stopped.get(run) ?? []), resolve]);
    });
  return {
    point,
    start: (run, act) => {
      void point(run)
        .then(act)
        .finally(() => ended.add(run));
    },
    go: async (run) => {
      const [next, ...others] = stopped.get(run) ?? [];
      if (!next) return;
      if (others.length > 0) stopped.set(run, others);
      else stopped.delete(run);
      next();
      for (let tick = 0; !stopped.has(run) && !ended.has(run); tick += 1) {
        if (tick > MOST_TICKS) throw new Error(`run ${run} neither stops nor ends`);
        await Promise.resolve();
      }
    },
    crash: (run) => {
      stopped.delete(run);
    },
    waiting: () => [...stopped.keys()],
  };
}
