import { describe, expect, it } from 'vitest';
import type { Tier } from '../patch/assessment.ts';
import { raisesAbove } from './raises.ts';
import type { TimelineEntry } from './snapshot.ts';
import { aSnapshot, aTimelineEntry, labelIds, people } from './snapshot-builder.ts';

const { alice, bob, carol, bot } = people;
const approvals = [{ user: bob, review: 1 }];

function change(tier: Tier, entry: Partial<TimelineEntry>): TimelineEntry {
  return aTimelineEntry({ label: { id: labelIds[tier], name: `tier:${tier}` }, ...entry });
}

function raises(computed: Tier, ...timeline: readonly TimelineEntry[]) {
  return [...raisesAbove(computed, aSnapshot({ timeline }), approvals)].map(([tier, { by }]) => [tier, by]);
}

describe('raisesAbove', () => {
  it('respects a raise from anyone, by who asked last', () => {
    const found = raises(
      'low',
      change('medium', { id: 1, user: alice }),
      change('high', { id: 2, user: alice }),
      change('high', { id: 3, user: carol }),
    );

    expect(found).toEqual([
      ['medium', alice],
      ['high', carol],
    ]);
  });

  it('takes no label at or below the computed tier for a raise', () => {
    expect(raises('medium', change('low', { id: 1 }), change('medium', { id: 2 }))).toEqual([]);
  });

  it("takes none of the gate's own labels for a raise", () => {
    expect(raises('low', change('high', { id: 1, user: bot }))).toEqual([]);
  });

  it('lets only those who may lower take a raise back', () => {
    const raised = change('high', { id: 1, user: carol });

    expect(raises('low', raised, change('high', { id: 2, user: alice, body: '' }))).toEqual([
      ['high', carol],
    ]);
    expect(raises('low', raised, change('high', { id: 2, user: carol, body: '' }))).toEqual([
      ['high', carol],
    ]);
    expect(raises('low', raised, change('high', { id: 2, user: bot, body: '' }))).toEqual([['high', carol]]);
    expect(raises('low', raised, change('high', { id: 2, user: bob, body: '' }))).toEqual([]);
  });

  it('respects a raise that came after it was taken back', () => {
    const found = raises(
      'low',
      change('high', { id: 1, user: carol }),
      change('high', { id: 2, user: bob, body: '' }),
      change('high', { id: 3, user: alice }),
    );

    expect(found).toEqual([['high', alice]]);
  });
});
