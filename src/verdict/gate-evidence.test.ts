import { describe, expect, it } from 'vitest';
import { judgeGates, type NamedGate } from './gate-evidence.ts';
import type { Memberships, Snapshot } from './snapshot.ts';
import { aMembership, aReview, aSnapshot, aStatusRow, people, policyInForce } from './snapshot-builder.ts';

const { bob, carol, dave } = people;

const qa: NamedGate = [
  'qa',
  { role: 'qa', evidence: 'approval', workflow: 'qa.yml', context: 'qa', writer: 'gate', tiers: ['low'] },
];
const checklist: NamedGate = ['checklist', { ...qa[1], evidence: 'status: checklist / *' }];

const judgeOne = (gate: NamedGate, snapshot: Snapshot) => judgeGates([gate], snapshot)[0];

function unknownFor(login: string): Memberships {
  const answer = { is: 'unknown', why: 'the server said 403', right: 'read:organization' } as const;
  return new Map([['qa', { kind: 'members', answers: new Map([[login, answer]]) }]]);
}

const unverified = (login: string) => ({
  kind: 'unverified',
  code: 'membership-unknown',
  text: `whether @${login} is a member of qa could not be verified: the server said 403`,
  remedy: "give the gate's token this right: read:organization",
  who: "the gate's operator",
});

describe('a gate that asks for an approval', () => {
  it('is satisfied by verified members of its role', () => {
    const reviews = [aReview({ id: 1, user: dave, official: false }), aReview({ id: 2, user: bob })];
    const memberships = aMembership({ qa: ['dave', 'bob'] });

    expect(judgeOne(qa, aSnapshot({ reviews, memberships }))).toEqual({
      name: 'qa',
      gate: qa[1],
      by: 'approved by @bob and @dave',
      reasons: [],
      evidence: [2, 1],
    });
  });

  it('waits for a member of its role', () => {
    expect(judgeOne(qa, aSnapshot())).toEqual({
      name: 'qa',
      gate: qa[1],
      reasons: [
        {
          kind: 'missing',
          code: 'gate-missing',
          text: 'the qa review is not approved',
          remedy: 'an approval of this head by a member of qa',
          who: 'members of qa',
        },
      ],
      evidence: [],
    });
  });

  it('cannot verify an approval whose membership is unknown', () => {
    const snapshot = aSnapshot({ reviews: [aReview()], memberships: unknownFor('bob') });

    expect(judgeOne(qa, snapshot)?.reasons).toEqual([unverified('bob')]);
  });

  it('needs no further answer once somebody approved', () => {
    const memberships = new Map([
      [
        'qa',
        {
          kind: 'members',
          answers: new Map([
            ['bob', { is: 'member' } as const],
            ['carol', { is: 'unknown', why: 'x', right: 'y' } as const],
          ]),
        } as const,
      ],
    ]);

    expect(judgeOne(qa, aSnapshot({ memberships }))).toMatchObject({ by: 'approved by @bob', reasons: [] });
  });

  it('is refused by a member who requests changes, beside an approval', () => {
    const reviews = [
      aReview({ id: 1, user: dave }),
      aReview({ id: 2, user: bob, state: 'REQUEST_CHANGES', official: false }),
    ];

    const gate = judgeOne(qa, aSnapshot({ reviews, memberships: aMembership({ qa: ['dave', 'bob'] }) }));

    expect(gate).toEqual({
      name: 'qa',
      gate: qa[1],
      reasons: [
        {
          kind: 'refused',
          code: 'changes-requested',
          text: '@bob requests changes',
          remedy: 'settle it: a new approval by the same person, or a dismissal of the review',
          who: '@bob, or an administrator of the repository',
        },
      ],
      evidence: [1],
    });
  });

  it('cannot verify a change request whose membership is unknown', () => {
    const reviews = [aReview({ user: bob, state: 'REQUEST_CHANGES' })];

    const gate = judgeOne(qa, aSnapshot({ reviews, memberships: unknownFor('bob') }));

    expect(gate?.reasons.map(({ code }) => code)).toEqual(['membership-unknown', 'gate-missing']);
    expect(gate?.reasons[0]).toEqual(unverified('bob'));
  });

  it('is held by a role that nobody defined, whatever else is there', () => {
    const memberships = new Map([['qa', { kind: 'no-such-role', remedy: 'create the team qa' } as const]]);

    expect(judgeOne(qa, aSnapshot({ memberships }))).toEqual({
      name: 'qa',
      gate: qa[1],
      reasons: [
        {
          kind: 'unverified',
          code: 'policy-invalid',
          text: 'there is no role qa, which the policy (defaults (no policy file)) asks for',
          remedy: 'create the team qa',
          who: 'somebody who may change the policy, or an owner of the organisation',
        },
      ],
      evidence: [],
    });
  });
});

describe('a gate that asks for a status', () => {
  it('is satisfied by the newest row of every matching context', () => {
    const statuses = [
      aStatusRow({ id: 4, context: 'checklist / b' }),
      aStatusRow({ id: 3, context: 'checklist / a' }),
    ];

    expect(judgeOne(checklist, aSnapshot({ statuses }))).toEqual({
      name: 'checklist',
      gate: checklist[1],
      by: 'status checklist / a and checklist / b is success',
      reasons: [],
      evidence: [3, 4],
    });
  });

  it('waits for a status that nobody wrote', () => {
    expect(judgeOne(checklist, aSnapshot())).toEqual({
      name: 'checklist',
      gate: checklist[1],
      reasons: [
        {
          kind: 'missing',
          code: 'gate-missing',
          text: 'the checklist review asks for status checklist / *, and there is none on this head',
          remedy: 'success of checklist / * on this head',
          who: 'whoever writes the status checklist / *',
        },
      ],
      evidence: [],
    });
  });

  it.each([
    ['pending', 'missing', 'gate-missing', 'has not finished'],
    ['failure', 'refused', 'gate-refused', 'is not success'],
    ['skipped', 'refused', 'gate-refused', 'is not success'],
  ])('tells what a status %s means', (state, kind, code, words) => {
    const statuses = [
      aStatusRow({ id: 1, context: 'checklist / a' }),
      aStatusRow({ id: 2, context: 'checklist / b', state }),
    ];

    const gate = judgeOne(checklist, aSnapshot({ statuses }));

    expect(gate).toMatchObject({
      reasons: [
        {
          kind,
          code,
          text: `the checklist review asks for status checklist / *, and checklist / b ${words}`,
        },
      ],
      evidence: [1, 2],
    });
    expect(gate?.by).toBeUndefined();
  });

  it('names what is refused before what is unfinished', () => {
    const statuses = [
      aStatusRow({ id: 1, context: 'checklist / a', state: 'pending' }),
      aStatusRow({ id: 2, context: 'checklist / b', state: 'failure' }),
    ];

    expect(judgeOne(checklist, aSnapshot({ statuses }))?.reasons[0]?.text).toContain('checklist / b is not');
  });

  it('hears trusted creators alone, where the policy names some', () => {
    const policy = policyInForce({ ci: { creators: ['actions'] } });
    const statuses = [aStatusRow({ context: 'checklist / a', creator: carol })];

    expect(judgeOne(checklist, aSnapshot({ policy, statuses }))?.reasons).toMatchObject([
      {
        kind: 'refused',
        code: 'gate-refused',
        text: 'the checklist review asks for status checklist / *, and checklist / a was written by somebody whom the policy does not trust',
      },
    ]);
  });

  it.each(['sop-gate / gate', 'sop-gate / fire qa'])('never takes our own row %s for evidence', (context) => {
    const gate: NamedGate = ['own', { ...qa[1], evidence: `status: ${context}` }];

    expect(judgeOne(gate, aSnapshot({ statuses: [aStatusRow({ context })] }))?.reasons).toHaveLength(1);
  });
});
