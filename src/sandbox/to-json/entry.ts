import type { Repository, TimelineEntry } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { toLabelJson } from './label.ts';
import { toTeamJson } from './organisation.ts';
import { htmlUrlOf } from './repository.ts';
import { toTime } from './time.ts';
import { toUserJsonById } from './user.ts';

/** A row of the timeline, whatever its type. A label that was deleted since reads null. */
export function toEntryJson(state: State, repository: Repository, entry: TimelineEntry) {
  const label = state.labels.get(entry.labelId ?? 0);
  const team = state.teams.get(entry.assigneeTeamId ?? 0);
  return {
    ...toParts(state, repository, entry),
    type: entry.type,
    old_project_id: 0,
    project_id: 0,
    old_milestone: null,
    milestone: null,
    tracked_time: null,
    old_title: '',
    new_title: '',
    old_ref: entry.oldRef,
    new_ref: entry.newRef,
    ref_issue: null,
    ref_comment: null,
    ref_action: '',
    ref_commit_sha: '',
    review_id: entry.reviewId,
    label: label ? toLabelJson(state, label) : null,
    assignee: toUserJsonById(state, entry.assigneeId),
    assignee_team: team ? toTeamJson(state, team) : null,
    removed_assignee: entry.removed,
    resolve_doer: null,
    dependent_issue: null,
  };
}

/** A plain comment. */
export function toCommentJson(state: State, repository: Repository, entry: TimelineEntry) {
  return { ...toParts(state, repository, entry), original_author: '', original_author_id: 0, assets: [] };
}

function toParts(state: State, repository: Repository, entry: TimelineEntry) {
  const number = state.pullRequests.get(entry.pullRequestId)?.number ?? 0;
  const url = `${htmlUrlOf(state, repository)}/pulls/${number}`;
  return {
    id: entry.id,
    html_url: `${url}#issuecomment-${entry.id}`,
    pull_request_url: url,
    issue_url: '',
    user: toUserJsonById(state, entry.userId),
    body: entry.body,
    created_at: toTime(entry.createdAt),
    updated_at: toTime(entry.updatedAt),
  };
}
