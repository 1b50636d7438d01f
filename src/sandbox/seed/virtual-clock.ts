/** A clock that stands still until somebody moves it. */
export interface VirtualClock {
  (): number;
  /** Moves time forward. */
  advance(milliseconds: number): void;
}

/** A clock for tests: starts at `start` (ISO text) and only moves when told. */
export function createVirtualClock(start = '2026-11-02T09:00:00Z'): VirtualClock {
  let now = Date.parse(start);
  const clock = () => now;
  return Object.assign(clock, {
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  });
}
