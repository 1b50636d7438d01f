import type { FileChange } from '../patch/patch.ts';
import type { EnabledAnalyzer, Executor, Task, TaskLimits, TaskResult } from './execute.ts';
import { mapParallel } from './map-parallel.ts';
import { planTasks } from './plan-tasks.ts';

export interface Run {
  readonly execute: Executor;
  readonly analyzers: readonly EnabledAnalyzer[];
  readonly limits: TaskLimits;
  /** Told after every task: files done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Every analyzer on every file. Results come in the order of the files, whatever finished first. */
export async function runOnFiles(files: readonly FileChange[], run: Run): Promise<TaskResult[]> {
  let done = 0;
  const groups = planTasks(files);
  const results = await mapParallel(groups, run.execute.parallel, async (group) => {
    const result = await runGroup(group, run);
    done += group.length;
    run.onProgress?.(done, files.length);
    return result;
  });
  return results.flat();
}

/** A lost task is tried once more, file by file, with twice the limits; a file lost again has failed. */
async function runGroup(files: readonly FileChange[], run: Run): Promise<TaskResult[]> {
  const { execute, analyzers, limits } = run;
  const outcome = await execute.run({ kind: 'files', files, analyzers }, limits);
  if (outcome.kind === 'done') return [outcome.result];
  const results: TaskResult[] = [];
  for (const file of files)
    results.push(await runAlone({ kind: 'files', files: [file], analyzers }, file.path, run));
  return results;
}

/** Each whole-patch analyzer is a task of its own: one that is lost takes no other with it. */
export async function runOnPatch(tasks: readonly Task[], run: Run): Promise<TaskResult[]> {
  return await mapParallel(tasks, run.execute.parallel, async (task) => {
    const outcome = await run.execute.run(task, run.limits);
    return outcome.kind === 'done' ? outcome.result : await runAlone(task, '', run);
  });
}

async function runAlone(task: Task, path: string, { execute, limits }: Run): Promise<TaskResult> {
  const outcome = await execute.run(task, { seconds: limits.seconds * 2, megabytes: limits.megabytes * 2 });
  if (outcome.kind === 'done') return outcome.result;
  return { yielded: [], failures: [{ analyzer: 'pool', path, reason: outcome.reason }], readings: [] };
}
