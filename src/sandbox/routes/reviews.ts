import type { Body } from '../http/body.ts';
import { booleanField, listField, readBody, textField } from '../http/body.ts';
import type { Api, Call } from '../http/call.ts';
import { empty, json, numberParam, requireUser } from '../http/call.ts';
import type { OpenPullRequest } from '../http/open-pull-request.ts';
import { openPullRequest } from '../http/open-pull-request.ts';
import { setTotal, toPage } from '../http/paging.ts';
import { toReviewJson } from '../to-json/review.ts';
import { hasMode } from '../world/access.ts';
import { listReviews } from '../world/pull-requests.ts';
import type { PullRequest, Review } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import type { NewReview } from '../world/reviews.ts';
import { dismissReview, submitReview } from '../world/reviews.ts';

/** Reviews: list, one, create, submit, dismiss. */
export function addReviewRoutes(api: Api): void {
  api.get('/repos/:owner/:repo/pulls/:index/reviews', (call) => {
    const { state, pull } = openPullRequest(call);
    const page = toPage(call, listReviews(state, pull));
    setTotal(call, page.total);
    const shown = page.items.filter((review) => isShown(call, review));
    return json(
      call,
      shown.map((review) => toReviewJson(state, pull, review)),
    );
  });

  api.post('/repos/:owner/:repo/pulls/:index/reviews', async (call) => {
    const { state, pull } = openPullRequest(call, { token: true });
    const body = await readBody(call);
    const comments = listField(body, 'comments').length;
    const review = { ...toNewReview(call, pull, { body, comments }), ...toCommit(body) };
    const saved = submitReview(state, pull, review);
    saved.commentsCount += comments;
    return json(call, toReviewJson(state, pull, saved));
  });

  addSingleReviewRoutes(api);
  addDismissalRoutes(api);
}

function addSingleReviewRoutes(api: Api): void {
  api.get('/repos/:owner/:repo/pulls/:index/reviews/:id', (call) => {
    const open = openPullRequest(call);
    return json(call, toReviewJson(open.state, open.pull, findOfPath(call, open)));
  });

  api.post('/repos/:owner/:repo/pulls/:index/reviews/:id', async (call) => {
    const open = openPullRequest(call, { token: true });
    const body = await readBody(call);
    const pending = findOfPath(call, open);
    if (pending.state !== 'PENDING') throw new Refusal(422, 'only a pending review can be submitted');
    const review = toNewReview(call, open.pull, { body, comments: pending.commentsCount });
    if (review.state === 'PENDING') throw new Refusal(422, 'review stay pending');
    return json(call, toReviewJson(open.state, open.pull, submitReview(open.state, open.pull, review)));
  });

  api.delete('/repos/:owner/:repo/pulls/:index/reviews/:id', (call) => {
    const open = openPullRequest(call, { token: true });
    const user = requireUser(call);
    const review = findOfPath(call, open);
    if (!user.siteAdmin && user.id !== review.reviewerId) throw new Refusal(403, '');
    open.state.reviews.delete(review.id);
    return empty(call);
  });
}

function addDismissalRoutes(api: Api): void {
  api.post('/repos/:owner/:repo/pulls/:index/reviews/:id/dismissals', async (call) => {
    const open = openPullRequest(call, { token: true });
    const body = await readBody(call);
    return answerDismissal(call, open, {
      message: textField(body, 'message'),
      priors: booleanField(body, 'priors'),
    });
  });

  api.post('/repos/:owner/:repo/pulls/:index/reviews/:id/undismissals', (call) =>
    answerDismissal(call, openPullRequest(call, { token: true }), null),
  );
}

function answerDismissal(
  call: Call,
  open: OpenPullRequest,
  dismissal: { message: string; priors: boolean } | null,
) {
  if (!hasMode(open.permission.mode, 'admin')) throw new Refusal(403, 'Must be repo admin');
  const review = findOfPath(call, open);
  dismissReview(open.state, open.pull, {
    review,
    dismissed: dismissal !== null,
    by: requireUser(call).id,
    ...dismissal,
  });
  return json(call, toReviewJson(open.state, open.pull, review));
}

function findOfPath(call: Call, { state, pull }: OpenPullRequest): Review {
  const review = state.reviews.get(numberParam(call, 'id'));
  if (!review || review.pullRequestId !== pull.id) throw notFound('GetReviewByID');
  if (!isShown(call, review)) throw notFound('GetReviewByID');
  return review;
}

/** Reviews that are not submitted yet show for their author and the site administrator only. */
function isShown(call: Call, review: Review): boolean {
  const { user } = call.get('caller');
  return review.state !== 'PENDING' || user?.siteAdmin === true || user?.id === review.reviewerId;
}

/** An event word that the server does not know makes the review pending, without an error. */
function toNewReview(call: Call, pull: PullRequest, form: { body: Body; comments: number }): NewReview {
  const by = requireUser(call);
  const body = textField(form.body, 'body');
  const event = textField(form.body, 'event');
  const hasBody = body.trim() !== '';
  const isOwn = pull.authorId === by.id;
  if (isOwn && event === 'APPROVED') throw new Refusal(422, 'approve your own pull is not allowed');
  if (isOwn && event === 'REQUEST_CHANGES') throw new Refusal(422, 'reject your own pull is not allowed');
  if (event === 'APPROVED') return { by, state: event, body };
  if (event === 'COMMENT') {
    if (!hasBody && form.comments === 0)
      throw new Refusal(422, `review event ${event} requires a body or a comment`);
    return { by, state: event, body };
  }
  if (!hasBody) throw new Refusal(422, `review event ${event} requires a body`);
  return { by, state: event === 'REQUEST_CHANGES' ? event : 'PENDING', body };
}

function toCommit(body: Body): { commitId?: string } {
  const commitId = textField(body, 'commit_id');
  return commitId === '' ? {} : { commitId };
}
