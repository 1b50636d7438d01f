import { z } from 'zod';
import { fetchAnswer, type GiteaClient } from '../client.ts';
import { fetchAll } from '../fetch-all.ts';
import { READ_PULLS } from '../rights/data.ts';
import { inRepository, type PullPlace, renderPull } from './shapes.ts';

function changedFileSchema() {
  return z
    .object({ filename: z.string(), status: z.string(), contents_url: z.string() })
    .transform(({ filename: path, status, contents_url: contents }) => ({
      path,
      status,
      /** The head for which the list was made: the server makes it for whatever the head is at that moment. */
      commit: /\?ref=(\w+)$/.exec(contents)?.[1],
    }));
}

export type ChangedFile = z.output<ReturnType<typeof changedFileSchema>>;

/** A file that became a link is listed twice, as deleted and as added. */
export function listChangedFiles(client: GiteaClient, place: PullPlace): Promise<ChangedFile[]> {
  return fetchAll(client, {
    call: {
      to: `list the changed files of ${renderPull(place)}`,
      needs: READ_PULLS,
      path: inRepository(place, 'pulls', place.number, 'files'),
    },
    item: changedFileSchema(),
    id: (row) => `${row.status} ${row.path}`,
    counts: 'rows',
  });
}

export async function readDiff(client: GiteaClient, place: PullPlace): Promise<string> {
  const { text } = await fetchAnswer(client, {
    to: `read the diff of ${renderPull(place)}`,
    needs: READ_PULLS,
    path: inRepository(place, 'pulls', `${place.number}.diff`),
  });
  return text;
}
