import type { MembershipAnswer, User } from '../verdict/snapshot.ts';
import { fetchJson, type GiteaClient } from './client.ts';
import { userSchema } from './endpoints/shapes.ts';
import { listTeamMembers, listTeams, probeTeamMember, type Team } from './endpoints/teams.ts';
import { GiteaError } from './gitea-error.ts';
import { READ_TEAM } from './rights/data.ts';

export interface TeamName {
  readonly organisation: string;
  readonly team: string;
}

/** What we can find out about one team. */
export type TeamView =
  | { readonly kind: 'missing'; readonly remedy: string }
  | { readonly kind: 'known'; readonly ask: (login: string) => MembershipAnswer };

export interface TeamDirectory {
  /**
   * Looks into a team for these people.
   * @param logins in lower case.
   */
  readonly look: (name: TeamName, logins: readonly string[]) => Promise<TeamView>;
}

/** Reads each organisation's list of teams once. */
export function openTeamDirectory(client: GiteaClient, self: User): TeamDirectory {
  const lists = new Map<string, Promise<Team[]>>();
  const list = (organisation: string): Promise<Team[]> => {
    const teams = lists.get(organisation) ?? listTeams(client, organisation);
    lists.set(organisation, teams);
    return teams;
  };
  return {
    look: async (name, logins) => {
      try {
        const teams = await list(name.organisation);
        const team = teams.find((one) => one.name.toLowerCase() === name.team.toLowerCase());
        if (!team) return (await seesAll(client, teams, self)) ? toMissing(name) : toHidden(name);
        return { kind: 'known', ask: await readTeam(client, team, [...logins, self.login.toLowerCase()]) };
      } catch (error) {
        return { kind: 'known', ask: () => toUnknown(error) };
      }
    },
  };
}

/**
 * Whether a team that is not in the list is not there. From 1.27 on a list leaves private teams out, and teams are private
 * unless somebody says otherwise, but for their members and for owners of the organisation.
 * @throws GiteaError when it cannot be read who the owners are.
 */
export async function seesAll(client: GiteaClient, teams: readonly Team[], self: User): Promise<boolean> {
  // Every organisation has its owners: a list without any team hides some.
  if (!teams.some(({ listHides }) => listHides)) return teams.length > 0;
  const owners = teams.filter(({ name }) => name === 'Owners');
  const members = await Promise.all(owners.map((team) => listTeamMembers(client, team)));
  return members.flat().some(({ id }) => id === self.id);
}

function toMissing({ organisation, team }: TeamName): TeamView {
  return {
    kind: 'missing',
    remedy: `Create the team ${team} in ${organisation}, or name the people in the policy under roles.`,
  };
}

function toHidden({ organisation, team }: TeamName): TeamView {
  const why = `the gate's user sees no team ${team} in ${organisation}: it is hidden from people outside it, or not there`;
  return { kind: 'known', ask: () => ({ is: 'unknown', why, right: READ_TEAM.role }) };
}

type Ask = (login: string) => MembershipAnswer;

async function readTeam(client: GiteaClient, team: Team, logins: readonly string[]): Promise<Ask> {
  try {
    const members = new Set(
      (await listTeamMembers(client, team)).map((member) => member.login.toLowerCase()),
    );
    return (login) => ({ is: members.has(login) ? 'member' : 'not-member' });
  } catch (error) {
    if (!isDenied(error)) throw error;
    return probeTeam(client, team, { logins, denial: error });
  }
}

interface Probing {
  readonly logins: readonly string[];
  readonly denial: GiteaError;
}

/**
 * Asks one by one. "Not found" means no member only if the same question found somebody else: it is also the answer to
 * people who may not ask.
 */
async function probeTeam(client: GiteaClient, team: Team, { logins, denial }: Probing): Promise<Ask> {
  const asked = [...new Set(logins)];
  const found = await Promise.all(asked.map((login) => probe(client, team, login)));
  const answers = new Map(asked.map((login, index) => [login, found[index]]));
  const hasControl = found.includes('yes');
  return (login) => {
    const answer = answers.get(login);
    if (answer === 'yes') return { is: 'member' };
    return answer === 'no' && hasControl ? { is: 'not-member' } : toUnknown(denial);
  };
}

async function probe(client: GiteaClient, team: Team, login: string): Promise<'yes' | 'no' | 'unclear'> {
  try {
    const member = await fetchJson(client, probeTeamMember(team, login), userSchema());
    return member.login.toLowerCase() === login ? 'yes' : 'unclear';
  } catch (error) {
    return error instanceof GiteaError && error.kind === 'not-found' ? 'no' : 'unclear';
  }
}

function isDenied(error: unknown): error is GiteaError {
  return error instanceof GiteaError && (error.kind === 'forbidden' || error.kind === 'not-found');
}

/** Every other error than the server's is a bug and stays one. */
function toUnknown(error: unknown): MembershipAnswer {
  if (!(error instanceof GiteaError)) throw error;
  const right = error.right ?? `${READ_TEAM.scope}, ${READ_TEAM.role}`;
  return { is: 'unknown', why: error.message, right };
}
