import { isAncestor, listAncestors, listCommitsBetween } from '../git/history.ts';
import { writeCommit } from '../git/objects.ts';
import { addEntry, listEntries } from './activity.ts';
import { userOf } from './people.ts';
import { computeMergeBase, listReviews, repositoryOf } from './pull-requests.ts';
import type { PullRequest, Repository, TimelineEntry } from './records.ts';
import { Refusal } from './refusal.ts';
import { findProtection } from './repositories.ts';
import { isContentChanged, isDecision, isOfficialReviewer } from './reviews.ts';
import type { State } from './state.ts';
import { nextId, nowInSeconds } from './state.ts';

export interface NewPullRequest {
  readonly repository: Repository;
  readonly by: number;
  readonly title: string;
  readonly body: string;
  readonly baseBranch: string;
  readonly head: { readonly repository: Repository; readonly branch: string };
}

export function openPullRequest(state: State, options: NewPullRequest): PullRequest {
  const { repository, head } = options;
  const headSha = head.repository.branches.get(head.branch);
  if (headSha === undefined) throw new Refusal(404, `branch ${head.branch} does not exist`);
  const at = nowInSeconds(state);
  repository.lastNumber += 1;
  const pull: PullRequest = {
    id: nextId(state, 'pullRequest'),
    repositoryId: repository.id,
    number: repository.lastNumber,
    authorId: options.by,
    title: options.title,
    body: options.body,
    state: 'open',
    merged: null,
    baseBranch: options.baseBranch,
    headRepositoryId: head.repository.id,
    headBranch: head.branch,
    headSha,
    mergeBase: '',
    mergeable: true,
    labelIds: [],
    createdAt: at,
    updatedAt: at,
    closedAt: null,
  };
  state.pullRequests.set(pull.id, pull);
  takeOverCommits(state, pull);
  pull.mergeBase = computeMergeBase(state, pull);
  noteAllCommits(state, pull, options.by);
  return pull;
}

/** Moves a branch and tells every open pull request that comes from it, as a push does. */
export function pushBranch(state: State, repository: Repository, push: Push): void {
  const before = repository.branches.get(push.branch) ?? '';
  repository.branches.set(push.branch, push.sha);
  for (const commit of listAncestors(state.objects, push.sha)) repository.commits.add(commit.sha);
  for (const pull of state.pullRequests.values()) {
    const isHead = pull.headRepositoryId === repository.id && pull.headBranch === push.branch;
    if (isHead && pull.state === 'open') receivePush(state, pull, { ...push, before });
  }
}

export interface Push {
  readonly branch: string;
  readonly sha: string;
  readonly by: number;
}

/** Wants the pull request into another branch. Whether reviews are official is asked anew from 1.27 on only. */
export function retarget(state: State, pull: PullRequest, change: { baseBranch: string; by: number }): void {
  const oldRef = pull.baseBranch;
  pull.baseBranch = change.baseBranch;
  pull.mergeBase = computeMergeBase(state, pull);
  const entry = { pullRequestId: pull.id, userId: change.by, oldRef, newRef: change.baseBranch };
  addEntry(state, { ...entry, type: 'change_target_branch' });
  if (state.profile.retargetForgetsPushes) {
    for (const { id } of listPushes(state, pull)) state.timeline.delete(id);
    noteAllCommits(state, pull, change.by);
  }
  if (!state.profile.line27) return;
  for (const review of listReviews(state, pull)) {
    const counts = review.official && isDecision(review.state) && review.reviewerId !== null;
    review.official = counts && isOfficialReviewer(state, pull, userOf(state, review.reviewerId ?? 0));
  }
}

export function setOpen(state: State, pull: PullRequest, change: { open: boolean; by: number }): void {
  pull.state = change.open ? 'open' : 'closed';
  pull.closedAt = change.open ? null : nowInSeconds(state);
  addEntry(state, { pullRequestId: pull.id, type: change.open ? 'reopen' : 'close', userId: change.by });
}

/** Merges with a merge commit, closes, and moves the base branch. */
export function merge(state: State, pull: PullRequest, by: number): void {
  const repository = repositoryOf(state, pull);
  const base = repository.branches.get(pull.baseBranch) ?? '';
  const at = nowInSeconds(state);
  const user = userOf(state, by);
  const sha = writeCommit(state.objects, {
    tree: mergeTrees(state, pull, base),
    parents: [base, pull.headSha],
    message: `Merge pull request '${pull.title}' (#${pull.number})`,
    author: { name: user.login, email: user.email, at },
  });
  repository.branches.set(pull.baseBranch, sha);
  repository.commits.add(sha);
  pull.merged = { sha, byId: by, at };
  pull.state = 'closed';
  pull.closedAt = at;
  addEntry(state, { pullRequestId: pull.id, type: 'merge_pull', userId: by, body: sha });
}

/** The base's tree with the pull request's own changes on top. */
function mergeTrees(state: State, pull: PullRequest, base: string) {
  const treeOf = (sha: string) => state.objects.commits.get(sha)?.tree ?? new Map();
  const merged = new Map(treeOf(base));
  const [start, head] = [treeOf(pull.mergeBase), treeOf(pull.headSha)];
  for (const path of start.keys()) if (!head.has(path)) merged.delete(path);
  for (const [path, file] of head) if (start.get(path)?.sha !== file.sha) merged.set(path, file);
  return merged;
}

function receivePush(state: State, pull: PullRequest, push: Push & { before: string }): void {
  pull.headSha = push.sha;
  takeOverCommits(state, pull);
  notePush(state, pull, push);
  const changed = isContentChanged(state, pull, push.before);
  pull.mergeBase = computeMergeBase(state, pull);
  const reviews = listReviews(state, pull);
  const rule = findProtection(repositoryOf(state, pull), pull.baseBranch);
  for (const review of reviews) {
    if (changed) review.stale = true;
    if (changed && rule?.dismissStaleApprovals && review.state === 'APPROVED' && !review.dismissed) {
      review.dismissed = true;
      const entry = { pullRequestId: pull.id, type: 'dismiss_review', userId: push.by, reviewId: review.id };
      addEntry(state, { ...entry, body: automaticDismissal });
    }
    if (review.commitId === push.sha) review.stale = false;
  }
}

const automaticDismissal =
  'New commits pushed, approval review dismissed automatically according to repository settings';

function notePush(state: State, pull: PullRequest, push: Push & { before: string }): void {
  if (isAncestor(state.objects, push.before, push.sha)) noteAdded(state, pull, push);
  else noteRewrite(state, pull, push);
}

function noteAdded(state: State, pull: PullRequest, { before, sha, by }: Push & { before: string }): void {
  const added = listCommitsBetween(state.objects, before, sha).map((commit) => commit.sha);
  if (added.length > 0) addPush(state, pull, { by, commits: added.toReversed() });
}

interface NewPush {
  readonly by: number;
  readonly commits: readonly string[];
  readonly forced?: boolean;
  readonly silent?: boolean;
}

function addPush(state: State, pull: PullRequest, { by, commits, forced = false, silent = false }: NewPush) {
  const body = JSON.stringify({ is_force_push: forced, commit_ids: commits });
  addEntry(state, { pullRequestId: pull.id, type: 'pull_push', userId: by, body, silent });
}

/** One row of old and new head; from 1.26 on earlier rows are cleaned up, and commits that none tells get a row too. */
function noteRewrite(state: State, pull: PullRequest, { before, sha, by }: Push & { before: string }): void {
  if (state.profile.line26) {
    const own = listCommitsBetween(state.objects, computeMergeBase(state, pull), sha).map((one) => one.sha);
    const told = forgetPushes(state, pull, own);
    const commits = own.filter((commit) => !told.includes(commit)).toReversed();
    if (commits.length > 0) addPush(state, pull, { by, commits, silent: true });
  }
  addPush(state, pull, { by, commits: [before, sha], forced: true });
}

/** Opening a pull request is told as a push of its author's, whoever pushed before; so is a change of its base. */
function noteAllCommits(state: State, pull: PullRequest, by: number): void {
  const commits = listCommitsBetween(state.objects, pull.mergeBase, pull.headSha).map(({ sha }) => sha);
  if (commits.length > 0) addPush(state, pull, { by, commits: commits.toReversed(), silent: true });
}

function listPushes(state: State, pull: PullRequest): TimelineEntry[] {
  return listEntries(state, pull.id).filter((entry) => entry.type === 'pull_push');
}

/**
 * From 1.26 on a force-push deletes the rows of earlier ordinary pushes whose commits are all gone.
 * @returns the commits that rows still tell of.
 */
function forgetPushes(state: State, pull: PullRequest, remaining: readonly string[]): readonly string[] {
  return listPushes(state, pull).flatMap((entry) => {
    const content = JSON.parse(entry.body) as { is_force_push: boolean; commit_ids: string[] };
    if (content.is_force_push) return [];
    const kept = content.commit_ids.filter((sha) => remaining.includes(sha));
    if (kept.length === 0) state.timeline.delete(entry.id);
    else entry.body = JSON.stringify({ is_force_push: false, commit_ids: kept });
    return kept;
  });
}

/** The base repository keeps the head under `refs/pull/N/head`, so it has those commits too. */
function takeOverCommits(state: State, pull: PullRequest): void {
  const repository = repositoryOf(state, pull);
  for (const commit of listAncestors(state.objects, pull.headSha)) repository.commits.add(commit.sha);
}
