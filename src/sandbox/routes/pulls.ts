import { listCommitsBetween } from '../git/history.ts';
import type { Api, Call } from '../http/call.ts';
import { json, query } from '../http/call.ts';
import { openPullRequest } from '../http/open-pull-request.ts';
import { openRepository } from '../http/open-repository.ts';
import { jsonPage } from '../http/paging.ts';
import { toCommitJson } from '../to-json/commit.ts';
import { toListedPullRequestJson, toPullRequestJson } from '../to-json/pull-request.ts';
import { findUser } from '../world/people.ts';
import { listPullRequests } from '../world/pull-requests.ts';
import type { PullRequest } from '../world/records.ts';
import { Refusal } from '../world/refusal.ts';

/** Pull requests: the list, one, and its commits. */
export function addPullRoutes(api: Api): void {
  api.get('/repos/:owner/:repo/pulls', (call) => {
    const { state, repository } = openRepository(call, { visible: ['pulls'], read: 'code' });
    const pulls = sortPulls(filterPulls(call, listPullRequests(state, repository)), query(call, 'sort'));
    return jsonPage(call, pulls, (pull) => toListedPullRequestJson(state, pull, call.get('caller')));
  });

  api.get('/repos/:owner/:repo/pulls/:index{[0-9]+}', (call) => {
    const { state, pull } = openPullRequest(call);
    return json(call, toPullRequestJson(state, pull, call.get('caller')));
  });

  api.get('/repos/:owner/:repo/pulls/:index/commits', (call) => {
    const { state, repository, pull } = openPullRequest(call);
    const commits = listCommitsBetween(state.objects, pull.mergeBase, pull.headSha);
    return jsonPage(call, commits, (commit) => toCommitJson(state, repository, commit));
  });
}

function filterPulls(call: Call, pulls: PullRequest[]): PullRequest[] {
  const [state, base, poster] = ['state', 'base_branch', 'poster'].map((name) => query(call, name));
  const author = poster ? findUser(call.get('state'), poster) : undefined;
  const labels = call.req.queries('labels')?.map(Number) ?? [];
  if (poster && !author) throw new Refusal(400, `user does not exist [name: ${poster}]`);
  return pulls.filter(
    (pull) =>
      (!['open', 'closed'].includes(state ?? '') || pull.state === state) &&
      (!base || pull.baseBranch === base) &&
      (!author || pull.authorId === author.id) &&
      (labels.length === 0 || labels.some((id) => pull.labelIds.includes(id))),
  );
}

function sortPulls(pulls: readonly PullRequest[], sort: string): PullRequest[] {
  const newestFirst = pulls.toSorted((one, other) => other.createdAt - one.createdAt || other.id - one.id);
  if (sort === 'oldest') return newestFirst.toReversed();
  if (sort === 'recentupdate') return newestFirst.toSorted(compareUpdates);
  return sort === 'leastupdate' ? newestFirst.toSorted(compareUpdates).toReversed() : newestFirst;
}

function compareUpdates(one: PullRequest, other: PullRequest): number {
  return other.updatedAt - one.updatedAt;
}
