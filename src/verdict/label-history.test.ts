import { describe, expect, it } from 'vitest';
import { labelChanges, standingLabels } from './label-history.ts';
import { aSnapshot, aTimelineEntry, people } from './snapshot-builder.ts';

const { alice, bob } = people;
const low = { id: 11, name: 'tier:low' };
const organizationLow = { id: 21, name: 'tier:low' };

describe('labelChanges', () => {
  it('tells who added and removed tier labels, oldest first', () => {
    const timeline = [
      aTimelineEntry({ id: 3, user: bob, body: '', createdAt: 20 }),
      aTimelineEntry({ id: 4, user: bob, label: { id: 13, name: 'renamed meanwhile' }, createdAt: 20 }),
      aTimelineEntry({ id: 9, user: alice, createdAt: 10 }),
    ];

    expect(labelChanges(aSnapshot({ timeline }))).toEqual([
      { id: 9, label: 11, tier: 'low', added: true, by: alice, at: 10 },
      { id: 3, label: 11, tier: 'low', added: false, by: bob, at: 20 },
      { id: 4, label: 13, tier: 'high', added: true, by: bob, at: 20 },
    ]);
  });

  it.each([
    ['a deleted label', { label: null }],
    ['nobody', { user: null }],
    ['another label', { label: { id: 40, name: 'tier:low' } }],
    ['another kind of entry', { type: 'comment' }],
  ])('trusts nothing of an entry about %s', (_what, oddity) => {
    expect(labelChanges(aSnapshot({ timeline: [aTimelineEntry(oddity)] }))).toEqual([]);
  });

  it('knows a label that stands though its definition was not listed', () => {
    const snapshot = aSnapshot({
      definitions: [],
      labels: [organizationLow, { id: 40, name: 'bug' }],
      timeline: [
        aTimelineEntry({ id: 1, label: organizationLow }),
        aTimelineEntry({ id: 2, label: { id: 40, name: 'bug' } }),
      ],
    });

    expect(labelChanges(snapshot).map(({ id }) => id)).toEqual([1]);
  });
});

describe('standingLabels', () => {
  it('finds the tier labels by id, with the change that set each', () => {
    const snapshot = aSnapshot({
      labels: [organizationLow, { id: 40, name: 'bug' }, low],
      timeline: [
        aTimelineEntry({ id: 1, user: alice }),
        aTimelineEntry({ id: 2, user: alice, body: '' }),
        aTimelineEntry({ id: 3, user: bob }),
      ],
    });

    expect(standingLabels(snapshot)).toEqual([
      {
        ...low,
        tier: 'low',
        setBy: { id: 3, label: 11, tier: 'low', added: true, by: bob, at: 2003 },
      },
      { ...organizationLow, tier: 'low' },
    ]);
  });

  it('names nobody for a label that stands though it was removed last', () => {
    const timeline = [aTimelineEntry({ id: 1 }), aTimelineEntry({ id: 2, body: '' })];

    expect(standingLabels(aSnapshot({ labels: [low], timeline }))).toEqual([{ ...low, tier: 'low' }]);
  });
});
