import { describe, expect, it } from 'vitest';
import { officialChangeRequests, roleChangeRequests } from './change-requests.ts';
import type { Review } from './snapshot.ts';
import { aReview, aSnapshot, people } from './snapshot-builder.ts';

const { bob, carol, dave, mallory } = people;

function aRequest(overrides: Partial<Review> = {}): Review {
  return aReview({ state: 'REQUEST_CHANGES', ...overrides });
}

describe('officialChangeRequests', () => {
  it('finds the newest of each person on whatever commit, by user id', () => {
    const reviews = [
      aRequest({ id: 1, user: dave, submittedAt: 10 }),
      aRequest({ id: 2, user: bob, commitId: 'older', submittedAt: 30 }),
      aRequest({ id: 3, user: bob, commitId: 'older', submittedAt: 20 }),
    ];

    const requests = officialChangeRequests(aSnapshot({ reviews }));

    expect(requests).toEqual([
      { user: bob, review: 2 },
      { user: dave, review: 1 },
    ]);
  });

  it.each<[string, Partial<Review>]>([
    ['a dismissed one', { dismissed: true }],
    ['an unofficial one', { official: false }],
    ['a lower-case one', { state: 'request_changes' }],
    ['a comment', { state: 'COMMENT' }],
  ])('does not hold for %s', (_what, oddity) => {
    expect(officialChangeRequests(aSnapshot({ reviews: [aRequest(oddity)] }))).toEqual([]);
  });

  it('holds while one stays official, whatever its author did later', () => {
    const reviews = [aRequest({ id: 1 }), aReview({ id: 2 }), aReview({ id: 3, state: 'COMMENT' })];

    expect(officialChangeRequests(aSnapshot({ reviews }))).toEqual([{ user: bob, review: 1 }]);
  });

  it('holds for one whose author is not known any more', () => {
    expect(officialChangeRequests(aSnapshot({ reviews: [aRequest({ user: null })] }))).toEqual([
      { user: { id: 0, login: 'somebody unknown' }, review: 1 },
    ]);
  });
});

describe('roleChangeRequests', () => {
  it('finds those of verified members, official or not', () => {
    const reviews = [aRequest({ id: 1, user: dave, official: false }), aRequest({ id: 2, user: carol })];

    const { standing, unverified } = roleChangeRequests(aSnapshot({ reviews }), 'qa');

    expect(standing).toEqual([{ user: dave, review: 1 }]);
    expect(unverified).toEqual([]);
  });

  it('ends with a later approval of the same member, not with an earlier one', () => {
    const before = [aReview({ id: 1, user: dave }), aRequest({ id: 2, user: dave })];
    const after = [aRequest({ id: 1, user: dave }), aReview({ id: 2, user: dave })];

    expect(roleChangeRequests(aSnapshot({ reviews: before }), 'qa').standing).toHaveLength(1);
    expect(roleChangeRequests(aSnapshot({ reviews: after }), 'qa').standing).toEqual([]);
  });

  it('sets those aside whose membership nobody could verify', () => {
    const answer = { is: 'unknown', why: 'the server said 403', right: 'read:organization' } as const;
    const memberships = new Map([
      ['qa', { kind: 'members', answers: new Map([['mallory', answer]]) } as const],
    ]);
    const reviews = [aRequest({ id: 5, user: mallory, official: false })];

    expect(roleChangeRequests(aSnapshot({ reviews, memberships }), 'qa')).toEqual({
      standing: [],
      unverified: [{ user: mallory, review: 5, why: 'the server said 403', right: 'read:organization' }],
    });
  });

  it.each([
    ['a deleted user', { id: -1, login: 'ghost' }],
    ['the user zero', { id: 0, login: 'zero' }],
  ])('asks nothing of %s, who has no roles', (_what, user) => {
    const { standing, unverified } = roleChangeRequests(aSnapshot({ reviews: [aRequest({ user })] }), 'qa');

    expect([standing, unverified]).toEqual([[], []]);
  });
});
