import { findMergeBase } from '../git/history.ts';
import type { Repository } from './repositories.ts';
import type { State } from './state.ts';

export interface PullRequest {
  readonly id: number;
  readonly repositoryId: number;
  readonly number: number;
  readonly authorId: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  merged: { readonly sha: string; readonly byId: number; readonly at: number } | null;
  baseBranch: string;
  /** `null` once the fork is gone. */
  headRepositoryId: number | null;
  headBranch: string;
  headSha: string;
  mergeBase: string;
  /** False while the server still checks. */
  mergeable: boolean;
  /** In the order in which they were attached. */
  labelIds: number[];
  readonly createdAt: number;
  updatedAt: number;
  closedAt: number | null;
}

/** `state` holds the word as the API shows it; `''` and unheard-of words are allowed. */
export interface Review {
  readonly id: number;
  readonly pullRequestId: number;
  /** A user id, also one that nobody has any more; `null` for a request to a team. */
  readonly reviewerId: number | null;
  readonly teamId: number | null;
  state: string;
  body: string;
  commitId: string;
  official: boolean;
  stale: boolean;
  dismissed: boolean;
  readonly submittedAt: number;
  updatedAt: number;
  commentsCount: number;
}

export function findPullRequest(
  state: State,
  repository: Repository,
  number: number,
): PullRequest | undefined {
  return listPullRequests(state, repository).find((pull) => pull.number === number);
}

export function listPullRequests(state: State, repository: Repository): PullRequest[] {
  return [...state.pullRequests.values()].filter((pull) => pull.repositoryId === repository.id);
}

export function listReviews(state: State, pull: PullRequest): Review[] {
  return [...state.reviews.values()]
    .filter((review) => review.pullRequestId === pull.id)
    .toSorted((one, other) => one.submittedAt - other.submittedAt || one.id - other.id);
}

export function isDraft(pull: PullRequest): boolean {
  return /^(wip:|\[wip\])/i.test(pull.title);
}

export function repositoryOf(state: State, pull: PullRequest): Repository {
  const repository = state.repositories.get(pull.repositoryId);
  if (!repository) throw new Error(`pull request ${pull.number} is in no repository`);
  return repository;
}

/** The tip of the branch this pull request wants into; empty once that branch is gone. */
export function baseShaOf(state: State, pull: PullRequest): string {
  return repositoryOf(state, pull).branches.get(pull.baseBranch) ?? '';
}

export function computeMergeBase(state: State, pull: PullRequest): string {
  const base = baseShaOf(state, pull);
  return findMergeBase(state.objects, base, pull.headSha) ?? base;
}
