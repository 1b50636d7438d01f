import type { GiteaClient } from '../client.ts';
import { listDispatchedRuns, type Run, readRun } from '../endpoints/actions.ts';
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

/**
 * Looks for the run whose title carries the nonce (1.25 and newer); being the newest run proves nothing.
 * @returns undefined also where the server has no list of runs, or closes it to us.
 */
export async function findRunByNonce(client: GiteaClient, wanted: WantedRun): Promise<Run | undefined> {
  const runs = await ifReadable(listDispatchedRuns(client, wanted));
  return runs?.find((run) => isWanted(run, wanted) && run.title.includes(wanted.nonce));
}

/** The run that the server named as the one it started, if it is what we asked for. */
export async function findRunById(
  client: GiteaClient,
  wanted: WantedRun,
  id: number,
): Promise<Run | undefined> {
  const run = await ifReadable(readRun(client, wanted, id));
  return run && run.id === id && isWanted(run, wanted) ? run : undefined;
}

/** A run of this workflow on this branch, started by dispatch and not before the intent. */
function isWanted(run: Run, { workflow, branch, notBefore }: WantedRun): boolean {
  const isOld = run.startedAt > 0 && run.startedAt < notBefore;
  return run.event === 'workflow_dispatch' && run.path === `${workflow}@refs/heads/${branch}` && !isOld;
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
