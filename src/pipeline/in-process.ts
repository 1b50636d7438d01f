import type { Analyzer } from '../analyzers/contract.ts';
import { analyzers } from '../analyzers/registry.ts';
import { toMessage } from './error-message.ts';
import type { Executor } from './execute.ts';
import { runTask } from './run-task.ts';

/** Runs tasks in this thread, one after the other. Limits of time and memory cannot be kept here. */
export const inProcess: Executor = createInProcess(analyzers);

export function createInProcess(registry: readonly Analyzer[]): Executor {
  return {
    parallel: 1,
    run: async (task) => {
      try {
        return { kind: 'done', result: await runTask(structuredClone(task), registry) };
      } catch (error) {
        return { kind: 'lost', reason: `it failed: ${toMessage(error)}` };
      }
    },
    close: () => Promise.resolve(),
  };
}
