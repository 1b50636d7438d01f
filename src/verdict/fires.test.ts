import { describe, expect, it } from 'vitest';
import { anInput } from './decision-builder.ts';
import { fireActions, fireReasons, toGateState } from './fires.ts';
import { judgeGates } from './gate-evidence.ts';
import { renderLedgerEntry } from './ledger.ts';
import type { Snapshot } from './snapshot.ts';
import { aReview, aSnapshot, aStatusRow, people, policyInForce } from './snapshot-builder.ts';
import type { FireState, GateState } from './verdict.ts';

const intended = { is: 'intended', nonce: 'aaaaaaaaaaaaaaaa', at: 5, attempt: 2 } as const;

const gateState = (fired: FireState, name = 'qa'): GateState => ({ name, satisfied: false, fired });

function qaGate(snapshot: Snapshot) {
  const [found] = judgeGates(Object.entries(snapshot.policy.policy.gates), snapshot);
  return found && toGateState(found, snapshot, 1000);
}

describe('toGateState', () => {
  it('needs no fire for a satisfied gate', () => {
    const snapshot = aSnapshot({ reviews: [aReview({ user: people.dave })] });

    expect(qaGate(snapshot)).toEqual({
      name: 'qa',
      satisfied: true,
      by: 'approved by @dave',
      fired: { is: 'not-needed' },
    });
  });

  it('reads the ledger for the others', () => {
    expect(qaGate(aSnapshot())).toEqual({ name: 'qa', satisfied: false, fired: { is: 'not-fired' } });
  });
});

describe('fireReasons', () => {
  const policy = policyInForce({ fire: { deadline: '20m', attempts: 4 } });
  const reasons = (fired: FireState) => fireReasons(gateState(fired), aSnapshot({ policy }));

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
    expect(fireActions([gateState({ is: 'not-fired' })], anInput())).toEqual([
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

    expect(fireActions([gateState({ is: 'not-fired' })], input)).toEqual([
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
    const memory = { soughtNonces: [intended.nonce], labelRightProven: false };

    expect(fireActions([gateState(intended)], anInput())).toEqual([
      { kind: 'prove-fire', nonce: intended.nonce, attempt: 2, intendedAt: 5, ...target },
    ]);
    expect(fireActions([gateState(intended)], anInput({ memory }))).toEqual([]);
  });

  it.each<[FireState]>([
    [{ is: 'not-needed' }],
    [{ is: 'exhausted', attempts: 3 }],
    [{ is: 'proven', nonce: 'x', at: 1, attempt: 1, proof: 'run 1' }],
  ])('leaves a gate alone that is %j', (fired) => {
    expect(fireActions([gateState(fired)], anInput())).toEqual([]);
  });
});
