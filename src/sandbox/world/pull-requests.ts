import { findMergeBase } from '../git/history.ts';
import type { PullRequest, Repository, Review } from './records.ts';
import type { State } from './state.ts';

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
