import { describe, expect, it } from 'vitest';
import { inOrderOfTime, officialApprovals, roleApprovals } from './approvals.ts';
import type { Review, Snapshot } from './snapshot.ts';
import {
  aMembership,
  aPull,
  aReview,
  aSnapshot,
  aTimelineEntry,
  people,
  policyInForce,
} from './snapshot-builder.ts';

const { alice, bob, carol, dave, bot } = people;

function withReviews(...reviews: readonly Review[]): Snapshot {
  return aSnapshot({ reviews });
}

const whyRejected = (snapshot: Snapshot) => officialApprovals(snapshot).rejected.map(({ why }) => why);

describe('officialApprovals', () => {
  it('counts each person once, by the newest genuine approval, by user id', () => {
    const snapshot = withReviews(
      aReview({ id: 7, user: carol }),
      aReview({ id: 5, user: bob, submittedAt: 10 }),
      aReview({ id: 4, user: bob, submittedAt: 20 }),
    );

    const { genuine, rejected, unverified } = officialApprovals(snapshot);

    expect(genuine).toEqual([
      { user: bob, review: 4 },
      { user: carol, review: 7 },
    ]);
    expect([rejected, unverified]).toEqual([[], []]);
  });

  it.each<[string, Partial<Review>]>([
    ['is not official: no right to approve here', { official: false }],
    ['was dismissed', { dismissed: true }],
    ['is stale', { stale: true }],
    ['was given on another commit', { commitId: 'older' }],
    ['is by the author', { user: alice }],
    ['is by the gate itself', { user: bot }],
  ])('rejects an approval that %s', (why, fault) => {
    const snapshot = withReviews(aReview(fault));

    const { genuine, rejected } = officialApprovals(snapshot);

    expect(genuine).toEqual([]);
    expect(rejected).toEqual([{ user: fault.user ?? bob, review: 1, why }]);
  });

  it.each<[string, Partial<Review>]>([
    ['a lower-case state', { state: 'approved' }],
    ['a comment', { state: 'COMMENT' }],
    ['a pending review', { state: 'PENDING' }],
    ['a review request', { state: 'REQUEST_REVIEW' }],
    ['a deleted user', { user: { id: -1, login: 'Ghost' } }],
    ['the user zero', { user: { id: 0, login: 'zero' } }],
    ['nobody', { user: null }],
  ])('takes %s for no approval at all', (_what, oddity) => {
    expect(officialApprovals(withReviews(aReview(oddity)))).toEqual({
      genuine: [],
      unverified: [],
      rejected: [],
    });
  });

  it.each(['pull_push', 'change_target_branch'])(
    'rejects people with a %s, unless the policy lets them',
    (type) => {
      const timeline = [aTimelineEntry({ type, user: bob })];
      const strict = aSnapshot({ timeline });
      const relaxed = aSnapshot({ timeline, policy: policyInForce({ reviews: { allowPushers: true } }) });

      expect(whyRejected(strict)).toEqual(['is by somebody who pushed or changed the base']);
      expect(officialApprovals(relaxed).genuine.map(({ user }) => user)).toEqual([bob, carol]);
    },
  );

  it('minds pushes alone, of that person alone', () => {
    const timeline = [
      aTimelineEntry({ type: 'label', user: bob }),
      aTimelineEntry({ type: 'pull_push', user: alice }),
      aTimelineEntry({ type: 'pull_push', user: null }),
    ];

    expect(officialApprovals(aSnapshot({ timeline })).genuine).toHaveLength(2);
  });

  it.each<[string, Partial<Review>]>([
    ['an official one', {}],
    ['an unofficial one', { official: false }],
    ['a dismissed one', { dismissed: true }],
    ['one on another commit', { commitId: 'older' }],
  ])('lets a later change request end an approval: %s', (_what, request) => {
    const snapshot = withReviews(
      aReview({ id: 1 }),
      aReview({ id: 2, state: 'REQUEST_CHANGES', ...request }),
    );

    expect(officialApprovals(snapshot).genuine).toEqual([]);
    expect(whyRejected(snapshot)).toEqual(['was followed by a change request']);
  });

  it('counts an approval that came after a change request, at equal times by id', () => {
    const request = aReview({ id: 1, state: 'REQUEST_CHANGES', dismissed: true, submittedAt: 10 });
    const approval = aReview({ id: 2, submittedAt: 10 });

    expect(officialApprovals(withReviews(approval, request)).genuine).toEqual([{ user: bob, review: 2 }]);
  });

  it("lets one person's change request end nobody else's approval", () => {
    const snapshot = withReviews(
      aReview({ id: 1, user: bob }),
      aReview({ id: 2, user: carol, state: 'REQUEST_CHANGES' }),
      aReview({ id: 3, user: null, state: 'REQUEST_CHANGES' }),
    );

    expect(officialApprovals(snapshot).genuine).toEqual([{ user: bob, review: 1 }]);
  });

  it.each<[string, Partial<Review>]>([
    ['invalid approval', { dismissed: true }],
    ['comment', { state: 'COMMENT' }],
    ['pending review', { state: 'PENDING' }],
    ['review request', { state: 'REQUEST_REVIEW' }],
  ])('keeps an approval through a later %s', (_what, later) => {
    const snapshot = withReviews(aReview({ id: 1 }), aReview({ id: 2, ...later }));

    const { genuine, rejected } = officialApprovals(snapshot);

    expect(genuine).toEqual([{ user: bob, review: 1 }]);
    expect(rejected).toEqual([]);
  });

  it('tells the newest reason why a person has no approval', () => {
    const snapshot = withReviews(aReview({ id: 1, stale: true }), aReview({ id: 2, dismissed: true }));

    expect(whyRejected(snapshot)).toEqual(['was dismissed']);
  });

  it('lists those it rejects by user id', () => {
    const snapshot = withReviews(
      aReview({ id: 1, user: dave, stale: true }),
      aReview({ id: 2, user: bob, stale: true }),
    );

    expect(officialApprovals(snapshot).rejected.map(({ user }) => user)).toEqual([bob, dave]);
  });
});

describe('officialApprovals with roles of reviewers', () => {
  const policy = policyInForce({ reviews: { roles: ['managers', 'qa'] } });

  it('counts official approvals by a member of any of them', () => {
    const reviews = [
      aReview({ id: 1, user: bob }),
      aReview({ id: 2, user: carol }),
      aReview({ id: 3, user: dave, official: false }),
    ];

    const { genuine, rejected, unverified } = officialApprovals(aSnapshot({ policy, reviews }));

    expect(genuine).toEqual([{ user: carol, review: 2 }]);
    expect(rejected.map(({ why }) => why)).toEqual([
      'is not by a member of managers or qa',
      'is not official: no right to approve here',
    ]);
    expect(unverified).toEqual([]);
  });

  it('sets approvals aside whose membership nobody could verify', () => {
    const memberships = new Map([...aMembership({ managers: [] }), ['qa', unknownTo('bob')] as const]);
    const reviews = [aReview({ id: 1, stale: true }), aReview({ id: 2 })];

    const found = officialApprovals(aSnapshot({ policy, reviews, memberships }));

    expect(found).toEqual({
      genuine: [],
      unverified: [
        { user: bob, review: 2, role: 'qa', why: 'the server said 403', right: 'read:organization' },
      ],
      rejected: [],
    });
  });
});

describe('roleApprovals', () => {
  it('lets verified membership replace official', () => {
    const reviews = [aReview({ id: 1, user: dave, official: false }), aReview({ id: 2, user: bob })];

    const { genuine, rejected } = roleApprovals(aSnapshot({ reviews }), 'qa');

    expect(genuine).toEqual([{ user: dave, review: 1 }]);
    expect(rejected).toEqual([{ user: bob, review: 2, why: 'is not by a member of qa' }]);
  });

  it('rejects a member who is the author all the same', () => {
    const snapshot = aSnapshot({ pull: aPull({ author: dave }), reviews: [aReview({ user: dave })] });

    expect(roleApprovals(snapshot, 'qa').genuine).toEqual([]);
  });

  it('keeps the genuine approval of a person known by one review and unknown by none', () => {
    const reviews = [aReview({ id: 1, user: dave }), aReview({ id: 2, user: dave, stale: true })];

    expect(roleApprovals(aSnapshot({ reviews }), 'qa')).toEqual({
      genuine: [{ user: dave, review: 1 }],
      unverified: [],
      rejected: [],
    });
  });
});

describe('inOrderOfTime', () => {
  it('orders by time of submission, then by id', () => {
    const reviews = [
      aReview({ id: 3, submittedAt: 20 }),
      aReview({ id: 9, submittedAt: 10 }),
      aReview({ id: 2, submittedAt: 20 }),
    ];

    expect(inOrderOfTime(reviews).map(({ id }) => id)).toEqual([9, 2, 3]);
  });
});

function unknownTo(login: string) {
  const answer = { is: 'unknown', why: 'the server said 403', right: 'read:organization' } as const;
  return { kind: 'members', answers: new Map([[login, answer]]) } as const;
}
