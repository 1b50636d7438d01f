import type { GiteaClient } from './client.ts';
import { type Dispatch, dispatchWorkflow, readRun } from './endpoints/actions.ts';
import { unconfirmed } from './writes/write-and-find.ts';

/**
 * Asks a gate for a look by dispatching its workflow, and reads the run back where the server says which it is (1.26 and newer).
 * A ring is a hint: twice does no harm, and a lost one is made good by the next sweep.
 * @returns the run's id, undefined where the server does not tell.
 * @throws GiteaError `unconfirmed` for a run that is something else.
 */
export async function ring(client: GiteaClient, dispatch: Dispatch): Promise<number | undefined> {
  const id = await dispatchWorkflow(client, dispatch);
  if (id === undefined) return undefined;
  const run = await readRun(client, dispatch, id);
  const { workflow, branch, owner, name } = dispatch;
  if (run.id === id && run.path === `${workflow}@refs/heads/${branch}`) return id;
  throw unconfirmed(
    `${workflow} was dispatched in ${owner}/${name} and the run ${id} that the server named is another one`,
    'Look at the runs of that repository.',
  );
}
