import { z } from 'zod';
import type { GiteaClient } from '../client.ts';
import { fetchAll } from '../fetch-all.ts';
import { READ_CODE, READ_ORGANISATION } from '../rights/data.ts';
import type { Place } from './shapes.ts';

/** A repository of a list. */
export interface ListedRepository extends Place {
  readonly archived: boolean;
}

function listedSchema() {
  return z
    .object({
      id: z.int(),
      name: z.string().min(1),
      owner: z.object({ login: z.string().min(1) }),
      archived: z.boolean(),
    })
    .transform(({ id, name, owner, archived }) => ({ id, name, owner: owner.login, archived }));
}

/** Every repository of an organisation that this user may see; the server leaves hidden ones out after paging. */
export function listRepositories(client: GiteaClient, organisation: string): Promise<ListedRepository[]> {
  return fetchAll(client, {
    call: {
      to: `list the repositories of ${organisation}`,
      needs: READ_ORGANISATION,
      path: ['orgs', organisation, 'repos'],
    },
    item: listedSchema(),
    id: (row) => row.id,
    counts: 'hidden-too',
    nullIsEmpty: true,
  });
}

/** Every repository with this topic that this user may see. */
export function listRepositoriesByTopic(client: GiteaClient, topic: string): Promise<ListedRepository[]> {
  return fetchAll(client, {
    call: {
      to: `list the repositories with the topic ${JSON.stringify(topic)}`,
      needs: READ_CODE,
      path: ['repos', 'search'],
      query: { q: topic, topic: true, sort: 'id' },
    },
    item: listedSchema(),
    id: (row) => row.id,
    counts: 'hidden-too',
    inside: 'data',
    nullIsEmpty: true,
  });
}
