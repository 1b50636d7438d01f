import { repositoryOf } from '../world/pull-requests.ts';
import type { PullRequest, Review } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { toTeamJson } from './organisation.ts';
import { htmlUrlOf } from './repository.ts';
import { toTime } from './time.ts';
import { toUserJsonById } from './user.ts';

export function toReviewJson(state: State, pull: PullRequest, review: Review) {
  const url = `${htmlUrlOf(state, repositoryOf(state, pull))}/pulls/${pull.number}`;
  const team = state.teams.get(review.teamId ?? 0);
  return {
    id: review.id,
    user: toUserJsonById(state, review.reviewerId),
    team: team ? toTeamJson(state, team) : null,
    state: review.state,
    body: review.body,
    commit_id: review.commitId,
    stale: review.stale,
    official: review.official,
    dismissed: review.dismissed,
    comments_count: review.commentsCount,
    submitted_at: toTime(review.submittedAt),
    updated_at: toTime(review.updatedAt),
    html_url: `${url}#issuecomment-${review.id}`,
    pull_request_url: url,
  };
}
