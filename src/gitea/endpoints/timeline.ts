import { z } from 'zod';
import type { TimelineEntry } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import { fetchAll } from '../fetch-all.ts';
import { READ_ISSUES } from '../rights/data.ts';
import { inRepository, type PullPlace, renderPull, timeSchema, userSchema } from './shapes.ts';

function entrySchema() {
  return z
    .object({
      id: z.int(),
      type: z.string(),
      user: userSchema().nullable(),
      body: z.string(),
      label: z
        .object({ id: z.int(), name: z.string() })
        .transform(({ id, name }) => ({ id, name }))
        .nullish(),
      created_at: timeSchema(),
    })
    .transform(
      ({ label, created_at: createdAt, ...same }): TimelineEntry => ({
        ...same,
        label: label ?? null,
        createdAt,
      }),
    );
}

/**
 * In order of creation.
 * @param hidden how many comments on lines there are: they fill pages and are left out, so that an empty page
 *   need not be the last one. The total the server gives is that of the page.
 */
export function listTimeline(
  client: GiteaClient,
  place: PullPlace,
  hidden: number,
): Promise<TimelineEntry[]> {
  return fetchAll(client, {
    call: {
      to: `read the timeline of ${renderPull(place)}`,
      needs: READ_ISSUES,
      path: inRepository(place, 'issues', place.number, 'timeline'),
    },
    item: entrySchema(),
    id: (row) => row.id,
    counts: 'nothing',
    hidden,
    nullIsEmpty: true,
  });
}
