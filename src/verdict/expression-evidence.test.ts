import { describe, expect, it } from 'vitest';
import { expressionErrors, judgeExpression } from './expression-evidence.ts';
import type { MembershipAnswer, Memberships, RoleMembership } from './snapshot.ts';
import { aMembership, aReview, aSnapshot, people, policyInForce } from './snapshot-builder.ts';

const { bob, carol, mallory } = people;
const policy = policyInForce({
  expressions: { low: 'qa', medium: 'managers AND qa,security', high: 'qa AND' },
});

const role = (answers: Readonly<Record<string, MembershipAnswer>>): RoleMembership => ({
  kind: 'members',
  answers: new Map(Object.entries(answers)),
});
const member = { is: 'member' } as const;
const no = { is: 'not-member' } as const;
const unknown = { is: 'unknown', why: 'the server said 403', right: 'read:organization' } as const;

const codes = (memberships: Memberships, reviews = aSnapshot().reviews) =>
  judgeExpression('medium', aSnapshot({ policy, memberships, reviews })).reasons.map(({ code, text }) => [
    code,
    text,
  ]);

describe('expressionErrors', () => {
  it('says which expressions cannot be read, and where', () => {
    expect(expressionErrors(policy)).toEqual([
      {
        kind: 'unverified',
        code: 'policy-invalid',
        text: 'the expression for high of the policy (defaults (no policy file)) cannot be read: expected a role at the end, at character 7',
        remedy: 'correct `expressions.high`',
        who: 'somebody who may change the policy',
      },
    ]);
  });
});

describe('judgeExpression', () => {
  it('is satisfied by approvals of verified members', () => {
    const memberships = aMembership({ managers: ['carol'], qa: [], security: ['carol', 'bob'] });

    expect(judgeExpression('medium', aSnapshot({ policy, memberships }))).toEqual({
      reasons: [],
      evidence: [2, 1, 2],
    });
  });

  it('names the parts that are missing', () => {
    const memberships = aMembership({ managers: [], qa: [], security: [] });

    expect(judgeExpression('medium', aSnapshot({ policy, memberships }))).toEqual({
      reasons: [
        {
          kind: 'missing',
          code: 'expression-missing',
          text: 'approvals for tier medium are missing: managers and qa or security',
          remedy: 'an approval of this head for each of: managers; qa or security',
          who: 'members of managers and qa or security',
        },
      ],
      evidence: [],
    });
  });

  it('cannot verify what an unknown membership would satisfy', () => {
    const memberships = new Map([
      ['managers', role({ bob: member, carol: no })],
      ['qa', role({ bob: no, carol: unknown })],
      ['security', role({ bob: no, carol: no })],
    ]);

    expect(codes(memberships)).toEqual([
      ['membership-unknown', 'whether @carol is a member of qa could not be verified: the server said 403'],
    ]);
  });

  it('is missing, not unverified, where an unknown membership would not be enough', () => {
    const memberships = new Map([
      ['managers', role({ bob: no, carol: no })],
      ['qa', role({ bob: no, carol: unknown })],
      ['security', role({ bob: no, carol: no })],
    ]);

    expect(codes(memberships).map(([code]) => code)).toEqual(['expression-missing']);
  });

  it('is held by a role that nobody defined, even where others would do', () => {
    const memberships = new Map([
      ...aMembership({ managers: ['carol'], security: ['bob'] }),
      ['qa', { kind: 'no-such-role', remedy: 'create the team qa' } as const] as const,
    ]);

    expect(codes(memberships)).toEqual([
      ['policy-invalid', 'there is no role qa, which the policy (defaults (no policy file)) asks for'],
    ]);
  });

  it('is refused by members who request changes, and unverified by those who might be', () => {
    const memberships = new Map([
      ['managers', role({ carol: member, bob: no, mallory: no })],
      ['qa', role({ carol: member, bob: no, mallory: unknown })],
      ['security', role({ carol: no, bob: member, mallory: no })],
    ]);
    const reviews = [
      aReview({ id: 1, user: carol }),
      aReview({ id: 2, user: bob, state: 'REQUEST_CHANGES', official: false }),
      aReview({ id: 3, user: mallory, state: 'REQUEST_CHANGES', official: false }),
    ];

    expect(codes(memberships, reviews)).toEqual([
      ['changes-requested', '@bob requests changes'],
      ['membership-unknown', 'whether @mallory is a member of qa could not be verified: the server said 403'],
    ]);
  });

  it('demands different people where the policy says so', () => {
    const distinct = policyInForce({ distinct: true, expressions: { medium: 'managers AND qa' } });
    const one = aMembership({ managers: ['bob'], qa: ['bob'] });
    const two = aMembership({ managers: ['bob'], qa: ['bob', 'carol'] });

    const alone = judgeExpression('medium', aSnapshot({ policy: distinct, memberships: one }));
    const together = judgeExpression('medium', aSnapshot({ policy: distinct, memberships: two }));

    expect(alone.reasons.map(({ text }) => text)).toEqual([
      'approvals for tier medium are missing: different people for managers and qa',
    ]);
    expect(together.reasons).toEqual([]);
  });

  it('is never satisfied when it cannot be read', () => {
    expect(judgeExpression('high', aSnapshot({ policy }))).toEqual({
      reasons: expressionErrors(policy),
      evidence: [],
    });
  });
});
