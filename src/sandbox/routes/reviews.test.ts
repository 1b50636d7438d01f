import { beforeEach, describe, expect, it } from 'vitest';
import { type Ask, createAsk } from '../ask.ts';
import {
  createSandbox,
  createVirtualClock,
  type SeededPullRequest,
  type SeededRepository,
  seedOrganisation,
} from '../index.ts';

const path = '/repos/acme/shop/pulls/1/reviews';

describe('reviews', () => {
  const clock = createVirtualClock();
  let shop: SeededRepository;
  let change: SeededPullRequest;
  let ask: Ask;
  let askAs: (login: string) => Ask;

  beforeEach(() => {
    const sandbox = createSandbox({ clock });
    const seeded = seedOrganisation(sandbox);
    shop = seeded.repository;
    change = shop.openPullRequest({ by: 'ada', files: { 'a.ts': '1\n' } });
    ask = createAsk(sandbox, seeded.token);
    askAs = (login) => createAsk(sandbox, seeded.world.token(login));
  });

  it('makes an approval of a writer official and of a reader not', async () => {
    shop.removeCollaborator('sop-gate');
    await askAs('ben')(`POST ${path}`, { event: 'APPROVED' });
    change.approvedBy('Ghost');

    const { body } = await ask(`GET ${path}`);

    expect(body.map((row) => [row.state, row.official])).toEqual([
      ['APPROVED', true],
      ['APPROVED', false],
    ]);
  });

  it('dismisses the older approval of somebody who rejects directly', async () => {
    change.approvedBy('ben');
    change.rejectedBy('ben');

    const { body } = await ask(`GET ${path}`);

    expect(body).toMatchObject([
      { state: 'APPROVED', official: false, dismissed: true },
      { state: 'REQUEST_CHANGES', official: true, dismissed: false },
    ]);
  });

  it('leaves the older approval undismissed when the rejection was pending first', async () => {
    change.approvedBy('ben');
    change.pendingReviewBy('ben', { body: 'wait' });
    change.rejectedBy('ben');

    const { body } = await ask(`GET ${path}`);

    expect(body).toMatchObject([
      { state: 'APPROVED', official: false, dismissed: false },
      { state: 'REQUEST_CHANGES', official: true, dismissed: false },
    ]);
  });

  it('takes an unknown event word as a pending review, and refuses it without text', async () => {
    const withText = await ask(`POST ${path}`, { event: 'APPROVE', body: 'fine' });
    const without = await ask(`POST ${path}`, { event: 'APPROVE' });

    expect([withText.status, withText.body.state]).toEqual([200, 'PENDING']);
    expect([without.status, without.body.message]).toEqual([422, 'review event APPROVE requires a body']);
  });

  it.each([
    ['APPROVED', 422, 'approve your own pull is not allowed'],
    ['REQUEST_CHANGES', 422, 'reject your own pull is not allowed'],
    ['COMMENT', 422, 'review event COMMENT requires a body or a comment'],
  ])('refuses the author: %s without a body is %i', async (event, status, message) => {
    const answer = await askAs('ada')(`POST ${path}`, { event });

    expect([answer.status, answer.body.message]).toEqual([status, message]);
  });

  it('hides pending reviews of others after paging, so that pages run short and totals high', async () => {
    for (const login of ['ben', 'cleo', 'mia']) change.pendingReviewBy(login, { body: 'wait' });
    change.approvedBy('milo');

    const first = await ask(`GET ${path}?limit=3`);
    const second = await ask(`GET ${path}?limit=3&page=2`);

    expect([first.body.length, first.headers.get('x-total-count')]).toEqual([0, '4']);
    expect(second.body.map((row) => row.user?.login)).toEqual(['milo']);
  });

  it('submits a pending review at the head of that moment', async () => {
    const pending = change.pendingReviewBy('ben', { body: 'wait' });
    const head = change.push({ 'a.ts': '2\n' });

    const { body } = await askAs('ben')(`POST ${path}/${pending.id}`, { event: 'APPROVED' });

    expect(body).toMatchObject({
      id: pending.id,
      state: 'APPROVED',
      commit_id: head,
      stale: false,
      official: true,
    });
  });

  it('dismisses for administrators only, and never a comment', async () => {
    const approval = change.approvedBy('ben');
    const comment = change.reviewCommentedBy('mia');

    const byWriter = await askAs('mia')(`POST ${path}/${approval.id}/dismissals`, { message: 'no' });
    const byAdmin = await ask(`POST ${path}/${approval.id}/dismissals`, { message: 'no' });
    const ofComment = await ask(`POST ${path}/${comment.id}/dismissals`, { message: 'no' });

    expect([byWriter.status, byAdmin.status, ofComment.status]).toEqual([403, 200, 403]);
    expect(byAdmin.body.dismissed).toBe(true);
    expect((await ask(`POST ${path}/${approval.id}/undismissals`)).body.dismissed).toBe(false);
  });

  it('shows people who are gone as the Ghost, jobs as the Actions user, and teams without a person', async () => {
    change.approvedBy('ben');
    change.insertReview({ reviewerId: -2, state: 'APPROVED', official: true });
    change.reviewRequestedBy('ada', 'team/qa');
    change.insertReview({ reviewerId: 13, state: 'WHATEVER', commitId: 'x' });
    shop.record.collaborators.clear();

    const { body } = await ask(`GET ${path}`);

    expect(body).toMatchObject([
      { user: { login: 'ben' } },
      { user: { id: -2, login: 'gitea-actions' }, official: true },
      { user: null, team: { name: 'qa' }, state: 'REQUEST_REVIEW' },
      { state: 'WHATEVER', commit_id: 'x' },
    ]);
  });
});

describe('a push', () => {
  it('marks reviews stale, dismisses approvals where the rule says so, and revives them on the way back', async () => {
    const { repository } = seedOrganisation(createSandbox());
    repository.protect('main', { dismissStaleApprovals: true });
    const change = repository.openPullRequest({ by: 'ada', files: { 'a.ts': '1\n' } });
    const first = change.head;
    change.approvedBy('ben');
    change.rejectedBy('mia');

    change.push({ 'a.ts': '2\n' }, { by: 'cleo' });

    expect(change.reviews).toMatchObject([
      { stale: true, dismissed: true },
      { stale: true, dismissed: false },
    ]);
    expect(change.timeline.map((entry) => entry.type)).toEqual([
      'pull_push',
      'review',
      'review',
      'pull_push',
      'dismiss_review',
    ]);
    repository.moveBranch('ada/change-1', first, 'ada');
    expect(change.reviews).toMatchObject([{ stale: false }, { stale: false }]);
  });

  it('that only rebases leaves old reviews fresh, although they belong to another commit', () => {
    const { repository } = seedOrganisation(createSandbox());
    const change = repository.openPullRequest({ by: 'ada', files: { 'a.ts': '1\n' } });
    const approval = change.approvedBy('ben');
    repository.commit('main', { 'b.ts': 'other\n' });

    const head = change.rebase();

    expect(approval).toMatchObject({ stale: false, dismissed: false });
    expect(approval.commitId).not.toBe(head);
    expect(change.mergeBase).toBe(repository.head());
  });

  it('that rewrites history forgets earlier pushes from 1.26 on', () => {
    const rowsOf = (profile: string) => {
      const { repository } = seedOrganisation(createSandbox({ profile }));
      const change = repository.openPullRequest({ by: 'ada', files: { 'a.ts': '1\n' } });
      const second = change.push({ 'a.ts': '2\n' }, { by: 'ben' });
      const third = change.forcePush({ 'a.ts': '3\n' });
      const names = new Map([
        [second, 'second'],
        [third, 'third'],
      ]);
      return change.timeline.map(({ body }) => {
        const { is_force_push, commit_ids } = JSON.parse(body) as {
          is_force_push: boolean;
          commit_ids: string[];
        };
        return [is_force_push, ...commit_ids.map((sha) => names.get(sha) ?? 'first')];
      });
    };

    expect(rowsOf('1.25.4')).toEqual([
      [false, 'first'],
      [false, 'second'],
      [true, 'second', 'third'],
    ]);
    expect(rowsOf('1.26.4')).toEqual([
      [false, 'third'],
      [true, 'second', 'third'],
    ]);
  });

  it("is told as the author's when the pull request is opened, whoever pushed before", () => {
    const { repository } = seedOrganisation(createSandbox());
    repository.addBranch('topic');
    repository.commit('topic', { 'a.ts': '1\n' }, { by: 'cleo' });

    const change = repository.openPullRequest({ by: 'ada', branch: 'topic' });

    expect(change.timeline.map(({ type, userId }) => [type, userId])).toEqual([
      ['pull_push', change.record.authorId],
    ]);
    expect(repository.events).toEqual([]);
  });
});
