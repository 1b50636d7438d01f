import { openPullRequest, pushBranch } from '../world/pulls.ts';
import type { PullRequest, Repository } from '../world/records.ts';
import { findRepository } from '../world/repositories.ts';
import type { State } from '../world/state.ts';
import { writeFiles } from './commits.ts';
import { forkRepository } from './create-repository.ts';
import type { Files } from './files.ts';
import { commitNamed, repositoryNamed, userNamed } from './lookups.ts';

export interface PullRequestOptions {
  readonly by: string;
  readonly title?: string;
  readonly body?: string;
  /** Branch to merge into; default the default branch. */
  readonly base?: string;
  /** Branch to merge from; default a new one named after the author and the number. */
  readonly branch?: string;
  /** Files to commit to that branch. */
  readonly files?: Files;
  /** Comes from a fork: `true` for the author's own, made when missing, or the full name of another one. */
  readonly fork?: boolean | string;
  readonly draft?: boolean;
}

/** Opens a pull request as somebody would: branch, commit, open. */
export function openAs(state: State, repository: Repository, options: PullRequestOptions): PullRequest {
  const baseBranch = options.base ?? repository.defaultBranch;
  const branch = options.branch ?? `${options.by}/change-${repository.lastNumber + 1}`;
  const title = options.title ?? `Change number ${repository.lastNumber + 1}`;
  const source = findSource(state, repository, options);
  const tip = source.branches.get(branch) ?? commitNamed(state, repository, baseBranch);
  const head = options.files
    ? writeFiles(state, source, { parents: [tip], files: options.files, by: options.by, message: title })
    : tip;
  pushBranch(state, source, { branch, sha: head, by: userNamed(state, options.by).id });
  return openPullRequest(state, {
    repository,
    by: userNamed(state, options.by).id,
    title: options.draft ? `WIP: ${title}` : title,
    body: options.body ?? '',
    baseBranch,
    head: { repository: source, branch },
  });
}

function findSource(state: State, repository: Repository, { by, fork }: PullRequestOptions): Repository {
  if (typeof fork === 'string') return repositoryNamed(state, fork);
  if (!fork) return repository;
  return (
    findRepository(state, by, repository.name) ?? forkRepository(state, repository, userNamed(state, by).id)
  );
}
