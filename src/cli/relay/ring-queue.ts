import { setTimeout as wait } from 'node:timers/promises';

export interface QueueSettings<Target> {
  /** What makes two targets one. */
  readonly keyOf: (target: Target) => string;
  /** Must not throw: what fails is told by it. */
  readonly ring: (target: Target) => Promise<void>;
  /** Milliseconds in which repeated targets become one. */
  readonly settle: number;
  /** Targets that may wait at a time. */
  readonly capacity: number;
}

export interface RingQueue<Target> {
  readonly add: (target: Target) => 'queued' | 'joined' | 'full';
  /** How many wait. */
  readonly size: () => number;
  /** Rings for all that wait, at once, and takes no more. */
  readonly drain: () => Promise<void>;
}

/**
 * Rings for one target after the other, each a little while after it was first named, so that what happens in one breath
 * is one ring. A target named while it is being rung for waits again: what happened since must be seen too.
 */
export function createRingQueue<Target>(settings: QueueSettings<Target>): RingQueue<Target> {
  const waiting = new Map<string, { readonly target: Target; readonly due: number }>();
  const closing = new AbortController();
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    for (;;) {
      const [next] = waiting;
      if (next === undefined) return;
      const [key, { target, due }] = next;
      await pause(due - performance.now(), closing.signal);
      waiting.delete(key);
      await settings.ring(target);
    }
  }

  return {
    add: (target) => {
      const key = settings.keyOf(target);
      if (waiting.has(key)) return 'joined';
      if (waiting.size >= settings.capacity || closing.signal.aborted) return 'full';
      waiting.set(key, { target, due: performance.now() + settings.settle });
      working ??= work().finally(() => {
        working = undefined;
      });
      return 'queued';
    },
    size: () => waiting.size,
    drain: async () => {
      closing.abort();
      await working;
    },
  };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return;
  await wait(milliseconds, undefined, { signal }).catch(() => {});
}
