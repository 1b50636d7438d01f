import { isSameFile } from '../git/changes.ts';
import type { Tree } from '../git/objects.ts';
import { hasMode, isTeamOf, permissionOf } from './access.ts';
import { addEntry } from './activity.ts';
import { findUser, listTeams } from './people.ts';
import { computeMergeBase, listReviews, repositoryOf } from './pull-requests.ts';
import type { PullRequest, Review, User } from './records.ts';
import { Refusal } from './refusal.ts';
import { findProtection, ownerOf } from './repositories.ts';
import type { State } from './state.ts';
import { nextId, nowInSeconds } from './state.ts';

export interface NewReview {
  readonly by: User;
  readonly state: 'APPROVED' | 'REQUEST_CHANGES' | 'COMMENT' | 'PENDING';
  readonly body?: string;
  /** Default: the head. */
  readonly commitId?: string;
}

/** Submits a review with everything the server does along: an open pending review of the same person is used up. */
export function submitReview(state: State, pull: PullRequest, review: NewReview): Review {
  const decides = isDecision(review.state);
  if (decides && pull.state === 'closed')
    throw new Refusal(422, 'can not approve or reject a closed pull request');
  const pending = listReviews(state, pull).find(
    (one) => one.reviewerId === review.by.id && one.state === 'PENDING',
  );
  const commitId = review.commitId ?? pull.headSha;
  const stale = decides && commitId !== pull.headSha && isContentChanged(state, pull, commitId);
  if (decides) clearOfficial(state, pull, review.by.id);
  const official = decides && isOfficialReviewer(state, pull, review.by);
  const facts = { state: review.state, body: review.body ?? '', commitId, stale, official };
  const saved = pending ? Object.assign(pending, facts) : createReview(state, pull, { by: review.by, facts });
  if (review.state === 'PENDING') return saved;
  addEntry(state, {
    pullRequestId: pull.id,
    type: 'review',
    userId: review.by.id,
    body: facts.body,
    reviewId: saved.id,
  });
  if (decides) dropTeamRequests(state, pull, review.by);
  return saved;
}

/** Puts a review row as it is, without any of the rules. */
export function insertReview(state: State, pull: PullRequest, row: Partial<Review>): Review {
  const at = nowInSeconds(state);
  const review: Review = {
    reviewerId: null,
    teamId: null,
    state: 'APPROVED',
    body: '',
    commitId: pull.headSha,
    official: false,
    stale: false,
    dismissed: false,
    submittedAt: at,
    updatedAt: at,
    commentsCount: 0,
    ...row,
    id: nextId(state, 'review'),
    pullRequestId: pull.id,
  };
  state.reviews.set(review.id, review);
  return review;
}

/** Dismisses or takes a dismissal back; `priors` also dismisses the person's other open reviews. */
export function dismissReview(state: State, pull: PullRequest, change: Dismissal): void {
  const { review, dismissed } = change;
  if (!isDecision(review.state)) {
    throw new Refusal(
      403,
      "not need to dismiss this review because it's type is not Approve or change request",
    );
  }
  if (pull.state === 'closed')
    throw new Refusal(403, 'can not dismiss a review request on a closed or merged pull request');
  review.dismissed = dismissed;
  const priors = change.priors
    ? listReviews(state, pull).filter((one) => one.reviewerId === review.reviewerId)
    : [];
  for (const prior of priors) if (isDecision(prior.state)) prior.dismissed = true;
  if (!dismissed) return;
  const entry = {
    pullRequestId: pull.id,
    type: 'dismiss_review',
    userId: change.by,
    body: change.message ?? '',
  };
  addEntry(state, { ...entry, reviewId: review.id });
}

export interface Dismissal {
  readonly review: Review;
  readonly dismissed: boolean;
  readonly by: number;
  readonly message?: string;
  readonly priors?: boolean;
}

/** With a rule: its approvers, or whoever may write code; without a rule: whoever may write code. */
export function isOfficialReviewer(state: State, pull: PullRequest, user: User): boolean {
  const repository = repositoryOf(state, pull);
  const approvers = findProtection(repository, pull.baseBranch)?.approvers;
  if (!approvers) return hasMode(permissionOf(state, repository, user).units.code, 'write');
  const owner = findUser(state, ownerOf(state, repository));
  const inTeam = listTeams(state, owner?.id ?? 0).some(
    (team) =>
      approvers.teams.includes(team.name) && team.memberIds.has(user.id) && isTeamOf(team, repository),
  );
  return inTeam || approvers.users.includes(user.login);
}

/**
 * Whether the server thinks that the pull request's content differs between an older commit and its head: a file
 * counts when it differs from the older commit and from the merge base. So a rebase is no change, and neither is a
 * push that takes a file back to what the base has.
 */
export function isContentChanged(state: State, pull: PullRequest, older: string): boolean {
  const [before, after, base] = [older, pull.headSha, computeMergeBase(state, pull)].map((sha) =>
    treeOf(state, sha),
  );
  const paths = new Set([before, after, base].flatMap((tree) => [...(tree?.keys() ?? [])]));
  return [...paths].some((path) => {
    const now = after?.get(path);
    return !isSameFile(now, before?.get(path)) && !isSameFile(now, base?.get(path));
  });
}

export function isDecision(word: string): boolean {
  return word === 'APPROVED' || word === 'REQUEST_CHANGES';
}

function createReview(
  state: State,
  pull: PullRequest,
  { by, facts }: { by: User; facts: Partial<Review> },
): Review {
  const own = listReviews(state, pull).filter((one) => one.reviewerId === by.id);
  const requests = own.filter((one) => one.state === 'REQUEST_REVIEW' && facts.state !== 'PENDING');
  for (const request of requests) state.reviews.delete(request.id);
  const replaced = own.filter((one) => isDecision(facts.state ?? '') && isDecision(one.state));
  for (const old of replaced) old.dismissed = true;
  return insertReview(state, pull, { ...facts, reviewerId: by.id });
}

function clearOfficial(state: State, pull: PullRequest, reviewerId: number): void {
  for (const review of listReviews(state, pull))
    if (review.reviewerId === reviewerId) review.official = false;
}

function dropTeamRequests(state: State, pull: PullRequest, by: User): void {
  for (const review of listReviews(state, pull)) {
    const team = review.teamId === null ? undefined : state.teams.get(review.teamId);
    if (team?.memberIds.has(by.id)) state.reviews.delete(review.id);
  }
}

function treeOf(state: State, sha: string): Tree {
  return state.objects.commits.get(sha)?.tree ?? new Map();
}
