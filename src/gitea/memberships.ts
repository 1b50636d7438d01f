import type { Policy } from '../config/schema.ts';
import type { MembershipAnswer, Memberships, Repository, RoleMembership, User } from '../verdict/snapshot.ts';
import type { GiteaClient } from './client.ts';
import { openTeamDirectory, type TeamDirectory, type TeamName } from './team-directory.ts';

/** Whose membership in which role must be known; asked by the verdict. */
export interface MembershipQuestion {
  readonly role: string;
  readonly logins: readonly string[];
}

export interface Asking {
  readonly policy: Policy;
  readonly repository: Pick<Repository, 'owner' | 'name' | 'ownerKind'>;
  readonly self: User;
}

/** Answers who is in which role. Yes, no and cannot verify are three answers, and only a team that was read says no. */
export async function readMemberships(
  client: GiteaClient,
  questions: readonly MembershipQuestion[],
  asking: Asking,
): Promise<Memberships> {
  const directory = openTeamDirectory(client, asking.self);
  const answers = questions.map(
    async (question): Promise<[string, RoleMembership]> => [
      question.role,
      await answer(question, asking, directory),
    ],
  );
  return new Map(await Promise.all(answers));
}

async function answer(
  { role, logins }: MembershipQuestion,
  { policy, repository }: Asking,
  directory: TeamDirectory,
): Promise<RoleMembership> {
  const named = Object.hasOwn(policy.roles, role) ? policy.roles[role] : undefined;
  if (repository.ownerKind === 'user' && !named)
    return { kind: 'no-such-role', remedy: renderUserOwned(role, repository) };
  const { teams, users } = named ?? { teams: [role], users: [] };
  const names = logins.map((login) => login.toLowerCase());
  const views = await Promise.all(
    teams.map((team) => directory.look(toTeamName(team, repository.owner), names)),
  );
  const missing = views.find((view) => view.kind === 'missing');
  if (missing) return { kind: 'no-such-role', remedy: missing.remedy };
  const people = new Set(users.map((user) => user.toLowerCase()));
  const ask = (login: string): MembershipAnswer =>
    people.has(login)
      ? { is: 'member' }
      : merge(views.flatMap((view) => (view.kind === 'known' ? [view.ask(login)] : [])));
  return { kind: 'members', answers: new Map(names.map((login) => [login, ask(login)])) };
}

/** One yes is enough, and a no needs them all. */
function merge(answers: readonly MembershipAnswer[]): MembershipAnswer {
  const yes = answers.find((one) => one.is === 'member');
  return yes ?? answers.find((one) => one.is === 'unknown') ?? { is: 'not-member' };
}

/** `team` of the owner organisation, or `organisation/team`. */
export function toTeamName(text: string, owner: string): TeamName {
  const [organisation, team] = text.split('/');
  return team === undefined
    ? { organisation: owner, team: text }
    : { organisation: organisation ?? owner, team };
}

function renderUserOwned(role: string, { owner, name }: Asking['repository']): string {
  return `${owner} is a person and has no teams: name the people of the role ${role} in the policy of ${owner}/${name} under roles.`;
}
