import { describe, expect, it } from 'vitest';
import { anInput } from './decision-builder.ts';
import { fireActions, fireReasons, type JudgedGate, judgeFire } from './fires.ts';
import { judgeGates } from './gate-evidence.ts';
import { renderLedgerEntry } from './ledger.ts';
import { aPolicy, aReview, aSnapshot, aStatusRow, people, policyInForce } from './snapshot-builder.ts';
import type { FireState } from './verdict.ts';

const intended = { is: 'intended', nonce: 'aaaaaaaaaaaaaaaa', at: 5, attempt: 2 } as const;

function judged(fired: FireState): readonly JudgedGate[] {
  return judgeGates(Object.entries(aPolicy().gates).slice(0, 1), aSnapshot()).map((evidence) => ({
    evidence,
    state: { name: evidence.name, satisfied: false, fired },
  }));
}

describe('judgeFire', () => {
  it('needs no fire for a satisfied gate', () => {
    const snapshot = aSnapshot({ reviews: [aReview({ user: people.dave })] });
    const [evidence] = judgeGates(Object.entries(aPolicy().gates), snapshot);

    expect(evidence && judgeFire(evidence, snapshot, 1000)).toEqual({
      evidence,
      state: { name: 'qa', satisfied: true, by: 'approved by @dave', fired: { is: 'not-needed' } },
    });
  });

  it('reads the ledger for the others', () => {
    const [evidence] = judgeGates(Object.entries(aPolicy().gates), aSnapshot());

    expect(evidence && judgeFire(evidence, aSnapshot(), 1000)).toEqual({
      evidence,
      state: { name: 'qa', satisfied: false, fired: { is: 'not-fired' } },
    });
  });
});

describe('fireReasons', () => {
  const policy = policyInForce({ fire: { deadline: '20m', attempts: 4 } });
  const reasons = (fired: FireState) =>
    judged(fired).flatMap((gate) => fireReasons(gate, aSnapshot({ policy })));

  it('holds while nothing proves a start', () => {
    expect(reasons(intended)).toEqual([
      {
        kind: 'unverified',
        code: 'fire-unproven',
        text: 'the qa review was started (attempt 2 of 4) and nothing proves that it runs',
        remedy: 'check the runner and the workflow qa-review.yml; after 20m the gate tries again',
        who: "the gate's operator",
      },
    ]);
  });

  it('holds after the last attempt', () => {
    expect(reasons({ is: 'exhausted', attempts: 4 })).toEqual([
      {
        kind: 'unverified',
        code: 'fire-exhausted',
        text: 'the qa review was started 4 times and never proved that it runs',
        remedy:
          'check the runner and the workflow qa-review.yml, then push a new head; an approval by a member of its role serves as well',
        who: "the gate's operator",
      },
    ]);
  });

  it.each<[FireState]>([
    [{ is: 'not-needed' }],
    [{ is: 'not-fired' }],
    [{ is: 'proven', nonce: 'x', at: 1, attempt: 1, proof: 'run 1' }],
  ])('finds nothing wrong with %j', (fired) => {
    expect(reasons(fired)).toEqual([]);
  });
});

describe('fireActions', () => {
  const target = {
    gate: 'qa',
    ledger: 'sop-gate / fire qa',
    repository: 'acme/shop',
    workflow: 'qa-review.yml',
    prefer: ['dispatch', 'request-review', 'comment'],
    teams: ['qa'],
    users: [],
  };

  it('fires what was never fired', () => {
    expect(fireActions(judged({ is: 'not-fired' }), anInput())).toEqual([
      { kind: 'fire', nonce: 'nonce00000000001', attempt: 1, ...target },
    ]);
  });

  it('fires again as the next attempt, where and whom the policy says', () => {
    const intent = {
      kind: 'intent',
      nonce: 'a'.repeat(16),
      attempt: 1,
      number: 7,
      baseRef: 'main',
      proof: '',
    } as const;
    const row = aStatusRow({
      context: 'sop-gate / fire qa',
      creator: people.bot,
      description: renderLedgerEntry(intent),
    });
    const policy = policyInForce({
      fire: { repository: 'acme/gate', prefer: ['comment'] },
      roles: { qa: { teams: ['acme/testers'], users: ['dave'] } },
    });

    const input = anInput({ snapshot: aSnapshot({ policy, statuses: [row] }) });

    expect(fireActions(judged({ is: 'not-fired' }), input)).toEqual([
      {
        ...target,
        kind: 'fire',
        nonce: 'nonce00000000001',
        attempt: 2,
        repository: 'acme/gate',
        prefer: ['comment'],
        teams: ['acme/testers'],
        users: ['dave'],
      },
    ]);
  });

  it('looks once a run for a start without proof', () => {
    const memory = { soughtNonces: [intended.nonce], labelRightProven: false, forgedRows: [] };

    expect(fireActions(judged(intended), anInput())).toEqual([
      { kind: 'prove-fire', nonce: intended.nonce, attempt: 2, intendedAt: 5, ...target },
    ]);
    expect(fireActions(judged(intended), anInput({ memory }))).toEqual([]);
  });

  it.each<[FireState]>([
    [{ is: 'not-needed' }],
    [{ is: 'exhausted', attempts: 3 }],
    [{ is: 'proven', nonce: 'x', at: 1, attempt: 1, proof: 'run 1' }],
  ])('leaves a gate alone that is %j', (fired) => {
    expect(fireActions(judged(fired), anInput())).toEqual([]);
  });
});
