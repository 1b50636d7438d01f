import type { Commit } from '../git/objects.ts';
import { findUser } from './people.ts';
import type { BranchProtection, Repository } from './records.ts';
import type { State } from './state.ts';

export function findRepository(state: State, owner: string, name: string): Repository | undefined {
  const account = findUser(state, owner);
  return [...state.repositories.values()].find(
    (repository) =>
      repository.ownerId === account?.id && repository.name.toLowerCase() === name.toLowerCase(),
  );
}

export function ownerOf(state: State, repository: Repository): string {
  return state.users.get(repository.ownerId)?.login ?? '';
}

export function fullNameOf(state: State, repository: Repository): string {
  return `${ownerOf(state, repository)}/${repository.name}`;
}

/** A commit that this repository has; another repository's commit is not there. */
export function findCommit(state: State, repository: Repository, sha: string): Commit | undefined {
  const known = repository.commits.has(sha) ? sha : findByPrefix(repository, sha);
  return known === undefined ? undefined : state.objects.commits.get(known);
}

/** A branch, a tag, a pull request's head or a commit id, looked up in git's order. */
export function resolveRef(state: State, repository: Repository, ref: string): Commit | undefined {
  const name = ref.replace(/^refs\/(heads|tags)\//, '');
  const sha =
    repository.branches.get(name) ?? repository.tags.get(name) ?? findPullRef(state, repository, ref) ?? ref;
  return findCommit(state, repository, sha);
}

/** The rule that applies to a branch: an exact name first, then globs by priority. */
export function findProtection(repository: Repository, branch: string): BranchProtection | undefined {
  const exact = repository.protections.find((protection) => protection.rule === branch);
  const globs = repository.protections.filter((protection) => isGlobFor(protection.rule, branch));
  return exact ?? globs.toSorted((one, other) => one.priority - other.priority)[0];
}

function findPullRef(state: State, repository: Repository, ref: string): string | undefined {
  const number = /^refs\/pull\/(\d+)\/head$/.exec(ref)?.[1];
  const pull = [...state.pullRequests.values()].find(
    (one) => one.repositoryId === repository.id && one.number === Number(number),
  );
  return pull?.headSha;
}

function findByPrefix(repository: Repository, prefix: string): string | undefined {
  if (!/^[0-9a-f]{7,39}$/.test(prefix)) return undefined;
  const matches = [...repository.commits].filter((sha) => sha.startsWith(prefix));
  return matches.length === 1 ? matches[0] : undefined;
}

function isGlobFor(rule: string, branch: string): boolean {
  const pattern = rule
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '.*')
    .replaceAll('?', '[^/]');
  return new RegExp(`^${pattern}$`).test(branch);
}
