import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { anInput, aSibling } from './decision-builder.ts';
import { type Rest, settle } from './settled-builder.ts';
import type { Snapshot } from './snapshot.ts';
import { anAssessment, aReview, aSnapshot, people, policyInForce } from './snapshot-builder.ts';

const approved = [
  ...aSnapshot().reviews,
  aReview({ id: 3, user: people.dave }),
  aReview({ id: 4, user: people.erin }),
];
const assessment = anAssessment();

function withPolicy(content: Parameters<typeof policyInForce>[0], changes: Partial<Snapshot> = {}): Snapshot {
  return aSnapshot({ reviews: approved, policy: policyInForce(content), ...changes });
}

function merges({ told }: Rest) {
  return told.filter(({ kind }) => kind === 'merge');
}

describe('merging by the gate', () => {
  it('is the last thing, after two looks agreed, and a third that reads the success back', () => {
    const rest = settle(withPolicy({ merge: { auto: true } }));

    expect(rest.steps.slice(-3)).toEqual(['confirm', 'post-status', 'finish']);
    expect(merges(rest)).toEqual([{ kind: 'merge', head: rest.snapshot.pull.head.sha, style: 'merge' }]);
    expect(rest.told.at(-1)?.kind).toBe('merge');
  });

  it('takes the style of the policy', () => {
    expect(merges(settle(withPolicy({ merge: { auto: true, style: 'squash' } })))).toMatchObject([
      { style: 'squash' },
    ]);
  });

  it('comes in a later run too, and only after two looks', () => {
    const standing = settle(withPolicy({})).snapshot;
    const snapshot = { ...standing, policy: policyInForce({ merge: { auto: true } }) };
    const { steps } = settle(snapshot);

    expect(steps.slice(-3)).toEqual(['confirm', 'post-status', 'finish']);
  });

  it('is told beforehand by a dry run', () => {
    const snapshot = settle(withPolicy({ merge: { auto: true } })).snapshot;

    expect(decide(anInput({ snapshot, assessment })).outlook.map(({ kind }) => kind)).toEqual(['merge']);
  });

  it.each([
    ['is switched off', withPolicy({})],
    ['waits for approvals', withPolicy({ merge: { auto: true } }, { reviews: [] })],
    ['only observes', withPolicy({ merge: { auto: true }, mode: 'observe' })],
    [
      'leaves the required status to a job',
      withPolicy({
        merge: { auto: true },
        statuses: { gate: { context: 'sop-gate / gate', writer: 'job' } },
      }),
    ],
  ])('does not happen where the policy or the verdict %s', (_what, snapshot) => {
    const rest = settle(snapshot);

    expect(merges(rest)).toEqual([]);
    expect(rest.decision.outlook.some(({ kind }) => kind === 'merge')).toBe(false);
  });

  it('does not happen while another pull request on the head is not judged', () => {
    const standing = settle(withPolicy({ merge: { auto: true } })).snapshot;
    const snapshot = { ...standing, siblings: [{ number: 9, baseRef: 'main' }] };

    const { outlook } = decide(anInput({ snapshot, assessment }));

    expect(outlook).toEqual([]);
  });

  it('does not happen while another pull request on the head is not open', () => {
    const snapshot = {
      ...withPolicy({ merge: { auto: true } }),
      siblings: [{ number: 9, baseRef: 'main' }],
    };
    const rest = settle(snapshot, { input: { siblings: [aSibling({}, { state: 'waiting' })] } });

    expect(merges(rest)).toEqual([]);
  });
});
