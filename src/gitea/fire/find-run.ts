import type { GiteaClient } from '../client.ts';
import { listTasks, type Run, readRun } from '../endpoints/actions.ts';
import type { Place } from '../endpoints/shapes.ts';
import { GiteaError } from '../gitea-error.ts';

/** The run we look for. */
export interface WantedRun extends Place {
  readonly workflow: string;
  readonly branch: string;
  readonly nonce: string;
  /** Epoch milliseconds. */
  readonly notBefore: number;
}

/** A run that is the one we look for. */
export interface FoundRun {
  readonly headSha: string;
  /** In words, such as `run 12`. */
  readonly proof: string;
}

/**
 * Looks for a task whose run carries the nonce in its name (1.25 and newer); being the newest run proves nothing. Nor does a
 * run that still waits: servers before 1.26 cancel it when the same workflow is dispatched again.
 * @returns undefined also where the tasks are closed to us.
 */
export async function findRunByNonce(client: GiteaClient, wanted: WantedRun): Promise<FoundRun | undefined> {
  const { workflow, branch, nonce, notBefore } = wanted;
  const tasks = await ifReadable(listTasks(client, wanted));
  const found = tasks?.find(
    (task) =>
      task.event === 'workflow_dispatch' &&
      task.workflow === workflow &&
      task.branch === branch &&
      task.createdAt >= notBefore &&
      task.title.includes(nonce),
  );
  return found && { headSha: found.headSha, proof: `run number ${found.runNumber}` };
}

/** The run that the server named as the one it started, if it is what we asked for. It may wait for a runner. */
export async function findRunById(
  client: GiteaClient,
  wanted: WantedRun,
  id: number,
): Promise<FoundRun | undefined> {
  const run = await ifReadable(readRun(client, wanted, id));
  const isIt = run && run.id === id && isWanted(run, wanted) && !isStillborn(run);
  return isIt ? { headSha: run.headSha, proof: `run ${run.id}` } : undefined;
}

/** A run of this workflow on this branch, started by dispatch and not before the intent. */
function isWanted(run: Run, { workflow, branch, notBefore }: WantedRun): boolean {
  const isOld = hasBegun(run) && run.startedAt < notBefore;
  return run.event === 'workflow_dispatch' && run.path === `${workflow}@refs/heads/${branch}` && !isOld;
}

/** Cancelled or skipped before any runner took it. */
function isStillborn(run: Run): boolean {
  return run.status === 'completed' && !hasBegun(run);
}

function hasBegun({ startedAt }: Run): boolean {
  return startedAt > 0;
}

/** Where runs are closed to us, or told in other words (Forgejo), the job's own trace has to do. */
async function ifReadable<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof GiteaError && ['not-found', 'forbidden', 'malformed'].includes(error.kind)))
      throw error;
    return undefined;
  }
}
