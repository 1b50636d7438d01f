import { listOrganisationLabels, listRepositoryLabels } from '../world/labels.ts';
import { findUser, ghost, listTeams, toActionsUser } from '../world/people.ts';
import type { Label, Repository, Team, User } from '../world/records.ts';
import { findRepository } from '../world/repositories.ts';
import type { State } from '../world/state.ts';
import { SeedingError } from './seeding-error.ts';

/** The account with this login; `Ghost` and the Actions user have one too. Throws when nobody added it. */
export function userNamed(state: State, login: string): User {
  const system = [ghost, toActionsUser(state)].find((user) => user.login === login);
  const user = findUser(state, login) ?? system;
  if (!user) throw new SeedingError(`there is no user ${login}: add them first with addUser('${login}')`);
  return user;
}

export function teamNamed(state: State, organisationId: number, name: string): Team {
  const team = listTeams(state, organisationId).find((one) => one.name === name);
  if (!team) throw new SeedingError(`there is no team ${name}: add it first with addTeam('${name}')`);
  return team;
}

/** The repository `owner/name`. */
export function repositoryNamed(state: State, fullName: string): Repository {
  const [owner = '', name = ''] = fullName.split('/');
  const found = findRepository(state, owner, name);
  if (!found) throw new SeedingError(`there is no repository ${fullName}: add it first with addRepository`);
  return found;
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
