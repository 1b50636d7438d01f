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
      status: z.string(),
      started_at: timeSchema(),
    })
    .transform(({ id, event, path, head_sha: headSha, status, started_at: startedAt }) => ({
      id,
      event,
      /** `qa-review.yml@refs/heads/main`. */
      path,
      headSha,
      /** `queued`, `in_progress`, `completed` and more. */
      status,
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

function taskSchema() {
  return z
    .object({
      run_number: z.int(),
      event: z.string(),
      workflow_id: z.string(),
      head_branch: z.string(),
      head_sha: z.string(),
      display_title: z.string(),
      created_at: timeSchema(),
    })
    .transform((row) => ({
      runNumber: row.run_number,
      event: row.event,
      /** File name. */
      workflow: row.workflow_id,
      branch: row.head_branch,
      headSha: row.head_sha,
      /** The name of the run from 1.25; before, the title of its commit. */
      title: row.display_title,
      createdAt: row.created_at,
    }));
}

/** A job that a runner took. */
export type Task = z.output<ReturnType<typeof taskSchema>>;

/**
 * The newest tasks, as many as fit on one page. Everybody who reads Actions may read them; the list of runs is closed
 * to all but administrators on 1.25.
 */
export async function listTasks(client: GiteaClient, place: Place): Promise<Task[]> {
  const call = {
    to: `list the tasks in ${place.owner}/${place.name}`,
    needs: READ_ACTIONS,
    path: inRepository(place, 'actions', 'tasks'),
    query: { page: 1, limit: 50 },
  };
  const answer = await fetchJson(client, call, z.object({ workflow_runs: z.array(taskSchema()).nullable() }));
  return answer.workflow_runs ?? [];
}

/** File names of the workflows that somebody switched off (1.24 and newer tell). */
export async function listDisabledWorkflows(client: GiteaClient, place: Place): Promise<string[]> {
  const call = {
    to: `list the workflows of ${place.owner}/${place.name}`,
    needs: READ_ACTIONS,
    path: inRepository(place, 'actions', 'workflows'),
  };
  const row = z.object({ id: z.string(), state: z.string() });
  const { workflows } = await fetchJson(client, call, z.object({ workflows: z.array(row).nullable() }));
  return (workflows ?? []).filter(({ state }) => state !== 'active').map(({ id }) => id);
}
