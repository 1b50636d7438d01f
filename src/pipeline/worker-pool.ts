import { availableParallelism } from 'node:os';
import type { Tinypool } from 'tinypool';
import type { Executor, Task, TaskLimits, TaskOutcome } from './execute.ts';
import type * as WorkerEntry from './worker-entry.ts';
import type { WorkerSettings } from './worker-entry.ts';

export interface PoolSettings {
  /** At most so many threads; as many as the machine has unless told otherwise. */
  readonly threads?: number;
  /** Address of a module that exports `analyzers`; this build's registry unless told otherwise. */
  readonly registry?: string;
}

/**
 * Runs tasks in worker threads, which are started when there is work. A task that throws, runs out of time or memory, or
 * whose thread dies is `lost`; the pool lives on. Workers get an empty environment. Works on the build only: a worker's
 * entry must be JavaScript.
 */
export function workerPool(settings: PoolSettings = {}): Executor {
  const parallel = settings.threads ?? availableParallelism();
  const registry = settings.registry ?? new URL('../analyzers/registry.js', import.meta.url).href;
  const pools = new Map<number, Promise<Tinypool>>();
  const poolOf = (megabytes: number) => {
    const pool = pools.get(megabytes) ?? startPool({ threads: parallel, megabytes, registry });
    pools.set(megabytes, pool);
    return pool;
  };
  return {
    parallel,
    run: async (task, limits) => await runIn(await poolOf(limits.megabytes), task, limits),
    close: async () => {
      const started = await Promise.all(pools.values());
      pools.clear();
      await Promise.all(started.map((pool) => pool.destroy()));
    },
  };
}

interface PoolShape extends WorkerSettings {
  readonly threads: number;
  readonly megabytes: number;
}

async function startPool({ threads, megabytes, registry }: PoolShape): Promise<Tinypool> {
  const { Tinypool: Pool } = await import('tinypool');
  return new Pool({
    filename: new URL('./worker-entry.js', import.meta.url).href,
    name: 'runInWorker' satisfies keyof typeof WorkerEntry,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    env: {},
    argv: [],
    execArgv: [],
    workerData: { registry } satisfies WorkerSettings,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
}

/** The deadline both ends an endless loop and rescues a task whose thread has gone. */
async function runIn(pool: Tinypool, task: Task, { seconds, megabytes }: TaskLimits): Promise<TaskOutcome> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), seconds * 1000);
  try {
    return await pool.run(task, { signal: deadline.signal });
  } catch (error) {
    if (deadline.signal.aborted)
      return { kind: 'lost', reason: `it took more than ${seconds} seconds; limits.taskSeconds sets that` };
    if (isOutOfMemory(error))
      return {
        kind: 'lost',
        reason: `it needed more than ${megabytes} megabytes; limits.workerMegabytes sets that`,
      };
    return {
      kind: 'lost',
      reason: `its worker died: ${error instanceof Error ? error.message : String(error)}`,
    };
  } finally {
    clearTimeout(timer);
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
