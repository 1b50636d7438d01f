import { describe, expect, it } from 'vitest';
import type { Tier } from '../patch/assessment.ts';
import type { Action } from './action.ts';
import { planLabel } from './label.ts';
import type { LabelDefinition, Snapshot, TimelineEntry, User } from './snapshot.ts';
import { aSnapshot, aTimelineEntry, labelIds, people } from './snapshot-builder.ts';

const { alice, bob, carol, dave, bot } = people;
const approvals = [bob, carol].map((user, review) => ({ user, review }));

const labelOf = (tier: Tier) => ({ id: labelIds[tier], name: `tier:${tier}` });
const add = (tier: Tier): Action => ({ kind: 'add-label', ...labelOf(tier) });
const remove = (tier: Tier): Action => ({ kind: 'remove-label', ...labelOf(tier) });

function set(tier: Tier, user: User | null, createdAt = 2000): TimelineEntry {
  return aTimelineEntry({ id: createdAt, label: labelOf(tier), user, createdAt });
}

function taken(tier: Tier, user: User, createdAt: number): TimelineEntry {
  return { ...set(tier, user, createdAt), body: '' };
}

function labelled(tiers: readonly Tier[], ...timeline: readonly TimelineEntry[]): Snapshot {
  return aSnapshot({ labels: tiers.map(labelOf), timeline });
}

const plan = (computed: Tier, snapshot: Snapshot) => planLabel(computed, snapshot, approvals);

describe('planLabel without a label of a person', () => {
  it('adds the computed label where none stands', () => {
    expect(plan('medium', labelled([]))).toEqual({ tier: 'medium', actions: [add('medium')], reasons: [] });
  });

  it('leaves the computed label of the gate alone', () => {
    expect(plan('medium', labelled(['medium'], set('medium', bot)))).toEqual({
      tier: 'medium',
      actions: [],
      reasons: [],
    });
  });

  it("replaces the gate's own label from older evidence, removals first", () => {
    const snapshot = labelled(['low', 'high'], set('low', bot), set('high', bot));

    expect(plan('medium', snapshot)).toMatchObject({
      tier: 'medium',
      actions: [remove('low'), remove('high'), add('medium')],
    });
  });

  it.each(['low', 'high'] as const)('replaces a label %s that nobody is known to have set', (tier) => {
    const unknown = labelled([tier], set(tier, null));

    expect(plan('medium', unknown)).toMatchObject({ tier: 'medium', actions: [remove(tier), add('medium')] });
    expect(plan(tier, unknown).actions).toEqual([]);
  });

  it('creates a definition that is not there', () => {
    const snapshot = { ...labelled(['low'], set('low', bot)), definitions: [] };

    expect(plan('high', snapshot).actions).toEqual([
      remove('low'),
      {
        kind: 'create-label',
        name: 'tier:high',
        color: '#cf222e',
        description: 'Risky, or something could not be verified.',
      },
    ]);
  });

  it.each([
    ['low', '#2da44e', 'Every file was proven harmless.'],
    ['medium', '#bf8700', 'The default: nothing risky was noticed, nothing proved it harmless.'],
  ] as const)('gives the label %s its looks', (tier, color, description) => {
    expect(plan(tier, aSnapshot({ definitions: [] })).actions).toEqual([
      { kind: 'create-label', name: `tier:${tier}`, color, description },
    ]);
  });

  it("prefers the repository's definition, then the lowest id", () => {
    const definitions = [
      aDefinition(3, 'organization'),
      aDefinition(8, 'repository'),
      aDefinition(7, 'repository'),
    ];
    const ofOrganization = [aDefinition(5, 'organization'), aDefinition(3, 'organization')];

    expect(plan('low', aSnapshot({ definitions })).actions).toMatchObject([{ id: 7 }]);
    expect(plan('low', aSnapshot({ definitions: ofOrganization })).actions).toMatchObject([{ id: 3 }]);
  });

  it('takes one name in repository and organisation for one tier', () => {
    const labels = [labelOf('low'), { id: 21, name: 'tier:low' }];

    expect(plan('low', aSnapshot({ labels })).actions).toEqual([]);
    expect(plan('high', aSnapshot({ labels })).actions).toHaveLength(3);
  });
});

describe('planLabel with a label of a person', () => {
  it('sets no second label beside the computed one', () => {
    expect(plan('medium', labelled(['medium'], set('medium', alice)))).toEqual({
      tier: 'medium',
      actions: [],
      reasons: [],
    });
  });

  it('respects a raise from anyone, also over new heads', () => {
    const push = aTimelineEntry({ id: 5000, type: 'pull_push', label: null, createdAt: 5000 });

    expect(plan('low', labelled(['high'], set('high', alice), push))).toEqual({
      tier: 'high',
      override: { by: alice, from: 'low', to: 'high', at: 2000 },
      actions: [],
      reasons: [],
    });
  });

  it("drops the gate's own label beside an accepted one", () => {
    const snapshot = labelled(['low', 'high'], set('low', bot), set('high', alice));

    expect(plan('low', snapshot)).toMatchObject({ tier: 'high', actions: [remove('low')] });
  });

  it('respects a lowering by a reviewer whose approval stands', () => {
    expect(plan('high', labelled(['low'], set('low', bob)))).toEqual({
      tier: 'low',
      override: { by: bob, from: 'high', to: 'low', at: 2000 },
      actions: [],
      reasons: [],
    });
  });

  it.each([
    ['the author', set('low', alice)],
    ['somebody without an approval', set('low', dave)],
    ['a reviewer in the second of the last push', set('low', bob, 1500)],
    ['a reviewer before the last push', set('low', bob, 1499)],
  ])('replaces a lowering by %s', (_who, entry) => {
    const push = aTimelineEntry({ id: 1, type: 'pull_push', label: null, createdAt: 1500 });

    expect(plan('high', labelled(['low'], entry, push))).toEqual({
      tier: 'high',
      actions: [remove('low'), add('high')],
      reasons: [],
    });
  });

  it('is held by two accepted labels and drops the others', () => {
    const snapshot = labelled(
      ['low', 'medium', 'high'],
      set('low', bob),
      set('medium', bot),
      set('high', alice),
    );

    expect(plan('high', snapshot)).toEqual({
      tier: 'high',
      actions: [remove('medium')],
      reasons: [
        {
          kind: 'refused',
          code: 'labels-conflict',
          text: 'tier labels contradict each other: tier:low (set by @bob) and tier:high (set by @alice)',
          remedy: 'remove all but one of them',
          who: '@bob or @alice',
        },
      ],
    });
  });

  it('names who set the highest of two accepted labels', () => {
    const labels = [labelOf('high'), { id: 21, name: 'tier:low' }];
    const timeline = [
      set('high', alice),
      aTimelineEntry({ label: { id: 21, name: 'tier:low' }, user: bob, createdAt: 2001 }),
    ];

    expect(plan('medium', aSnapshot({ labels, timeline }))).toMatchObject({
      tier: 'high',
      override: { by: alice, from: 'medium', to: 'high', at: 2000 },
      reasons: [{ code: 'labels-conflict' }],
    });
  });

  it('names a person once who set two labels', () => {
    const snapshot = labelled(['medium', 'high'], set('medium', alice), set('high', alice));

    expect(plan('low', snapshot).reasons.map(({ who }) => who)).toEqual(['@alice']);
  });
});

describe('planLabel with a raise that somebody took away', () => {
  const raised = [set('high', carol, 2000), taken('high', alice, 2100)] as const;

  it('brings it back when that person may not lower', () => {
    expect(plan('low', labelled([], ...raised))).toEqual({
      tier: 'high',
      override: { by: carol, from: 'low', to: 'high', at: 2000 },
      actions: [add('high')],
      reasons: [],
    });
  });

  it('keeps it, once brought back by the gate', () => {
    const restored = labelled(['high'], ...raised, set('high', bot, 2200));

    expect(plan('low', restored)).toMatchObject({ tier: 'high', override: { by: carol }, actions: [] });
  });

  it.each([
    ['the computed label of the author', 'low', set('low', alice, 2200)],
    ['a smaller raise of the author', 'medium', set('medium', alice, 2200)],
    ['a lowering by a reviewer from before the raise', 'medium', set('medium', bob, 1900)],
    ['a lowering by a reviewer in the same second', 'medium', set('medium', bob, 2000)],
  ] as const)('puts it in the place of %s', (_what, tier, entry) => {
    expect(plan('low', labelled([tier], entry, ...raised))).toMatchObject({
      tier: 'high',
      actions: [remove(tier), add('high')],
    });
  });

  it('gives way to a later lowering by a reviewer', () => {
    expect(plan('low', labelled(['medium'], ...raised, set('medium', bob, 2200)))).toEqual({
      tier: 'medium',
      override: { by: bob, from: 'low', to: 'medium', at: 2200 },
      actions: [],
      reasons: [],
    });
  });

  it('ends when a reviewer takes it away', () => {
    expect(plan('low', labelled([], set('high', carol), taken('high', bob, 2100)))).toEqual({
      tier: 'low',
      actions: [add('low')],
      reasons: [],
    });
  });
});

function aDefinition(id: number, owner: LabelDefinition['owner']): LabelDefinition {
  return { id, name: 'tier:low', owner, exclusive: false };
}
