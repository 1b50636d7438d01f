import { z } from 'zod';
import { fetchJson, type GiteaClient } from '../client.ts';
import { fetchAll } from '../fetch-all.ts';
import { READ_CODE } from '../rights/data.ts';
import { inRepository, type Place, userSchema } from './shapes.ts';

const WRITING: ReadonlySet<string | undefined> = new Set(['write', 'admin', 'owner']);

function teamSchema() {
  return z
    .object({
      name: z.string(),
      permission: z.string(),
      units_map: z.record(z.string(), z.string()).nullish(),
    })
    .transform(({ name, permission, units_map: units }) => ({
      name,
      /** Rights may be given as a whole or unit by unit. */
      mayWrite: WRITING.has(permission) || WRITING.has(units?.['repo.code']),
    }));
}

/** Teams of the organisation that may write the code of this repository. */
export async function listWritingTeams(client: GiteaClient, place: Place): Promise<string[]> {
  const call = {
    to: `list the teams of ${place.owner}/${place.name}`,
    needs: READ_CODE,
    path: inRepository(place, 'teams'),
  };
  const teams = await fetchJson(client, call, z.array(teamSchema()).nullable());
  return (teams ?? []).filter(({ mayWrite }) => mayWrite).map(({ name }) => name);
}

/** People who were let in by name; what each may do, administrators alone may ask. */
export async function listCollaborators(client: GiteaClient, place: Place): Promise<string[]> {
  const people = await fetchAll(client, {
    call: {
      to: `list the collaborators of ${place.owner}/${place.name}`,
      needs: READ_CODE,
      path: inRepository(place, 'collaborators'),
    },
    item: userSchema(),
    id: (row) => row.id,
    counts: 'rows',
    nullIsEmpty: true,
  });
  return people.map(({ login }) => login);
}
