import { z } from 'zod';
import type { StatusRow } from '../../verdict/snapshot.ts';
import { fetchAnswer, type GiteaClient } from '../client.ts';
import { fetchAll } from '../fetch-all.ts';
import { READ_CODE, WRITE_STATUSES } from '../rights/data.ts';
import { inRepository, type Place, timeSchema, userSchema } from './shapes.ts';

/** The state is written as `state` and read as `status`. */
function statusSchema() {
  return z
    .object({
      id: z.int(),
      context: z.string(),
      status: z.string(),
      description: z.string(),
      target_url: z.string(),
      creator: userSchema().nullable(),
      created_at: timeSchema(),
    })
    .transform(
      ({ status: state, target_url: targetUrl, created_at: createdAt, ...same }): StatusRow => ({
        ...same,
        state,
        targetUrl,
        createdAt,
      }),
    );
}

/** Every row on the commit, newest first. The server sorts by seconds, and ties are common: the id decides. */
export async function listStatuses(client: GiteaClient, place: Place, commit: string): Promise<StatusRow[]> {
  const rows = await fetchAll(client, {
    call: {
      to: `read the statuses of ${commit} in ${place.owner}/${place.name}`,
      needs: READ_CODE,
      path: inRepository(place, 'statuses', commit),
    },
    item: statusSchema(),
    id: (row) => row.id,
    counts: 'rows',
  });
  return rows.toSorted((one, other) => other.id - one.id);
}

/** The ids of the rows that count: the newest of each context, and of each workflow where two share a context. */
export async function listLatestStatuses(
  client: GiteaClient,
  place: Place,
  commit: string,
): Promise<number[]> {
  const rows = await fetchAll(client, {
    call: {
      to: `read the latest statuses of ${commit} in ${place.owner}/${place.name}`,
      needs: READ_CODE,
      path: inRepository(place, 'commits', commit, 'status'),
    },
    item: z.object({ id: z.int() }),
    id: (row) => row.id,
    counts: 'nothing',
    inside: 'statuses',
    nullIsEmpty: true,
  });
  return rows.map(({ id }) => id);
}

export interface NewStatus {
  readonly context: string;
  readonly state: string;
  readonly description: string;
}

/** Adds a row; nothing is ever replaced. */
export async function postStatus(
  client: GiteaClient,
  place: Place & { sha: string },
  row: NewStatus,
): Promise<void> {
  const { context, state, description } = row;
  await fetchAnswer(client, {
    to: `post the status ${JSON.stringify(context)} on ${place.sha} in ${place.owner}/${place.name}`,
    needs: WRITE_STATUSES,
    method: 'POST',
    path: inRepository(place, 'statuses', place.sha),
    body: { context, state, description },
  });
}
