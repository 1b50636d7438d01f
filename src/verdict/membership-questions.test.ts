import { describe, expect, it } from 'vitest';
import { membershipQuestions } from './membership-questions.ts';
import { aComment, aPolicy, aReview, aSnapshot, aTimelineEntry, people } from './snapshot-builder.ts';

const { alice, bob, carol, dave, erin, mallory } = people;
const expressions = { low: 'engineers', medium: 'engineers AND qa', high: 'a b' };
const gates = {
  law: { role: 'lawyers', workflow: 'law.yml', context: 'law' },
  checklist: { role: 'nobody', evidence: 'status: checklist', workflow: 'x.yml', context: 'checklist' },
};

describe('membershipQuestions', () => {
  it('asks of the people heard on this head for the roles that count', () => {
    const policy = aPolicy({ expressions, gates, reviews: { roles: ['staff'] } });
    const reviews = [
      aReview({ id: 1, user: { id: 3, login: 'Carol' } }),
      aReview({ id: 2, user: bob, state: 'REQUEST_CHANGES', commitId: 'older' }),
      aReview({ id: 3, user: erin, official: false }),
      aReview({ id: 4, user: dave, commitId: 'older' }),
      aReview({ id: 5, user: dave, state: 'COMMENT' }),
      aReview({ id: 6, user: dave, dismissed: true }),
      aReview({ id: 7, user: mallory, state: 'REQUEST_CHANGES', dismissed: true }),
      aReview({ id: 8, user: null }),
      aReview({ id: 9, user: { id: -1, login: 'ghost' } }),
      aReview({ id: 10, user: { id: 0, login: 'zero' } }),
    ];

    const questions = membershipQuestions(policy, aSnapshot({ reviews, timeline: [] }));

    expect(questions).toEqual([
      { role: 'engineers', logins: ['bob', 'carol', 'erin'] },
      { role: 'lawyers', logins: ['bob', 'carol', 'erin'] },
      { role: 'qa', logins: ['bob', 'carol', 'erin'] },
      { role: 'staff', logins: ['bob', 'carol', 'erin'] },
    ]);
  });

  it('asks of the people who changed a tier label whether they may lower', () => {
    const policy = aPolicy({ expressions, gates: {}, override: { lower: ['leads', 'qa'] } });
    const timeline = [
      aTimelineEntry({ id: 1, user: carol }),
      aTimelineEntry({ id: 2, user: alice, body: '' }),
      aTimelineEntry({ id: 3, user: dave, label: { id: 40, name: 'bug' } }),
      aTimelineEntry({ id: 4, user: dave, label: null }),
      aTimelineEntry({ id: 5, user: dave, type: 'comment' }),
    ];

    const questions = membershipQuestions(policy, aSnapshot({ reviews: [aReview()], timeline }));

    expect(questions).toEqual([
      { role: 'engineers', logins: ['bob'] },
      { role: 'leads', logins: ['alice', 'carol'] },
      { role: 'qa', logins: ['alice', 'bob', 'carol'] },
    ]);
  });

  it('asks of people who want a recheck, who may have no review at all', () => {
    const policy = aPolicy({ expressions, gates: {}, override: { lower: ['leads'] } });
    const comments = [
      aComment({ id: 1, user: dave, body: '/sop recheck' }),
      aComment({ id: 2, user: erin, body: '/sop status' }),
      aComment({ id: 3, user: mallory, body: 'Why not say /sop recheck?' }),
      aComment({ id: 4, user: null, body: '/sop recheck' }),
    ];

    const questions = membershipQuestions(
      policy,
      aSnapshot({ reviews: [aReview()], timeline: [], comments }),
    );

    expect(questions).toEqual([
      { role: 'engineers', logins: ['bob', 'dave'] },
      { role: 'qa', logins: ['bob', 'dave'] },
    ]);
  });

  it('asks nothing where nobody was heard', () => {
    const snapshot = aSnapshot({ reviews: [], timeline: [], comments: [] });

    expect(membershipQuestions(aPolicy(), snapshot)).toEqual([]);
  });
});
