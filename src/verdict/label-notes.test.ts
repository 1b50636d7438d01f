import { describe, expect, it } from 'vitest';
import type { Tier } from '../patch/assessment.ts';
import { removedLabelNotes, restoredLabelNotes } from './label-notes.ts';
import type { TimelineEntry, User } from './snapshot.ts';
import { aPull, aSnapshot, aTimelineEntry, labelIds, people } from './snapshot-builder.ts';

const { alice, bob, bot } = people;

function set(tier: Tier, user: User, createdAt: number): TimelineEntry {
  const label = { id: labelIds[tier], name: `tier:${tier}` };
  return aTimelineEntry({ id: createdAt, label, user, createdAt });
}

function taken(tier: Tier, user: User, createdAt: number): TimelineEntry {
  return { ...set(tier, user, createdAt), body: '' };
}

describe('removedLabelNotes', () => {
  const replaced = [set('low', alice, 2000), taken('low', bot, 2001)] as const;

  it("tells of a person's label that the gate took off", () => {
    expect(removedLabelNotes(aSnapshot({ timeline: replaced }))).toEqual([
      'the label tier:low that @alice set was not accepted and is removed',
    ]);
  });

  it.each([
    ['before the last push', [...replaced, aTimelineEntry({ type: 'pull_push', createdAt: 2001 })]],
    ["of the gate's own labels", [set('low', bot, 2000), taken('low', bot, 2001)]],
    ['that people took off', [set('low', alice, 2000), taken('low', bob, 2001)]],
    ['that nobody is known to have set', [taken('low', bot, 2001)]],
    ['that were off already', [taken('low', alice, 2000), taken('low', bot, 2001)]],
    ['of another tier', [set('high', alice, 2000), taken('low', bot, 2001)]],
    ['that the gate added', [set('low', alice, 2000), set('low', bot, 2001)]],
  ])('tells nothing of labels %s', (_what, timeline) => {
    expect(removedLabelNotes(aSnapshot({ pull: aPull(), timeline }))).toEqual([]);
  });

  it('goes by the latest change before the removal', () => {
    const timeline = [set('low', bot, 1990), taken('low', bob, 1995), ...replaced, set('low', bot, 2002)];

    expect(removedLabelNotes(aSnapshot({ timeline }))).toHaveLength(1);
  });
});

describe('restoredLabelNotes', () => {
  it('tells once of a label that somebody took off and the gate put back', () => {
    const timeline = [
      taken('low', alice, 2000),
      set('high', alice, 2001),
      set('low', bot, 2002),
      taken('low', alice, 2003),
      set('low', bot, 2004),
    ];

    expect(restoredLabelNotes(aSnapshot({ timeline }))).toEqual([
      'the label tier:low that @alice took off is put back',
    ]);
  });

  it.each([
    [
      'from before the last push',
      [
        taken('low', alice, 2000),
        aTimelineEntry({ type: 'pull_push', createdAt: 2000 }),
        set('low', bot, 2002),
      ],
    ],
    ['that the gate took off itself', [taken('low', bot, 2000), set('low', bot, 2001)]],
    ['that stays off', [set('low', bot, 1999), taken('low', alice, 2000)]],
    [
      'that somebody else put back',
      [taken('low', alice, 2000), set('low', bob, 2001), set('low', bot, 2002)],
    ],
    ['of another tier than the gate added', [taken('low', alice, 2000), set('high', bot, 2001)]],
    ['that was only added', [set('low', alice, 2000), set('low', bot, 2001)]],
  ])('tells nothing of a label %s', (_what, timeline) => {
    expect(restoredLabelNotes(aSnapshot({ pull: aPull(), timeline }))).toEqual([]);
  });
});
