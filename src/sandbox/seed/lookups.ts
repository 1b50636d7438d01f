import { listOrganisationLabels, listRepositoryLabels } from '../world/labels.ts';
import { findUser, listTeams } from '../world/people.ts';
import type { Label, Repository, Team, User } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { SeedingError } from './seeding-error.ts';

/** The account with this login. Throws when nobody added it. */
export function userNamed(state: State, login: string): User {
  const user = findUser(state, login);
  if (!user) throw new SeedingError(`there is no user ${login}: add them first with addUser('${login}')`);
  return user;
}

export function teamNamed(state: State, organisationId: number, name: string): Team {
  const team = listTeams(state, organisationId).find((one) => one.name === name);
  if (!team) throw new SeedingError(`there is no team ${name}: add it first with addTeam('${name}')`);
  return team;
}

/** All labels with this name that a repository can use: its own and its organisation's. */
export function labelsNamed(state: State, repository: Repository, name: string): Label[] {
  const labels = [
    ...listRepositoryLabels(state, repository),
    ...listOrganisationLabels(state, repository.ownerId),
  ];
  const found = labels.filter((label) => label.name === name);
  if (found.length === 0)
    throw new SeedingError(`there is no label ${name}: add it first with addLabel('${name}')`);
  return found;
}

/** A full commit id, or the tip of a branch. */
export function commitNamed(state: State, repository: Repository, name: string): string {
  const sha = repository.branches.get(name) ?? name;
  if (!state.objects.commits.has(sha)) throw new SeedingError(`there is no branch or commit ${name}`);
  return sha;
}
