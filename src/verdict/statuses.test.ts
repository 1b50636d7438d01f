import { describe, expect, it } from 'vitest';
import type { DecisionInput } from './decision.ts';
import { anInput, aSibling } from './decision-builder.ts';
import { judge } from './judgement.ts';
import { assessmentDigest, keptTierKey } from './kept-tier.ts';
import type { Snapshot, StatusRow } from './snapshot.ts';
import {
  anAssessment,
  aReview,
  aSnapshot,
  aStatusRow,
  aTimelineEntry,
  labelIds,
  people,
  policyInForce,
  sha256,
} from './snapshot-builder.ts';
import { missingRows, rowsAtOnce, rowsToWithdraw, wantedRows } from './statuses.ts';

const { dave, erin, bot, mallory } = people;
const gate = 'sop-gate / gate';
const tier = 'sop-gate / tier';
const label = { id: labelIds.medium, name: 'tier:medium' };
const assessment = anAssessment();
const open = aSnapshot({
  reviews: [...aSnapshot().reviews, aReview({ id: 3, user: dave }), aReview({ id: 4, user: erin })],
  labels: [label],
  timeline: [aTimelineEntry({ user: bot, label })],
});

function wanted(overrides: Partial<DecisionInput> = {}) {
  const input = anInput({ snapshot: open, assessment, ...overrides });
  return wantedRows(judge(input), input);
}

function atOnce(overrides: Partial<DecisionInput>) {
  const input = anInput({ snapshot: open, assessment, ...overrides });
  return rowsAtOnce(judge(input), input);
}

const digest = () => judge(anInput({ snapshot: open, assessment })).verdict.evidence.slice(0, 12);
const keeping = () => `; kept ${keptTierKey(open, '1.0.0', sha256)} ${assessmentDigest(assessment, sha256)}`;

/** Our rows as they should stand, with others put on top. */
function standing(...more: readonly Partial<StatusRow>[]): Snapshot {
  const ours = wanted().map((row, index) => aStatusRow({ ...row, id: 10 + index, creator: bot }));
  const others = more.map((row, index) => aStatusRow({ creator: bot, ...row, id: 30 + index }));
  return { ...open, statuses: [...others.toReversed(), ...ours.toReversed(), aStatusRow()] };
}

describe('wantedRows', () => {
  it('binds what it says, and a success to its evidence', () => {
    expect(wanted().map(({ context, description }) => [context, description])).toEqual([
      [tier, `tier medium${keeping()}; for #7 into main; evidence ${digest()}`],
      ['qa-review / approved', `approved by @dave; for #7 into main; evidence ${digest()}`],
      ['security-review / approved', `approved by @erin; for #7 into main; evidence ${digest()}`],
      [
        'sop-tier-check / tier-check',
        `the approvals for tier medium are there; for #7 into main; evidence ${digest()}`,
      ],
      [gate, `open: tier medium; for #7 into main; evidence ${digest()}`],
    ]);
    expect(wanted().map(({ kind, state }) => [kind, state])).toContainEqual(['post-status', 'success']);
  });

  it('binds what is not a success to no evidence', () => {
    const rows = wanted({ snapshot: { ...open, reviews: [] } });

    expect(rows.map(({ description }) => description)).toEqual([
      `no tier is settled yet${keeping()}; for #7 into main`,
      'waits until the tier is settled; for #7 into main',
      'waits until the tier is settled; for #7 into main',
      'waits until the tier is settled; for #7 into main',
      'waiting: 0 of 2 genuine approvals on this head (and 3 more); for #7 into main',
    ]);
  });

  it('leaves contexts to the jobs that write them', () => {
    const policy = policyInForce({ statuses: { tierCheck: { context: 'check', writer: 'job' } } });

    expect(wanted({ snapshot: { ...open, policy } }).map(({ context }) => context)).not.toContain('check');
  });

  it('keeps what an earlier run found out while the change is not read', () => {
    const unread = anInput({ snapshot: standing() });

    const [row] = wantedRows(judge(unread), unread);

    expect(row?.description).toContain(keeping());
  });

  it('keeps nothing where nothing is known, or where pull requests share the head', () => {
    const unread = anInput({ snapshot: open });

    expect(wantedRows(judge(unread), unread)[0]?.description).toBe(
      `tier medium; for #7 into main; evidence ${digest()}`,
    );
    expect(wanted({ siblings: [aSibling()] })[0]?.description).toMatch(
      /^open for every pull request on this head; for #7 into main, #9 into main; evidence [0-9a-f]{12}$/,
    );
    expect(wanted({ siblings: [aSibling({ governed: false })] })[0]?.description).toContain(keeping());
  });
});

describe('missingRows', () => {
  it('finds nothing missing where our newest rows say exactly that', () => {
    expect(missingRows(wanted(), standing())).toEqual([]);
  });

  it.each<[string, Partial<StatusRow>]>([
    ['another state', { state: 'failure' }],
    ['other words', { description: 'x' }],
    ['another author', { creator: mallory }],
  ])('finds a row missing under one of %s', (_what, other) => {
    const [own] = wanted().slice(-1);

    expect(missingRows(wanted(), standing({ ...own, ...other })).map(({ context }) => context)).toEqual([
      gate,
    ]);
  });

  it('finds every row missing where nothing stands', () => {
    expect(missingRows(wanted(), open)).toEqual(wanted());
  });
});

describe('rowsAtOnce', () => {
  it('leaves supported successes standing, also before the change is read', () => {
    const unread = anInput({ snapshot: standing() });

    expect(atOnce({ snapshot: standing() })).toEqual([]);
    expect(rowsAtOnce(judge(unread), unread)).toEqual([]);
  });

  it('speaks a pending wherever we never spoke, under the required check first', () => {
    expect(atOnce({}).map(({ context, state, description }) => [context, state, description])).toEqual([
      [gate, 'pending', 'evaluating; for #7 into main'],
      ['sop-tier-check / tier-check', 'pending', 'evaluating; for #7 into main'],
      ['security-review / approved', 'pending', 'evaluating; for #7 into main'],
      ['qa-review / approved', 'pending', 'evaluating; for #7 into main'],
      [tier, 'pending', `evaluating${keeping()}; for #7 into main`],
    ]);
  });

  it.each([
    ['another pull request', 'open; for #8 into main; evidence EVIDENCE'],
    ['another base', 'open; for #7 into dev; evidence EVIDENCE'],
    ['other evidence', 'open; for #7 into main; evidence 0123456789ab'],
    ['more pull requests', 'open; for #7 into main, #9 into main; evidence EVIDENCE'],
    ['no evidence', 'open; for #7 into main'],
    ['nothing', ''],
  ])('takes back a success of ours that is bound to %s', (_what, words) => {
    const snapshot = standing({ context: gate, description: words.replace('EVIDENCE', digest()) });

    expect(atOnce({ snapshot })).toEqual([
      { kind: 'post-status', context: gate, state: 'pending', description: 'evaluating; for #7 into main' },
    ]);
  });

  it('takes back every success when a person requests changes', () => {
    const reviews = [...open.reviews, aReview({ id: 9, user: mallory, state: 'REQUEST_CHANGES' })];

    expect(atOnce({ snapshot: { ...standing(), reviews } })).toHaveLength(5);
  });

  it('takes back a success with the right ending whose part does not hold', () => {
    const reviews = open.reviews.slice(0, 2);
    const found = judge(anInput({ snapshot: { ...open, reviews }, assessment })).verdict.evidence.slice(
      0,
      12,
    );
    const description = `approved; for #7 into main; evidence ${found}`;
    const context = 'qa-review / approved';

    expect(
      atOnce({ snapshot: { ...standing({ context, description }), reviews } }).map((row) => row.context),
    ).toContain(context);
  });

  it('leaves rows of ours alone that are no success', () => {
    expect(atOnce({ snapshot: standing({ context: gate, state: 'error', description: 'x' }) })).toEqual([]);
  });

  it('answers a forgery with an alarm', () => {
    const snapshot = standing({
      context: gate,
      creator: mallory,
      description: wanted().at(-1)?.description ?? '',
    });

    expect(atOnce({ snapshot })).toContainEqual({
      kind: 'post-status',
      context: gate,
      state: 'error',
      description:
        '@mallory wrote a status under sop-gate / gate, where only the gate may write; for #7 into main',
    });
  });

  it('overwrites the success of somebody else from before our first word', () => {
    const foreign = aStatusRow({ id: 2, context: gate, creator: mallory });

    expect(atOnce({ snapshot: { ...open, statuses: [foreign, aStatusRow()] } })).toHaveLength(5);
  });
});

describe('rowsToWithdraw', () => {
  const closed = (row: Partial<StatusRow>) =>
    aSnapshot({
      statuses: [
        aStatusRow({ id: 5, context: gate, creator: bot, description: 'open; for #7 into main', ...row }),
        aStatusRow({ id: 4, context: gate, creator: bot, state: 'pending' }),
      ],
    });

  it('withdraws a success of ours that speaks for the pull request', () => {
    expect(rowsToWithdraw('#7 into main', closed({}))).toEqual([
      {
        kind: 'post-status',
        context: gate,
        state: 'pending',
        description: 'not evaluated; for #7 into main',
      },
    ]);
  });

  it.each<[string, Partial<StatusRow>]>([
    ['that is no success', { state: 'failure' }],
    ['of somebody else', { creator: mallory }],
    ['that speaks for another pull request', { description: 'open; for #8 into main' }],
    ['under a context of others', { context: 'CI / test' }],
  ])('leaves a row alone %s', (_what, row) => {
    expect(rowsToWithdraw('#7 into main', closed(row))).toEqual([]);
  });
});
