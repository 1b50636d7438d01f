import { describe, expect, it } from 'vitest';
import { checkGate, checkTier } from './check.ts';
import type { Snapshot } from './snapshot.ts';
import { aMembership, aReview, aSnapshot, labelIds, people, policyInForce } from './snapshot-builder.ts';

const medium = { id: labelIds.medium, name: 'tier:medium' };
const withQa = [...aSnapshot().reviews, aReview({ id: 3, user: people.dave })];
const labelled = (overrides: Partial<Snapshot> = {}) => aSnapshot({ labels: [medium], ...overrides });

describe('checkTier', () => {
  it('passes when the approvals are there that the label asks for', () => {
    expect(checkTier(labelled({ reviews: withQa }))).toEqual({
      state: 'passed',
      subject: 'tier:medium',
      reasons: [],
    });
  });

  it('fails while approvals are missing', () => {
    expect(checkTier(labelled())).toMatchObject({
      state: 'failed',
      subject: 'tier:medium',
      reasons: [
        { code: 'expression-missing', text: 'approvals for tier medium are missing: qa or security' },
      ],
    });
  });

  it('is unverified while a membership is', () => {
    expect(checkTier(labelled({ memberships: new Map() }))).toMatchObject({
      state: 'unverified',
      subject: 'tier:medium',
    });
  });

  it.each([
    ['no tier label stands', []],
    ['2 tier labels stand', [medium, { id: labelIds.low, name: 'tier:low' }]],
  ])('fails where %s', (text, labels) => {
    expect(checkTier(aSnapshot({ labels, reviews: withQa }))).toEqual({
      state: 'failed',
      subject: 'tier',
      reasons: [
        { kind: 'missing', code: 'label-missing', text, remedy: 'exactly one tier label', who: 'the gate' },
      ],
    });
  });
});

describe('checkGate', () => {
  it('passes when a member of its role approved', () => {
    expect(checkGate(aSnapshot({ reviews: withQa }), 'qa')).toEqual({
      state: 'passed',
      subject: 'qa',
      reasons: [],
    });
  });

  it('fails while nobody did', () => {
    expect(checkGate(aSnapshot({ reviews: withQa }), 'security')).toMatchObject({
      state: 'failed',
      subject: 'security',
      reasons: [{ code: 'gate-missing' }],
    });
  });

  it('is unverified under a policy that contradicts itself', () => {
    const policy = policyInForce({ expressions: { low: '' } });

    expect(checkGate(aSnapshot({ reviews: withQa, policy }), 'qa')).toMatchObject({ state: 'unverified' });
  });

  it('knows only gates of the policy', () => {
    expect([checkGate(aSnapshot(), 'legal'), checkGate(aSnapshot(), 'toString')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  describe('where different people are demanded', () => {
    const both = aMembership({ qa: ['dave'], security: ['dave'] });
    const one = (tiers: string[]) =>
      aSnapshot({
        reviews: withQa,
        memberships: both,
        policy: policyInForce({
          distinct: true,
          gates: { qa: gate('qa', tiers), security: gate('security', ['high']) },
        }),
      });

    it('lets one approval serve one gate alone', () => {
      const states = ['qa', 'security'].map((name) => checkGate(one(['low']), name)?.state);

      expect(states.toSorted()).toEqual(['failed', 'passed']);
    });

    it('minds no gate that is switched off, unless it is the one in question', () => {
      expect(checkGate(one([]), 'security')?.state).toBe('passed');
      expect(checkGate(one([]), 'qa')?.subject).toBe('qa');
    });
  });
});

function gate(role: string, tiers: string[]) {
  return { role, workflow: `${role}.yml`, context: role, tiers };
}
