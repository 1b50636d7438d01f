import { workerData } from 'node:worker_threads';
import type { Analyzer } from '../analyzers/contract.ts';
import { toMessage } from './error-message.ts';
import type { Task, TaskOutcome } from './execute.ts';
import { runTask } from './run-task.ts';
import { redirectOutput } from './voice.ts';

/** What the pool tells its workers: a module that exports `analyzers`. */
export interface WorkerSettings {
  readonly registry: string;
}

// A worker that leaves never answers, and the pool would wait for it until its time is up.
process.exit = () => {
  throw new Error('process.exit was called');
};

redirectOutput(process);

/** Runs one task in a worker thread. Never rejects, because errors lose their fields on the way. */
export async function runInWorker(task: Task): Promise<TaskOutcome> {
  try {
    return { kind: 'done', result: await runTask(task, await loadRegistry()) };
  } catch (error) {
    return { kind: 'lost', reason: `it failed: ${toMessage(error)}` };
  }
}

async function loadRegistry(): Promise<readonly Analyzer[]> {
  // The pool puts its own data in front of ours.
  const [, settings]: [unknown, WorkerSettings] = workerData;
  const { analyzers } = await import(settings.registry);
  return analyzers;
}
