import type { Policy } from '../../config/schema.ts';
import { approvalRoles } from '../../verdict/membership-questions.ts';
import type { Repository, User } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import { listTeamMembers, listTeams, type Team } from '../endpoints/teams.ts';
import { toTeamName } from '../memberships.ts';
import { READ_TEAM } from '../rights/data.ts';
import { seesAll, type TeamName } from '../team-directory.ts';
import { toFinding } from './ask.ts';
import { type Finding, gather, no, type Trouble } from './check.ts';

export interface RoleGround {
  readonly policy: Policy;
  readonly repository: Pick<Repository, 'owner' | 'name' | 'ownerKind'>;
  readonly self: User;
}

/**
 * Whether it can be told of every role who is in it, by reading its teams as the gate does. That somebody is found is
 * the positive control: an empty answer is also what people get who may not ask.
 */
export async function lookAtTeams(client: GiteaClient, ground: RoleGround): Promise<Finding> {
  const { policy } = ground;
  const roles = [...new Set([...approvalRoles(policy), ...policy.override.lower])].toSorted();
  const lists = new Map<string, Promise<Team[]>>();
  const list = (organisation: string) => {
    const teams = lists.get(organisation) ?? listTeams(client, organisation);
    lists.set(organisation, teams);
    return teams;
  };
  const found = await Promise.all(roles.map((role) => lookAtRole(role, ground, { client, list })));
  return gather(found.flat(), roles.join(', '));
}

interface Means {
  readonly client: GiteaClient;
  readonly list: (organisation: string) => Promise<Team[]>;
}

async function lookAtRole(role: string, ground: RoleGround, means: Means): Promise<Trouble[]> {
  const { policy, repository } = ground;
  const named = Object.hasOwn(policy.roles, role) ? policy.roles[role] : undefined;
  if (!named && repository.ownerKind === 'user') {
    return [
      no(
        `${repository.owner} is a person and has no team ${role}`,
        `Name the people of ${role} under \`roles\` of the policy.`,
      ),
    ];
  }
  const { teams, users } = named ?? { teams: [role], users: [] };
  const looks = await Promise.all(teams.map((team) => countMembers(team, ground, means)));
  const troubles = looks.flatMap((look) => (typeof look === 'number' ? [] : [look]));
  const people = looks.reduce<number>(
    (sum, look) => sum + (typeof look === 'number' ? look : 0),
    users.length,
  );
  if (troubles.length > 0 || people > 0) return troubles;
  return [
    no(
      `nobody is in the role ${role}`,
      `Add people to ${[...teams].join(', ')}: nobody could ever approve for ${role}.`,
    ),
  ];
}

/** How many people other than the gate are in a team, or why that cannot be told. */
async function countMembers(
  name: string,
  { repository, self }: RoleGround,
  { client, list }: Means,
): Promise<number | Trouble> {
  const { organisation, team } = toTeamName(name, repository.owner);
  try {
    const teams = await list(organisation);
    const found = teams.find((one) => one.name.toLowerCase() === team.toLowerCase());
    if (!found) {
      const isComplete = await seesAll(client, teams, self);
      return isComplete ? toMissing({ organisation, team }) : toHidden({ organisation, team });
    }
    const members = await listTeamMembers(client, found);
    return members.filter(({ id }) => id !== self.id).length;
  } catch (error) {
    return toFinding(error) as Trouble;
  }
}

function toMissing({ organisation, team }: TeamName): Trouble {
  return no(
    `there is no team ${team} in ${organisation}`,
    `Create the team ${team} in ${organisation}, or name its people under \`roles\` of the policy.`,
  );
}

function toHidden({ organisation, team }: TeamName): Trouble {
  return no(
    `there is no team ${team} in ${organisation}, or it is hidden from the gate's user (missing: ${READ_TEAM.role})`,
    `Add the gate's user to ${team}, or make it an owner of ${organisation} (from 1.27 on, limited visibility of the team does too); create the team if it is not there, or name its people under \`roles\` of the policy.`,
  );
}
