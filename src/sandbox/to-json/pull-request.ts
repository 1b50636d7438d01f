import { countLines, listChanges } from '../git/changes.ts';
import type { Caller } from '../world/access.ts';
import { permissionOfCaller } from '../world/access.ts';
import { listEntries } from '../world/activity.ts';
import { labelsOf } from '../world/labels.ts';
import { baseShaOf, isDraft, listReviews, repositoryOf } from '../world/pull-requests.ts';
import type { PullRequest } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { toLabelJson } from './label.ts';
import { toTeamJson } from './organisation.ts';
import { htmlUrlOf, toRepositoryJson } from './repository.ts';
import { toTime, toTimeOrNull } from './time.ts';
import { toUserJsonById } from './user.ts';

/** A single pull request; in lists the line counts are missing. */
export function toPullRequestJson(state: State, pull: PullRequest, caller: Caller) {
  return { ...toListedPullRequestJson(state, pull, caller), ...toStatistics(state, pull) };
}

export function toListedPullRequestJson(state: State, pull: PullRequest, caller: Caller) {
  const url = `${htmlUrlOf(state, repositoryOf(state, pull))}/pulls/${pull.number}`;
  return {
    ...toIssueParts(state, pull),
    url,
    html_url: url,
    diff_url: `${url}.diff`,
    patch_url: `${url}.patch`,
    draft: isDraft(pull),
    ...toRequestedJson(state, pull),
    mergeable: pull.state === 'open' && pull.mergeable && !isDraft(pull),
    merged: pull.merged !== null,
    merged_at: toTimeOrNull(pull.merged?.at ?? null),
    merge_commit_sha: pull.merged?.sha ?? null,
    merged_by: toUserJsonById(state, pull.merged?.byId ?? null),
    allow_maintainer_edit: false,
    base: toBaseJson(state, pull, caller),
    head: toHeadJson(state, pull, caller),
    merge_base: pull.mergeBase,
  };
}

/** The same pull request seen as an issue. */
export function toIssueJson(state: State, pull: PullRequest) {
  const repository = repositoryOf(state, pull);
  const url = `${htmlUrlOf(state, repository)}/pulls/${pull.number}`;
  const { name, id } = repository;
  const merged = { merged: pull.merged !== null, merged_at: toTimeOrNull(pull.merged?.at ?? null) };
  return {
    ...toIssueParts(state, pull),
    url: `${state.rootUrl}/api/v1/repos/${url.slice(state.rootUrl.length + 1).replace('/pulls/', '/issues/')}`,
    html_url: url,
    ref: '',
    assets: [],
    pull_request: { ...merged, draft: isDraft(pull), html_url: url },
    repository: {
      id,
      name,
      owner: toUserJsonById(state, repository.ownerId)?.login ?? '',
      full_name: url.split('/').slice(-4, -2).join('/'),
    },
  };
}

function toIssueParts(state: State, pull: PullRequest) {
  return {
    id: pull.id,
    number: pull.number,
    user: toUserJsonById(state, pull.authorId),
    title: pull.title,
    body: pull.body,
    labels: labelsOf(state, pull).map((label) => toLabelJson(state, label)),
    milestone: null,
    assignee: null,
    assignees: [],
    state: pull.state,
    is_locked: false,
    comments: listEntries(state, pull.id).filter((entry) => entry.type === 'comment').length,
    created_at: toTime(pull.createdAt),
    updated_at: toTime(pull.updatedAt),
    closed_at: toTimeOrNull(pull.closedAt),
    due_date: null,
    pin_order: 0,
  };
}

function toRequestedJson(state: State, pull: PullRequest) {
  const requests = listReviews(state, pull).filter((review) => review.state === 'REQUEST_REVIEW');
  const people = requests.filter((review) => review.reviewerId !== null);
  const teams = requests
    .map((review) => state.teams.get(review.teamId ?? 0))
    .filter((team) => team !== undefined);
  return {
    requested_reviewers: people.map((review) => toUserJsonById(state, review.reviewerId)),
    requested_reviewers_teams: teams.map((team) => toTeamJson(state, team, true)),
  };
}

function toStatistics(state: State, pull: PullRequest) {
  const treeOf = (sha: string) => state.objects.commits.get(sha)?.tree ?? new Map();
  const changes = listChanges(state.objects, treeOf(pull.mergeBase), treeOf(pull.headSha));
  const counts = changes.map(countLines);
  return {
    additions: counts.reduce((sum, count) => sum + count.additions, 0),
    deletions: counts.reduce((sum, count) => sum + count.deletions, 0),
    changed_files: changes.length,
  };
}

function toBaseJson(state: State, pull: PullRequest, caller: Caller) {
  const repository = repositoryOf(state, pull);
  return {
    label: pull.baseBranch,
    ref: pull.baseBranch,
    sha: baseShaOf(state, pull),
    repo_id: repository.id,
    repo: toRepositoryJson(state, repository, permissionOfCaller(state, repository, caller)),
  };
}

/** Without its fork or its branch the head is known by the ref that the base repository keeps. */
function toHeadJson(state: State, pull: PullRequest, caller: Caller) {
  const repository = state.repositories.get(pull.headRepositoryId ?? 0);
  const exists = repository?.branches.has(pull.headBranch) ?? false;
  return {
    label: pull.headBranch,
    ref: exists ? pull.headBranch : `refs/pull/${pull.number}/head`,
    sha: pull.headSha,
    repo_id: repository?.id ?? -1,
    repo: repository
      ? toRepositoryJson(state, repository, permissionOfCaller(state, repository, caller))
      : null,
  };
}
