import { findUser } from '../world/people.ts';
import type { User } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { nextId, nowInSeconds } from '../world/state.ts';
import { createRepository, type RepositoryOptions } from './create-repository.ts';
import { repositoryNamed, userNamed } from './lookups.ts';
import { SeededOrganisation } from './organisation.ts';
import type { SeededPullRequest } from './pull-request.ts';
import { SeededRepository } from './repository.ts';
import { SeedingError } from './seeding-error.ts';
import { createToken } from './tokens.ts';

export interface UserOptions {
  readonly fullName?: string;
  readonly siteAdmin?: boolean;
  /** Fixed id; by default the next free one. */
  readonly id?: number;
}

/**
 * The world of a sandbox in the product's words: add people, organisations and repositories, and look them up.
 * People are named by login everywhere.
 */
export class World {
  /** The raw records, for what this class has no word for. */
  readonly state: State;

  constructor(state: State) {
    this.state = state;
  }

  /** Adds a person (or a bot, which is just a person to the server). */
  addUser(login: string, options: UserOptions = {}): User {
    if (findUser(this.state, login)) throw new SeedingError(`there is already a user ${login}`);
    const user: User = {
      id: options.id ?? nextId(this.state, 'user'),
      login,
      fullName: options.fullName ?? '',
      email: `${login}@example.test`,
      siteAdmin: options.siteAdmin ?? false,
      kind: 'person',
      createdAt: nowInSeconds(this.state),
    };
    this.state.users.set(user.id, user);
    return user;
  }

  addUsers(...logins: string[]): void {
    for (const login of logins) this.addUser(login);
  }

  /** Deletes an account: its reviews and comments are the Ghost's from now on. */
  deleteUser(login: string): void {
    const user = userNamed(this.state, login);
    this.state.users.delete(user.id);
    for (const team of this.state.teams.values()) team.memberIds.delete(user.id);
  }

  /** Adds an organisation with its `Owners` team. */
  addOrganisation(
    name: string,
    options: { owners?: readonly string[]; private?: boolean } = {},
  ): SeededOrganisation {
    const account = this.addUser(name);
    this.state.users.set(account.id, { ...account, kind: 'organisation', email: '' });
    const visibility = options.private ? 'private' : 'public';
    this.state.organisations.set(account.id, { id: account.id, visibility, publicMembers: new Set() });
    const organisation = new SeededOrganisation(this.state, account.id);
    organisation.addTeam('Owners', { role: 'owner', members: options.owners ?? [], visibility: 'limited' });
    return organisation;
  }

  organisation(name: string): SeededOrganisation {
    const account = userNamed(this.state, name);
    if (!this.state.organisations.has(account.id)) throw new SeedingError(`${name} is not an organisation`);
    return new SeededOrganisation(this.state, account.id);
  }

  /** Adds a repository, `owner/name`, with a first commit on its default branch. */
  addRepository(fullName: string, options: RepositoryOptions = {}): SeededRepository {
    const [owner = '', name = ''] = fullName.split('/');
    const created = createRepository(this.state, {
      ...options,
      ownerId: userNamed(this.state, owner).id,
      name,
    });
    return new SeededRepository(this.state, created.id);
  }

  repository(fullName: string): SeededRepository {
    const found = repositoryNamed(this.state, fullName);
    return new SeededRepository(this.state, found.id);
  }

  /** A pull request by repository and number. */
  pullRequest(fullName: string, number: number): SeededPullRequest {
    return this.repository(fullName).pullRequest(number);
  }

  /** A new access token of this person; `scopes` default to `all`. */
  token(login: string, options: { scopes?: readonly string[]; name?: string } = {}): string {
    const user = userNamed(this.state, login);
    return createToken(this.state, {
      userId: user.id,
      scopes: options.scopes ?? ['all'],
      name: options.name ?? 'token',
    });
  }

  /** Makes a token worthless: the next call with it answers 401. */
  revokeToken(value: string): void {
    this.state.tokens.delete(value);
  }
}
