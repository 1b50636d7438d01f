import { describe, expect, it } from 'vitest';
import { judgePrerequisites } from './prerequisites.ts';
import type { Snapshot } from './snapshot.ts';
import { aPull, aReview, aSnapshot, aStatusRow, people, policyInForce } from './snapshot-builder.ts';

const { bob, carol } = people;
const reasons = (overrides: Partial<Snapshot>) => judgePrerequisites(aSnapshot(overrides)).reasons;
const codes = (overrides: Partial<Snapshot>) => reasons(overrides).map(({ code }) => code);

describe('judgePrerequisites', () => {
  it('finds two approvals and green CI sufficient, and hands on what it rests on', () => {
    const found = judgePrerequisites(aSnapshot());

    expect(found.reasons).toEqual([]);
    expect(found.approvals.genuine.map(({ review }) => review)).toEqual([1, 2]);
    expect(found.changeRequests).toEqual([]);
    expect(found.ci.rows.map(({ id }) => id)).toEqual([1]);
  });

  it('waits for approvals and tells why some do not count', () => {
    const reviews = [
      aReview({ id: 1, user: bob }),
      aReview({ id: 2, user: carol, stale: true }),
      aReview({ id: 3, user: people.dave, official: false }),
    ];

    expect(reasons({ reviews })).toEqual([
      {
        kind: 'missing',
        code: 'approvals-missing',
        text: '1 of 2 genuine approvals on this head; the approval of @carol is stale; the approval of @dave is not official: no right to approve here',
        remedy: 'approvals of this head by 1 more',
        who: 'people whose approval counts for the branch, other than the author and those who pushed',
      },
    ]);
  });

  it('asks for as many approvals as the policy says', () => {
    const policy = policyInForce({ reviews: { required: 3 } });

    expect(codes({ policy })).toEqual(['approvals-missing']);
    expect(codes({ policy: policyInForce({ reviews: { required: 1 } }), reviews: [aReview()] })).toEqual([]);
  });

  it.each([
    [2, ['membership-unknown']],
    [3, ['membership-unknown', 'approvals-missing']],
  ])('cannot verify memberships that would make %d approvals', (required, expected) => {
    const policy = policyInForce({ reviews: { required, roles: ['staff', 'leads'] } });
    const answers = new Map([
      ['bob', { is: 'member' } as const],
      ['carol', { is: 'unknown', why: 'x', right: 'y' } as const],
    ]);
    const memberships = new Map([['staff', { kind: 'members', answers } as const]]);

    expect(codes({ policy, memberships })).toEqual(expected);
    expect(reasons({ policy, memberships }).at(-1)?.who).toMatch(
      required === 2 ? "the gate's operator" : /^members of staff or leads, other than/,
    );
  });

  it('asks no more memberships once the approvals are there', () => {
    const policy = policyInForce({ reviews: { required: 1, roles: ['staff'] } });
    const answers = new Map([['bob', { is: 'member' } as const]]);

    expect(codes({ policy, memberships: new Map([['staff', { kind: 'members', answers }]]) })).toEqual([]);
  });

  it('is held by a role of reviewers that nobody defined', () => {
    const policy = policyInForce({ reviews: { required: 1, roles: ['staff'] } });
    const memberships = new Map([['staff', { kind: 'no-such-role', remedy: 'x' } as const]]);

    expect(codes({ policy, memberships })[0]).toBe('policy-invalid');
  });

  it('is refused by an official change request', () => {
    const reviews = [...aSnapshot().reviews, aReview({ id: 3, user: people.dave, state: 'REQUEST_CHANGES' })];

    expect(reasons({ reviews }).map(({ kind, text }) => [kind, text])).toEqual([
      ['refused', '@dave requests changes'],
    ]);
  });

  it('tells of the policy first, then of people, then of CI', () => {
    const policy = policyInForce({ expressions: { low: '' } });
    const statuses = [aStatusRow({ state: 'failure' })];

    expect(codes({ policy, statuses, reviews: [] })).toEqual([
      'policy-invalid',
      'approvals-missing',
      'ci-red',
    ]);
  });
});

const server = (version: string, ...numbers: readonly number[]) =>
  ({ version, flavour: 'gitea', numbers }) as const;

describe('fork pull requests', () => {
  const pull = aPull({ head: { ...aPull().head, fork: true } });
  it('are held on a server where a label can start their code', () => {
    expect(reasons({ pull, server: server('1.27.3', 1, 27, 3) })).toEqual([
      {
        kind: 'refused',
        code: 'fork-unsafe',
        text: "labelling a fork's pull request can start its code on this server (1.27.3, CVE-2026-94205)",
        remedy: 'update the server to 28 or newer, or set `forks.unsafe: allow` in the policy',
        who: "the server's administrator, or somebody who may change the policy",
      },
    ]);
  });

  it.each([
    ['on a server that hides its version', server('?'), {}, ['fork-unsafe']],
    ['on version 27', server('27.9.0', 27, 9, 0), {}, ['fork-unsafe']],
    ['on version 28', server('28.0.0', 28, 0, 0), {}, []],
    ['where the policy allows it', server('1.26.4', 1, 26, 4), { forks: { unsafe: 'allow' } }, []],
  ] as const)('are judged %s', (_where, running, policy, expected) => {
    expect(codes({ pull, server: running, policy: policyInForce(policy) })).toEqual(expected);
  });

  it('concern nobody whose head lives in the repository', () => {
    expect(codes({ server: server('1.22.6', 1, 22, 6) })).toEqual([]);
  });
});
