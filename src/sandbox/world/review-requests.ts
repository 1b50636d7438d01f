import { canChooseReviewers, hasMode, permissionOf } from './access.ts';
import { addEntry } from './activity.ts';
import { listReviews, repositoryOf } from './pull-requests.ts';
import type { PullRequest, Review, Team, User } from './records.ts';
import { Refusal } from './refusal.ts';
import { insertReview } from './reviews.ts';
import type { State } from './state.ts';

export interface ReviewRequest {
  readonly by: User;
  readonly reviewer: User | Team;
}

/** Asks for a review. Null when nothing changed: asked already, or that person's review is still open. */
export function requestReview(state: State, pull: PullRequest, request: ReviewRequest): Review | null {
  refuseUnlessAllowed(state, pull, request);
  const { reviewer } = request;
  if (findOpenRequest(state, pull, reviewer)) return null;
  if (pull.state === 'closed')
    throw new Refusal(403, 'cannot request review on a closed or merged pull request');
  const who = isTeam(reviewer) ? { teamId: reviewer.id } : { reviewerId: reviewer.id };
  const review = insertReview(state, pull, { ...who, state: 'REQUEST_REVIEW', commitId: '' });
  noteRequest(state, pull, { ...request, reviewId: review.id, removed: false });
  return review;
}

/** Takes a request back; one that does not exist is no error. */
export function withdrawRequest(state: State, pull: PullRequest, request: ReviewRequest): void {
  const { by, reviewer } = request;
  const isOwn = !isTeam(reviewer) && reviewer.id === by.id;
  const mayChoose = canChooseReviewers(state, repositoryOf(state, pull), {
    id: by.id,
    authorId: pull.authorId,
  });
  if (!mayChoose && !isOwn) throw new Refusal(422, toReason("Doer can't remove reviewer", by, pull));
  const open = findOpenRequest(state, pull, reviewer);
  if (!open) return;
  state.reviews.delete(open.id);
  noteRequest(state, pull, { ...request, reviewId: 0, removed: true });
}

function refuseUnlessAllowed(state: State, pull: PullRequest, { by, reviewer }: ReviewRequest): void {
  const repository = repositoryOf(state, pull);
  if (!isTeam(reviewer)) {
    if (reviewer.kind === 'organisation')
      throw new Refusal(422, toReason("Organization can't be added as reviewer", by, pull));
    const sees = hasMode(permissionOf(state, repository, reviewer).units.pulls, 'read');
    if (!sees) throw new Refusal(422, toReason("Reviewer can't read", by, pull));
    if (reviewer.id === pull.authorId)
      throw new Refusal(422, toReason("poster of pr can't be reviewer", by, pull));
  }
  const mayChoose = canChooseReviewers(state, repository, { id: by.id, authorId: pull.authorId });
  if (!mayChoose) throw new Refusal(422, toReason("Doer can't choose reviewer", by, pull));
}

function findOpenRequest(state: State, pull: PullRequest, reviewer: User | Team): Review | undefined {
  const own = listReviews(state, pull).filter((review) =>
    isTeam(reviewer) ? review.teamId === reviewer.id : review.reviewerId === reviewer.id,
  );
  return own.find((review) => review.state === 'REQUEST_REVIEW');
}

interface RequestNote extends ReviewRequest {
  readonly reviewId: number;
  readonly removed: boolean;
}

function noteRequest(
  state: State,
  pull: PullRequest,
  { by, reviewer, reviewId, removed }: RequestNote,
): void {
  const who = isTeam(reviewer) ? { assigneeTeamId: reviewer.id } : { assigneeId: reviewer.id };
  addEntry(state, {
    pullRequestId: pull.id,
    type: 'review_request',
    userId: by.id,
    reviewId,
    removed,
    ...who,
  });
}

function toReason(reason: string, by: User, pull: PullRequest): string {
  return `${reason} [user_id: ${by.id}, repo_id: ${pull.repositoryId}]`;
}

function isTeam(reviewer: User | Team): reviewer is Team {
  return 'memberIds' in reviewer;
}
