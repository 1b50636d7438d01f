import { toUnits, userOf } from '../world/people.ts';
import type { Mode, Team, Units } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { nextId } from '../world/state.ts';
import { createRepository, type RepositoryOptions } from './create-repository.ts';
import { addLabel, type LabelOptions } from './labels.ts';
import { teamNamed, userNamed } from './lookups.ts';
import { SeededRepository } from './repository.ts';

export interface TeamOptions {
  readonly members?: readonly string[];
  /** What the team may do: one word for everything, or unit by unit. Default `read`. */
  readonly role?: Mode | Partial<Units>;
  /** Names of the repositories the team works on; default: all of the organisation. */
  readonly repositories?: readonly string[];
  readonly description?: string;
  /** Who may see it, from 1.27 on. Default `private`, as on the server. */
  readonly visibility?: Team['visibility'];
}

/** An organisation that scenarios talk about. */
export class SeededOrganisation {
  readonly #state: State;
  readonly id: number;

  constructor(state: State, id: number) {
    this.#state = state;
    this.id = id;
  }

  get name(): string {
    return userOf(this.#state, this.id).login;
  }

  addTeam(name: string, options: TeamOptions = {}): Team {
    const role = options.role ?? 'read';
    const named = options.repositories?.map((repository) => this.#repositoryId(repository));
    const team: Team = {
      id: nextId(this.#state, 'team'),
      organisationId: this.id,
      name,
      description: options.description ?? '',
      mode: typeof role === 'string' ? role : null,
      units: toUnits(role),
      allRepositories: named === undefined,
      repositoryIds: new Set(named),
      memberIds: new Set((options.members ?? []).map((login) => userNamed(this.#state, login).id)),
      visibility: options.visibility ?? 'private',
    };
    this.#state.teams.set(team.id, team);
    return team;
  }

  joinTeam(name: string, ...logins: string[]): void {
    const team = teamNamed(this.#state, this.id, name);
    for (const login of logins) team.memberIds.add(userNamed(this.#state, login).id);
  }

  leaveTeam(name: string, ...logins: string[]): void {
    const team = teamNamed(this.#state, this.id, name);
    for (const login of logins) team.memberIds.delete(userNamed(this.#state, login).id);
  }

  deleteTeam(name: string): void {
    this.#state.teams.delete(teamNamed(this.#state, this.id, name).id);
  }

  team(name: string): Team {
    return teamNamed(this.#state, this.id, name);
  }

  /** Adds a label of the organisation, which all its repositories can use. Returns its id. */
  addLabel(name: string, options: LabelOptions = {}): number {
    return addLabel(this.#state, { ...options, name, organisationId: this.id });
  }

  addRepository(name: string, options: RepositoryOptions = {}): SeededRepository {
    const created = createRepository(this.#state, { ...options, ownerId: this.id, name });
    return new SeededRepository(this.#state, created.id);
  }

  #repositoryId(name: string): number {
    const found = [...this.#state.repositories.values()].find(
      (one) => one.ownerId === this.id && one.name === name,
    );
    if (!found) throw new Error(`there is no repository ${name} in ${this.name}: add it before the team`);
    return found.id;
  }
}
