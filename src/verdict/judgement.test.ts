import { describe, expect, it } from 'vitest';
import { anInput, aSibling } from './decision-builder.ts';
import { judge } from './judgement.ts';
import type { Snapshot } from './snapshot.ts';
import {
  anAssessment,
  aReview,
  aSnapshot,
  aStatusRow,
  aTimelineEntry,
  labelIds,
  people,
  policyInForce,
} from './snapshot-builder.ts';
import type { Reason } from './verdict.ts';

const { bob, carol, dave, erin, bot, mallory } = people;
const assessment = anAssessment({ tier: 'medium' });
const approved = [...aSnapshot().reviews, aReview({ id: 3, user: dave }), aReview({ id: 4, user: erin })];

function labelled(tier: 'low' | 'medium' | 'high', overrides: Partial<Snapshot> = {}): Snapshot {
  const label = { id: labelIds[tier], name: `tier:${tier}` };
  return aSnapshot({
    reviews: approved,
    labels: [label],
    timeline: [aTimelineEntry({ user: bot, label })],
    ...overrides,
  });
}

const codes = (reasons: readonly Reason[]) => reasons.map(({ code }) => code);

const fired = aStatusRow({
  id: 20,
  context: 'sop-gate / fire qa',
  creator: bot,
  createdAt: 0,
  description: 'intent aaaaaaaaaaaaaaaa attempt 1 for #7 into main',
});

describe('judge', () => {
  it('opens when everything the tier asks for is there', () => {
    const { verdict, ready, settled, tier } = judge(anInput({ snapshot: labelled('medium'), assessment }));

    expect(verdict).toEqual({
      state: 'open',
      unverified: false,
      tier: 'medium',
      computedTier: 'medium',
      approvers: [bob, carol, dave, erin],
      gates: [
        { name: 'qa', satisfied: true, by: 'approved by @dave', fired: { is: 'not-needed' } },
        { name: 'security', satisfied: true, by: 'approved by @erin', fired: { is: 'not-needed' } },
      ],
      reasons: [],
      notes: [],
      evidence: verdict.evidence,
    });
    expect([ready, settled, tier]).toEqual([true, true, 'medium']);
  });

  it('waits until the change is read, and assumes the tier of a single label', () => {
    const { verdict, ready, settled, label } = judge(anInput({ snapshot: labelled('medium') }));

    expect(verdict).toMatchObject({
      state: 'waiting',
      tier: 'medium',
      reasons: [
        {
          kind: 'missing',
          code: 'not-assessed',
          text: 'the change is not analysed yet',
          remedy: 'the gate analyses it',
          who: 'the gate',
        },
      ],
    });
    expect(verdict).not.toHaveProperty('computedTier');
    expect([ready, settled, label]).toEqual([true, true, undefined]);
  });

  it('rests on the same evidence before and after the change is read', () => {
    const snapshot = labelled('medium');

    const before = judge(anInput({ snapshot })).verdict.evidence;

    expect(judge(anInput({ snapshot, assessment })).verdict.evidence).toBe(before);
    expect(judge(anInput({ snapshot, assessment, gateVersion: '2' })).verdict.evidence).not.toBe(before);
  });

  it('assumes no tier of none or several labels', () => {
    const labels = [labelIds.low, labelIds.high].map((id) => ({
      id,
      name: id === 11 ? 'tier:low' : 'tier:high',
    }));

    const several = judge(anInput({ snapshot: aSnapshot({ labels }) }));
    const none = judge(anInput());

    expect([several.tier, several.settled, several.verdict.gates]).toEqual([undefined, false, []]);
    expect([none.tier, none.settled, none.verdict.gates]).toEqual([undefined, false, []]);
    expect(none.verdict).not.toHaveProperty('tier');
    expect(none.ceremony).toEqual({ gates: [], expression: { reasons: [], evidence: [] }, reasons: [] });
    expect(codes(none.verdict.reasons)).toEqual(['not-assessed']);
  });

  it('waits for its own label and judges the tier it will set', () => {
    const { verdict, settled, tier } = judge(anInput({ snapshot: labelled('low'), assessment }));

    expect(verdict.reasons).toEqual([
      {
        kind: 'missing',
        code: 'label-missing',
        text: 'tier:medium is not the only tier label yet',
        remedy: 'the gate sets tier:medium',
        who: 'the gate',
      },
    ]);
    expect([settled, tier, verdict.tier]).toEqual([false, 'medium', 'medium']);
  });

  it('names an override', () => {
    const label = { id: labelIds.low, name: 'tier:low' };
    const snapshot = labelled('low', { timeline: [aTimelineEntry({ user: bob, label, createdAt: 2000 })] });

    expect(judge(anInput({ snapshot, assessment })).verdict).toMatchObject({
      tier: 'low',
      computedTier: 'medium',
      override: { by: bob, from: 'medium', to: 'low', at: 2000 },
    });
  });

  it('is held by labels that contradict each other', () => {
    const labels = [
      { id: labelIds.medium, name: 'tier:medium' },
      { id: labelIds.high, name: 'tier:high' },
    ];
    const timeline = labels.map((label, id) => aTimelineEntry({ id, label, user: carol }));

    const { verdict, settled } = judge(
      anInput({ snapshot: labelled('low', { labels, timeline }), assessment }),
    );

    expect([verdict.state, codes(verdict.reasons)[0], settled]).toEqual(['held', 'labels-conflict', false]);
  });

  it('is not ready while approvals are missing, and keeps judging the label that stands', () => {
    const unread = judge(anInput({ snapshot: labelled('medium', { reviews: [] }) }));

    expect(codes(unread.verdict.reasons)).toEqual([
      'approvals-missing',
      'gate-missing',
      'gate-missing',
      'expression-missing',
    ]);
    expect([unread.ready, unread.settled]).toEqual([false, false]);
    expect(unread.verdict.gates).toHaveLength(2);
  });

  it('is not ready in a run that met a forgery, and notes foreign rows', () => {
    const forged = aStatusRow({ id: 9, context: 'sop-gate / gate', creator: mallory });
    const statuses = [forged, aStatusRow({ id: 8, context: 'sop-gate / gate', creator: bot }), aStatusRow()];
    const answered = [aStatusRow({ id: 10, context: 'sop-gate / gate', creator: bot }), ...statuses];
    const memory = { soughtNonces: [], labelRightProven: false, forgedRows: [9] };

    const met = judge(anInput({ snapshot: labelled('medium', { statuses }), assessment }));
    const remembered = judge(
      anInput({ snapshot: labelled('medium', { statuses: answered }), assessment, memory }),
    );
    const later = judge(anInput({ snapshot: labelled('medium', { statuses: answered }), assessment }));

    expect([met.ready, met.settled, codes(met.verdict.reasons)]).toEqual([false, false, ['forgery']]);
    expect(codes(remembered.verdict.reasons)).toEqual(['forgery']);
    expect([later.ready, later.verdict.state, later.verdict.notes.length]).toEqual([true, 'open', 1]);
  });

  it('notes a label it took off a person', () => {
    const timeline = [
      aTimelineEntry({ id: 1, user: mallory }),
      aTimelineEntry({ id: 2, user: bot, body: '' }),
      aTimelineEntry({ id: 3, user: bot, label: { id: labelIds.medium, name: 'tier:medium' } }),
    ];

    expect(judge(anInput({ snapshot: labelled('medium', { timeline }), assessment })).verdict.notes).toEqual([
      'the label tier:low that @mallory set was not accepted and is removed',
    ]);
  });

  it('holds a fire that nothing proves, weightiest reason first', () => {
    const snapshot = labelled('medium', { reviews: approved.slice(0, 2), statuses: [fired, aStatusRow()] });

    const { verdict } = judge(anInput({ snapshot, assessment, now: 1000 }));

    expect([verdict.state, verdict.unverified]).toEqual(['held', true]);
    expect(codes(verdict.reasons)).toEqual([
      'fire-unproven',
      'gate-missing',
      'gate-missing',
      'expression-missing',
    ]);
  });

  it('asks only for the gates of the tier', () => {
    const qa = { role: 'qa', workflow: 'qa.yml', context: 'qa', tiers: ['high' as const] };
    const policy = policyInForce({ gates: { qa } });

    expect(judge(anInput({ snapshot: labelled('medium', { policy }), assessment })).verdict.gates).toEqual(
      [],
    );
  });

  it('gives a reason once that several parts give', () => {
    const reviews = [...approved, aReview({ id: 5, user: dave, state: 'REQUEST_CHANGES' })];
    const { verdict } = judge(anInput({ snapshot: labelled('medium', { reviews }), assessment }));

    expect(codes(verdict.reasons)).toEqual(['changes-requested', 'gate-missing']);
  });

  it('is held by another pull request on its head, on evidence of both', () => {
    const snapshot = labelled('medium', { siblings: [{ number: 9, baseRef: 'main' }] });
    const reason = { kind: 'refused', code: 'x', text: 'x', remedy: 'x', who: 'x' } as const;
    const own = judge(anInput({ snapshot, assessment })).verdict.evidence;

    const held = judge(
      anInput({ snapshot, assessment, siblings: [aSibling({}, { state: 'held', reasons: [reason] })] }),
    );
    const open = judge(anInput({ snapshot, assessment, siblings: [aSibling()] }));

    expect([held.verdict.state, codes(held.verdict.reasons)]).toEqual(['held', ['sibling-not-open']]);
    expect([open.verdict.state, open.binding]).toEqual(['open', '#7 into main, #9 into main']);
    expect(open.verdict.evidence).toBe(held.verdict.evidence);
    expect(open.verdict.evidence).not.toBe(own);
  });
});

describe('judge in a policy that only observes', () => {
  const policy = policyInForce({ mode: 'observe' });

  it('waits for neither label nor fire', () => {
    const reviews = approved.slice(0, 2);
    const statuses = [fired, aStatusRow()];

    const { verdict } = judge(
      anInput({ snapshot: aSnapshot({ policy, reviews, statuses }), assessment, now: 1000 }),
    );

    expect(codes(verdict.reasons)).toEqual(['gate-missing', 'gate-missing', 'expression-missing']);
  });
});
