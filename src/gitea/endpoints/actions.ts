import { z } from 'zod';
import { fetchAnswer, fetchJson, type GiteaClient, parseAnswer } from '../client.ts';
import { DISPATCH, READ_ACTIONS } from '../rights/data.ts';
import { inRepository, type Place, timeSchema } from './shapes.ts';

export interface Dispatch extends Place {
  /** File name of the workflow. */
  readonly workflow: string;
  readonly branch: string;
  readonly inputs: Readonly<Record<string, string>>;
}

function runDetailsSchema() {
  return z.object({ workflow_run_id: z.int().positive() });
}

/**
 * Starts a workflow. The answer carries the run's id from 1.26; older servers ignore the wish and answer with nothing.
 * @returns the run's id where the server tells it.
 */
export async function dispatchWorkflow(client: GiteaClient, dispatch: Dispatch): Promise<number | undefined> {
  const call = {
    to: `start ${dispatch.workflow} in ${dispatch.owner}/${dispatch.name}`,
    needs: DISPATCH,
    method: 'POST' as const,
    path: inRepository(dispatch, 'actions', 'workflows', dispatch.workflow, 'dispatches'),
    query: { return_run_details: true },
    body: { ref: dispatch.branch, inputs: dispatch.inputs },
  };
  const answer = await fetchAnswer(client, call);
  return answer.status === 200
    ? parseAnswer(answer.text, call, runDetailsSchema()).workflow_run_id
    : undefined;
}

function runSchema() {
  return z
    .object({
      id: z.int(),
      event: z.string(),
      path: z.string(),
      head_sha: z.string(),
      display_title: z.string(),
      started_at: timeSchema(),
    })
    .transform(({ id, event, path, head_sha: headSha, display_title: title, started_at: startedAt }) => ({
      id,
      event,
      /** `qa-review.yml@refs/heads/main`. */
      path,
      headSha,
      title,
      /** Long ago (year 1 or 1970) as long as no runner took it. */
      startedAt,
    }));
}

export type Run = z.output<ReturnType<typeof runSchema>>;

export function readRun(client: GiteaClient, place: Place, id: number): Promise<Run> {
  const call = {
    to: `read the run ${id} in ${place.owner}/${place.name}`,
    needs: READ_ACTIONS,
    path: inRepository(place, 'actions', 'runs', id),
  };
  return fetchJson(client, call, runSchema());
}

/** The newest dispatched runs, as many as fit on one page. */
export async function listDispatchedRuns(client: GiteaClient, place: Place): Promise<Run[]> {
  const call = {
    to: `list the runs in ${place.owner}/${place.name}`,
    needs: READ_ACTIONS,
    path: inRepository(place, 'actions', 'runs'),
    query: { event: 'workflow_dispatch', page: 1, limit: 50 },
  };
  const answer = await fetchJson(client, call, z.object({ workflow_runs: z.array(runSchema()).nullable() }));
  return answer.workflow_runs ?? [];
}
