import { z } from 'zod';
import type { User } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import { fetchAll } from '../fetch-all.ts';
import { READ_ORGANISATION, READ_TEAM } from '../rights/data.ts';
import type { Call } from '../transport/call.ts';
import { userSchema } from './shapes.ts';

export interface Team {
  readonly id: number;
  readonly name: string;
  /** Whether the list leaves out teams that the caller may not see: it does from 1.27 on. */
  readonly listHides: boolean;
}

type TeamPlace = Pick<Team, 'id' | 'name'>;

function teamSchema() {
  return z
    .object({ id: z.int(), name: z.string(), visibility: z.unknown().optional() })
    .transform(({ id, name, visibility }): Team => ({ id, name, listHides: visibility !== undefined }));
}

export function listTeams(client: GiteaClient, organisation: string): Promise<Team[]> {
  return fetchAll(client, {
    call: {
      to: `list the teams of ${organisation}`,
      needs: READ_ORGANISATION,
      path: ['orgs', organisation, 'teams'],
      common: true,
    },
    item: teamSchema(),
    id: (row) => row.id,
    counts: 'rows',
    nullIsEmpty: true,
  });
}

/** The total of this list is a counter kept elsewhere, so only its end counts. */
export function listTeamMembers(client: GiteaClient, { id, name }: TeamPlace): Promise<User[]> {
  return fetchAll(client, {
    call: {
      to: `list the members of the team ${name}`,
      needs: READ_TEAM,
      path: ['teams', id, 'members'],
      common: true,
    },
    item: userSchema(),
    id: (row) => row.id,
    counts: 'nothing',
  });
}

/** Asks for one member. 404 has four meanings, so the status comes back as it is. */
export function probeTeamMember({ id, name }: TeamPlace, login: string): Call {
  return {
    to: `ask whether ${login} is in the team ${name}`,
    needs: READ_TEAM,
    path: ['teams', id, 'members', login],
  };
}
