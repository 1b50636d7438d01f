import { z } from 'zod';
import type { Comment } from '../../verdict/snapshot.ts';
import { fetchAnswer, type GiteaClient } from '../client.ts';
import { fetchAll } from '../fetch-all.ts';
import { COMMENT, READ_ISSUES } from '../rights/data.ts';
import { inRepository, type Place, type PullPlace, renderPull, timeSchema, userSchema } from './shapes.ts';

function commentSchema() {
  return z
    .object({ id: z.int(), body: z.string(), user: userSchema().nullable(), created_at: timeSchema() })
    .transform(({ created_at: createdAt, ...same }): Comment => ({ ...same, createdAt }));
}

/** In order of creation. Many versions hand out all at once, whatever page is asked for. */
export function listComments(client: GiteaClient, place: PullPlace): Promise<Comment[]> {
  return fetchAll(client, {
    call: {
      to: `read the comments of ${renderPull(place)}`,
      needs: READ_ISSUES,
      path: inRepository(place, 'issues', place.number, 'comments'),
    },
    item: commentSchema(),
    id: (row) => row.id,
    counts: 'rows',
  });
}

export async function postComment(client: GiteaClient, place: PullPlace, body: string): Promise<void> {
  await fetchAnswer(client, {
    to: `comment on ${renderPull(place)}`,
    needs: COMMENT,
    method: 'POST',
    path: inRepository(place, 'issues', place.number, 'comments'),
    body: { body },
  });
}

export async function editComment(
  client: GiteaClient,
  place: Place & { id: number },
  body: string,
): Promise<void> {
  await fetchAnswer(client, {
    to: `edit the comment ${place.id} in ${place.owner}/${place.name}`,
    needs: COMMENT,
    method: 'PATCH',
    path: inRepository(place, 'issues', 'comments', place.id),
    body: { body },
  });
}
