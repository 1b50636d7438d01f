import { describe, expect, it } from 'vitest';
import { judgeGates, type NamedGate } from './gate-evidence.ts';
import { aMembership, aReview, aSnapshot, people, policyInForce } from './snapshot-builder.ts';

const { bob } = people;

const qa: NamedGate = [
  'qa',
  { role: 'qa', evidence: 'approval', workflow: 'qa.yml', context: 'qa', writer: 'gate', tiers: ['low'] },
];
const security: NamedGate = ['security', { ...qa[1], role: 'security', context: 'security' }];
const checklist: NamedGate = ['checklist', { ...qa[1], evidence: 'status: checklist / *' }];

describe('gates with distinct people', () => {
  const memberships = aMembership({ qa: ['bob', 'carol'], security: ['bob'] });
  const distinct = policyInForce({ distinct: true });

  it('gives each gate a person of its own', () => {
    const found = judgeGates([qa, checklist, security], aSnapshot({ memberships, policy: distinct }));

    expect(found.map(({ by }) => by)).toEqual(['approved by @carol', undefined, 'approved by @bob']);
  });

  it('leaves a gate waiting that nobody is left for', () => {
    const reviews = [aReview({ user: bob })];

    const found = judgeGates([qa, security], aSnapshot({ memberships, policy: distinct, reviews }));

    expect(found.map(({ by, reasons }) => [by, reasons.length])).toEqual([
      ['approved by @bob', 0],
      [undefined, 1],
    ]);
  });

  it('lets one person serve several gates where the policy does not ask for it', () => {
    const found = judgeGates([qa, security], aSnapshot({ memberships, reviews: [aReview({ user: bob })] }));

    expect(found.map(({ by }) => by)).toEqual(['approved by @bob', 'approved by @bob']);
  });

  it('takes nobody away for a gate that a status satisfies', () => {
    const gates: readonly NamedGate[] = [['checklist', { ...checklist[1], role: 'security' }], security];

    const found = judgeGates(gates, aSnapshot({ memberships, policy: distinct }));

    expect(found[1]?.by).toBe('approved by @bob');
  });
});
