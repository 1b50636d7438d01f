import { describe, expect, it } from 'vitest';
import { aSibling } from './decision-builder.ts';
import { type Evidence, evidenceDigest, sharedDigest } from './evidence.ts';
import type { Snapshot } from './snapshot.ts';
import { aPull, aSnapshot, aStatusRow, people, policyInForce, sha256 } from './snapshot-builder.ts';

const { bob, carol } = people;
const setBy = { id: 50, label: 11, tier: 'low', added: true, by: bob, at: 1 } as const;
const label = { id: 11, name: 'tier:low', tier: 'low', setBy } as const;
const reason = { kind: 'missing', code: 'c', text: 't', remedy: 'r', who: 'w' } as const;

const whole: Evidence = {
  gateVersion: '1.0.0',
  approvals: [{ user: bob, review: 1 }],
  changeRequests: [{ user: carol, review: 2 }],
  ci: [aStatusRow({ id: 3 })],
  labels: [label],
  tier: 'low',
  gates: [{ name: 'qa', evidence: [4] }],
  expression: [5],
  reasons: [reason],
};

const digest = (evidence: Partial<Evidence> = {}, snapshot: Snapshot = aSnapshot()) =>
  evidenceDigest(snapshot, { ...whole, ...evidence }, sha256);

describe('evidenceDigest', () => {
  it('is equal for equal evidence', () => {
    expect(digest({ labels: [{ ...label }] })).toBe(digest());
  });

  it.each<[string, Partial<Evidence>]>([
    ['gate version', { gateVersion: '1.0.1' }],
    ['approver', { approvals: [{ user: carol, review: 1 }] }],
    ['approving review', { approvals: [{ user: bob, review: 9 }] }],
    ['number of approvals', { approvals: [] }],
    ['change request', { changeRequests: [{ user: carol, review: 9 }] }],
    ['CI row', { ci: [aStatusRow({ id: 9 })] }],
    ['CI context', { ci: [aStatusRow({ id: 3, context: 'other' })] }],
    ['label', { labels: [{ ...label, id: 21 }] }],
    ['meaning of a label', { labels: [{ ...label, tier: 'high' }] }],
    ['setting of a label', { labels: [{ ...label, setBy: { ...setBy, id: 51 } }] }],
    ['author of a label', { labels: [{ id: 11, name: 'tier:low', tier: 'low' }] }],
    ['tier', { tier: 'high' }],
    ['absence of a tier', { tier: undefined }],
    ['gate', { gates: [{ name: 'security', evidence: [4] }] }],
    ['evidence of a gate', { gates: [{ name: 'qa', evidence: [9] }] }],
    ['evidence of the expression', { expression: [9] }],
    ['kind of a reason', { reasons: [{ ...reason, kind: 'refused' }] }],
    ['code of a reason', { reasons: [{ ...reason, code: 'x' }] }],
    ['text of a reason', { reasons: [{ ...reason, text: 'x' }] }],
  ])('differs for another %s', (_what, other) => {
    expect(digest(other)).not.toBe(digest());
  });

  it.each<[string, Partial<Snapshot>]>([
    ['pull request', { pull: aPull({ number: 8 }) }],
    ['base', { pull: aPull({ base: { ref: 'dev', sha: aPull().base.sha } }) }],
    ['merge base', { pull: aPull({ mergeBase: 'other' }) }],
    ['head', { pull: aPull({ head: { ...aPull().head, sha: 'other' } }) }],
    ['policy', { policy: policyInForce({ distinct: true }) }],
  ])('is bound to the %s', (_what, other) => {
    expect(digest({}, aSnapshot(other))).not.toBe(digest());
  });
});

describe('sharedDigest', () => {
  const own = { number: 7, evidence: 'e7' };

  it('is our own digest where nobody governed shares the head', () => {
    expect(sharedDigest(own, [aSibling({ governed: false })], sha256)).toBe('e7');
  });

  it('is the same whichever pull request is evaluated', () => {
    const seven = aSibling({ number: 7 }, { evidence: 'e7' });
    const nine = aSibling({ number: 9 }, { evidence: 'e9' });

    const fromSeven = sharedDigest(own, [nine], sha256);

    expect(fromSeven).toBe(sharedDigest({ number: 9, evidence: 'e9' }, [seven], sha256));
    expect(fromSeven).toBe(sha256('[[7,"e7"],[9,"e9"]]'));
  });

  it("differs for another's other evidence", () => {
    const other = aSibling({ number: 9 }, { evidence: 'x' });

    expect(sharedDigest(own, [other], sha256)).not.toBe(sharedDigest(own, [aSibling()], sha256));
  });
});
