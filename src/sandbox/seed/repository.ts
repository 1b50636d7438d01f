import { type ActionsEvent, listEvents } from '../world/events.ts';
import { deleteLabel, listRepositoryLabels } from '../world/labels.ts';
import { toUnits } from '../world/people.ts';
import { findPullRequest, listPullRequests } from '../world/pull-requests.ts';
import { pushBranch } from '../world/pulls.ts';
import type { Mode, Repository, Units } from '../world/records.ts';
import { fullNameOf } from '../world/repositories.ts';
import { nowInSeconds, type State } from '../world/state.ts';
import { addStatus } from '../world/statuses.ts';
import { type CommitOptions, type NewCommit, writeFiles } from './commits.ts';
import { forkRepository } from './create-repository.ts';
import type { Files } from './files.ts';
import { addLabel, type LabelOptions } from './labels.ts';
import { commitNamed, labelsNamed, userNamed } from './lookups.ts';
import { openAs, type PullRequestOptions } from './open-pull-request.ts';
import { type ProtectionOptions, protectionOf } from './protection.ts';
import { SeededPullRequest } from './pull-request.ts';
import { SeedingError } from './seeding-error.ts';
import { toText } from './text.ts';
import { createToken } from './tokens.ts';

/** A repository that scenarios talk about. */
export class SeededRepository {
  readonly #state: State;
  readonly id: number;

  constructor(state: State, id: number) {
    this.#state = state;
    this.id = id;
  }

  /** The raw record, for what this class has no word for. */
  get record(): Repository {
    const record = this.#state.repositories.get(this.id);
    if (!record) throw new SeedingError(`repository ${this.id} is gone`);
    return record;
  }

  get fullName(): string {
    return fullNameOf(this.#state, this.record);
  }

  /** Protects a branch, or all branches a glob matches. A later rule for the same name replaces the earlier. */
  protect(rule: string, options: ProtectionOptions = {}): void {
    const { protections } = this.record;
    const at = protections.findIndex((one) => one.rule === rule);
    const protection = protectionOf(this.#state, rule, options);
    protections.splice(at === -1 ? protections.length : at, at === -1 ? 0 : 1, protection);
  }

  unprotect(rule: string): void {
    const at = this.record.protections.findIndex((one) => one.rule === rule);
    if (at >= 0) this.record.protections.splice(at, 1);
  }

  /** Gives somebody a role here: one word for everything, or unit by unit. */
  addCollaborator(login: string, role: Mode | Partial<Units>): void {
    this.record.collaborators.set(userNamed(this.#state, login).id, toUnits(role));
  }

  removeCollaborator(login: string): void {
    this.record.collaborators.delete(userNamed(this.#state, login).id);
  }

  /** Adds a label of the repository and returns its id. */
  addLabel(name: string, options: LabelOptions = {}): number {
    return addLabel(this.#state, { ...options, name, repositoryId: this.id });
  }

  addLabels(...names: string[]): void {
    for (const name of names) this.addLabel(name);
  }

  /** Deletes every label of this name, the organisation's too. */
  deleteLabel(name: string): void {
    for (const label of labelsNamed(this.#state, this.record, name)) deleteLabel(this.#state, label.id);
  }

  /** Names of the repository's own labels. */
  get labels(): string[] {
    return listRepositoryLabels(this.#state, this.record).map((label) => label.name);
  }

  addBranch(name: string, from = this.record.defaultBranch): void {
    this.record.branches.set(name, commitNamed(this.#state, this.record, from));
  }

  deleteBranch(name: string): void {
    this.record.branches.delete(name);
  }

  /** Commits to a branch as a push does, and returns the commit id; pull requests from that branch notice. */
  commit(branch: string, files: Files, options: CommitOptions = {}): string {
    const parents = [commitNamed(this.#state, this.record, branch)];
    const sha = writeFiles(this.#state, this.record, { ...options, parents, files });
    this.moveBranch(branch, sha, options.by);
    return sha;
  }

  /** Writes a commit without moving any branch, and returns its id. */
  writeCommit(options: NewCommit): string {
    return writeFiles(this.#state, this.record, options);
  }

  /** Points a branch at a commit as a (force-)push does. */
  moveBranch(branch: string, sha: string, by?: string): void {
    const pusher = by === undefined ? this.record.ownerId : userNamed(this.#state, by).id;
    pushBranch(this.#state, this.record, { branch, sha, by: pusher });
  }

  /** Tip of a branch. */
  head(branch = this.record.defaultBranch): string {
    return commitNamed(this.#state, this.record, branch);
  }

  /** Text of a file at a branch or commit; undefined when it is not there. */
  file(path: string, ref = this.record.defaultBranch): string | undefined {
    return toText(this.#state, commitNamed(this.#state, this.record, ref), path);
  }

  /** Copies the repository to somebody else, as the fork button does. */
  fork(login: string): SeededRepository {
    const fork = forkRepository(this.#state, this.record, userNamed(this.#state, login).id);
    return new SeededRepository(this.#state, fork.id);
  }

  /** Deletes the repository; pull requests that came from it lose their head repository. */
  delete(): void {
    this.#state.repositories.delete(this.id);
    for (const pull of this.#state.pullRequests.values()) {
      if (pull.headRepositoryId === this.id) pull.headRepositoryId = null;
    }
  }

  /** Renames; calls to the old name are redirected. */
  rename(name: string): void {
    this.#state.renamedRepositories.set(this.fullName.toLowerCase(), this.id);
    this.record.name = name;
  }

  /** Opens a pull request: on an existing branch, or on a new one with `files` committed to it. */
  openPullRequest(options: PullRequestOptions): SeededPullRequest {
    return new SeededPullRequest(this.#state, openAs(this.#state, this.record, options).id);
  }

  pullRequest(number: number): SeededPullRequest {
    const found = findPullRequest(this.#state, this.record, number);
    if (!found) throw new SeedingError(`there is no pull request ${number} in ${this.fullName}`);
    return new SeededPullRequest(this.#state, found.id);
  }

  get pullRequests(): SeededPullRequest[] {
    return listPullRequests(this.#state, this.record).map(
      (pull) => new SeededPullRequest(this.#state, pull.id),
    );
  }

  /** Posts a status on any commit. Without `by` it is one of Actions, which has no creator. */
  addStatus(
    sha: string,
    status: { context: string; state: string; description?: string; by?: string },
  ): void {
    const { by, ...row } = status;
    const creatorId = by === undefined ? null : userNamed(this.#state, by).id;
    addStatus(this.#state, this.record, { ...row, sha, creatorId });
  }

  /** What workflows here could have noticed so far, oldest first. */
  get events(): ActionsEvent[] {
    return listEvents(this.#state, this.record);
  }

  disableWorkflow(file: string): void {
    this.record.disabledWorkflows.add(file);
  }

  enableWorkflow(file: string): void {
    this.record.disabledWorkflows.delete(file);
  }

  addHook(url: string, events: readonly string[]): void {
    const { hooks } = this.record;
    hooks.push({ id: hooks.length + 1, url, events, active: true, createdAt: nowInSeconds(this.#state) });
  }

  /** The token a job of this repository gets; default rights: write everywhere here, admin nowhere. */
  jobToken(rights: Partial<Units> = toUnits('write')): string {
    const job = { repositoryId: this.id, units: toUnits(rights) };
    return createToken(this.#state, { userId: -2, name: 'job', scopes: ['all'], job });
  }
}
