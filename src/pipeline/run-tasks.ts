import type { FileChange } from '../patch/patch.ts';
import type {
  EnabledAnalyzer,
  Executor,
  PatchTask,
  Task,
  TaskLimits,
  TaskOutcome,
  TaskResult,
} from './execute.ts';
import { mapParallel } from './map-parallel.ts';
import { planTasks } from './plan-tasks.ts';

export interface Run {
  readonly execute: Executor;
  readonly analyzers: readonly EnabledAnalyzer[];
  readonly limits: TaskLimits;
  /** What one analyzer may take for one file, or for the patch as a whole. */
  readonly analyzerSeconds?: number;
  /** Told after every task: files done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Every analyzer on every file. Results come in the order of the files, whatever finished first. */
export async function runOnFiles(files: readonly FileChange[], run: Run): Promise<TaskResult[]> {
  let done = 0;
  const groups = planTasks(files);
  const lost = new Set<string>();
  const results = await mapParallel(groups, run.execute.parallel, async (group) => {
    const result = await runGroup(group, { ...run, lost });
    done += group.length;
    run.onProgress?.(done, files.length);
    return result;
  });
  return results.flat();
}

interface FilesRun extends Run {
  /** Analyzers that were lost alone. They have failed, and each further try would take its whole time again. */
  readonly lost: Set<string>;
}

/**
 * A lost task is tried once more, file by file, with twice the limits; a file lost again has failed. Where one comes with the
 * policy or is only tried, it is the first to be suspected: waiting for it with the others once more would only take longer.
 */
async function runGroup(files: readonly FileChange[], run: FilesRun): Promise<TaskResult[]> {
  const outcome = await run.execute.run(toTask(files, listAble(run), run), run.limits);
  if (outcome.kind === 'done') return [outcome.result];
  const results: TaskResult[] = [];
  for (const file of files) {
    const able = listAble(run);
    results.push(...(await runApart(file, able, run)));
  }
  return results;
}

function listAble({ analyzers, lost }: FilesRun): readonly EnabledAnalyzer[] {
  return analyzers.filter(({ id }) => !lost.has(id));
}

/** Code that comes with the policy, and who is only being tried, must not take the others with it. Rules cannot loop. */
function mayBeGuilty({ added, isTried }: EnabledAnalyzer): boolean {
  return (added !== undefined && added.kind !== 'rule') || isTried === true;
}

/** Finds out who loses a file: those who may be guilty in a task of their own, the others in one. */
async function runApart(
  file: FileChange,
  analyzers: readonly EnabledAnalyzer[],
  run: FilesRun,
): Promise<TaskResult[]> {
  const { execute, limits } = run;
  const others = analyzers.filter((one) => !mayBeGuilty(one));
  const together = await execute.run(toTask([file], others, run), twice(limits));
  const results = [together.kind === 'done' ? together.result : toLost('pool', file.path, together.reason)];
  for (const suspect of analyzers.filter(mayBeGuilty)) {
    const { id } = suspect;
    const alone = await execute.run(toTask([file], [suspect], run), limits);
    if (alone.kind === 'lost') run.lost.add(id);
    results.push(alone.kind === 'done' ? onlyOf(id, alone.result) : toLost(id, file.path, alone.reason));
  }
  return results;
}

/** What the file itself has to tell was told already. */
function onlyOf(id: string, { yielded, failures, timings = [] }: TaskResult): TaskResult {
  return { yielded, failures: failures.filter(({ analyzer }) => analyzer === id), readings: [], timings };
}

/** Each whole-patch analyzer is a task of its own: one that is lost takes no other with it. */
export async function runOnPatch(tasks: readonly Task[], run: Run): Promise<TaskResult[]> {
  return await mapParallel(tasks, run.execute.parallel, async (task) => {
    const outcome = await run.execute.run(task, run.limits);
    if (isWellDone(outcome, task)) return outcome.result;
    const again = await run.execute.run(withoutProject(task, outcome), twice(run.limits));
    const by = task.analyzers.find(mayBeGuilty)?.id ?? 'pool';
    return again.kind === 'done' ? again.result : toLost(by, '', again.reason);
  });
}

/** With a project at hand, what failed is tried again without it: who could ask less has more to say than nothing. */
function isWellDone(outcome: TaskOutcome, task: Task): outcome is Extract<TaskOutcome, { kind: 'done' }> {
  if (outcome.kind === 'lost') return false;
  return !hasProject(task) || outcome.result.failures.length === 0;
}

function withoutProject(task: Task, outcome: TaskOutcome): Task {
  if (!hasProject(task)) return task;
  const reason = outcome.kind === 'lost' ? outcome.reason : (outcome.result.failures[0]?.reason ?? '');
  return { ...task, project: { kind: 'unknown', reason } };
}

function hasProject(task: Task): task is PatchTask {
  return task.kind === 'patch' && task.project?.kind === 'known';
}

function toTask(
  files: readonly FileChange[],
  analyzers: readonly EnabledAnalyzer[],
  { analyzerSeconds }: Run,
): Task {
  return { kind: 'files', files, analyzers, ...(analyzerSeconds !== undefined && { analyzerSeconds }) };
}

function twice({ seconds, megabytes }: TaskLimits): TaskLimits {
  return { seconds: seconds * 2, megabytes: megabytes * 2 };
}

function toLost(analyzer: string, path: string, reason: string): TaskResult {
  return { yielded: [], failures: [{ analyzer, path, reason }], readings: [] };
}
