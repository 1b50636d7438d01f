import { expect, it } from 'vitest';
import { anInput } from './decision-builder.ts';
import { judge } from './judgement.ts';
import { anAssessment, aSnapshot, aTimelineEntry, labelIds, people } from './snapshot-builder.ts';

it('notes a label that it put back', () => {
  const label = { id: labelIds.medium, name: 'tier:medium' };
  const timeline = [
    aTimelineEntry({ id: 1, user: people.mallory, label, body: '' }),
    aTimelineEntry({ id: 2, user: people.bot, label }),
  ];
  const snapshot = aSnapshot({ labels: [label], timeline });

  const { verdict } = judge(anInput({ snapshot, assessment: anAssessment({ tier: 'medium' }) }));

  expect(verdict.notes).toEqual(['the label tier:medium that @mallory took off is put back']);
});
