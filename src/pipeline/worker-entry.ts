import { workerData } from 'node:worker_threads';
import type { Analyzer } from '../analyzers/contract.ts';
import { toMessage } from './error-message.ts';
import type { Task, TaskOutcome } from './execute.ts';
import { grammarDeath } from './grammar-runtime.ts';
import { runTask } from './run-task.ts';
import { redirectOutput } from './voice.ts';

/** What the pool tells its workers: a module that exports `analyzers`. */
export interface WorkerSettings {
  readonly registry: string;
}

// A worker that leaves never answers, and the pool would wait for it until its time is up.
const exit = process.exit;
process.exit = () => {
  throw new Error('process.exit was called');
};
// Node.js itself exits by it where nobody catches an error; were it refused there, the whole process would end.
process.on('uncaughtException', leave);

redirectOutput(process);

/**
 * Runs one task in a worker thread. Never rejects, because errors lose their fields on the way; where the grammars of the thread are
 * dead, the thread dies with them.
 */
export async function runInWorker(task: Task): Promise<TaskOutcome> {
  try {
    return { kind: 'done', result: await runTask(task, await loadRegistry()) };
  } catch (error) {
    if (grammarDeath() !== undefined) return leave(error);
    return { kind: 'lost', reason: `it failed: ${toMessage(error)}` };
  }
}

/** The pool sets another thread in the place of one that dies of an error. */
function leave(error: unknown): Promise<never> {
  process.exit = exit;
  process.off('uncaughtException', leave);
  setImmediate(() => {
    throw error;
  });
  return new Promise(() => {});
}

async function loadRegistry(): Promise<readonly Analyzer[]> {
  // The pool puts its own data in front of ours.
  const [, settings]: [unknown, WorkerSettings] = workerData;
  const { analyzers } = await import(settings.registry);
  return analyzers;
}
