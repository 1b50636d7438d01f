import type { Body } from '../http/body.ts';
import { readBody, textList } from '../http/body.ts';
import type { Api, Call } from '../http/call.ts';
import { empty, json, requireUser } from '../http/call.ts';
import type { OpenPullRequest } from '../http/open-pull-request.ts';
import { openPullRequest } from '../http/open-pull-request.ts';
import { toReviewJson } from '../to-json/review.ts';
import { findUser, listTeams } from '../world/people.ts';
import type { Team, User } from '../world/records.ts';
import { notFound } from '../world/refusal.ts';
import { requestReview, withdrawRequest } from '../world/review-requests.ts';

/** Asking people and teams for a review, and taking it back. */
export function addReviewRequestRoutes(api: Api): void {
  const path = '/repos/:owner/:repo/pulls/:index/requested_reviewers';

  api.post(path, async (call) => {
    const open = openPullRequest(call, { token: true });
    const reviewers = findReviewers(open, await readBody(call));
    const created = reviewers.map((reviewer) =>
      requestReview(open.state, open.pull, { by: requireUser(call), reviewer }),
    );
    const rows = created.filter((review) => review !== null);
    return json(
      call,
      rows.map((review) => toReviewJson(open.state, open.pull, review)),
      201,
    );
  });

  api.delete(path, async (call: Call) => {
    const open = openPullRequest(call, { token: true });
    for (const reviewer of findReviewers(open, await readBody(call))) {
      withdrawRequest(open.state, open.pull, { by: requireUser(call), reviewer });
    }
    return empty(call);
  });
}

/** Teams are ignored without a word when the owner is no organisation. */
function findReviewers({ state, repository }: OpenPullRequest, body: Body): (User | Team)[] {
  const users = textList(body, 'reviewers').map((name) => {
    const user = findUser(state, name);
    if (!user) throw notFound(`User '${name}' not exist`);
    return user;
  });
  if (!state.organisations.has(repository.ownerId)) return users;
  const teams = textList(body, 'team_reviewers').map((name) => {
    const team = listTeams(state, repository.ownerId).find(
      (one) => one.name.toLowerCase() === name.toLowerCase(),
    );
    if (!team) throw notFound(`Team '${name}' not exist`);
    return team;
  });
  return [...users, ...teams];
}
