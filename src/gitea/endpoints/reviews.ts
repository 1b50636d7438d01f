import { z } from 'zod';
import type { Review } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import { fetchAll } from '../fetch-all.ts';
import { READ_PULLS } from '../rights/data.ts';
import { inRepository, type PullPlace, renderPull, timeSchema, userSchema } from './shapes.ts';

function reviewSchema() {
  return z
    .object({
      id: z.int(),
      state: z.string(),
      official: z.boolean(),
      stale: z.boolean(),
      dismissed: z.boolean(),
      commit_id: z.string(),
      user: userSchema().nullable(),
      team: z.object({ name: z.string() }).nullish(),
      comments_count: z.int(),
      submitted_at: timeSchema(),
    })
    .transform((row) => ({
      review: toReview(row),
      team: row.team?.name,
      /** Comments on lines; the timeline counts them and leaves them out. */
      lineComments: row.comments_count,
    }));
}

export type ReviewRow = z.output<ReturnType<typeof reviewSchema>>;

interface WireReview extends Pick<Review, 'id' | 'state' | 'official' | 'stale' | 'dismissed' | 'user'> {
  readonly commit_id: string;
  readonly submitted_at: number;
}

function toReview(row: WireReview): Review {
  const { id, state, official, stale, dismissed, user: author } = row;
  return {
    id,
    state,
    official,
    stale,
    dismissed,
    commitId: row.commit_id,
    user: author,
    submittedAt: row.submitted_at,
  };
}

/** In order of creation. Pending reviews of other people are counted by the server and not handed out. */
export async function listReviews(client: GiteaClient, place: PullPlace): Promise<ReviewRow[]> {
  const rows = await fetchAll(client, {
    call: {
      to: `read the reviews of ${renderPull(place)}`,
      needs: READ_PULLS,
      path: inRepository(place, 'pulls', place.number, 'reviews'),
    },
    item: reviewSchema(),
    id: (row) => row.review.id,
    counts: 'hidden-too',
  });
  return rows.toSorted((one, other) => one.review.id - other.review.id);
}
