import { describe, expect, it } from 'vitest';
import type { DecisionInput } from './decision.ts';
import { anInput, aSibling } from './decision-builder.ts';
import { judge } from './judgement.ts';
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
import { toStatusWords } from './status-words.ts';

const { bob, carol, dave, erin, bot, mallory } = people;
const label = { id: labelIds.medium, name: 'tier:medium' };
const approved = [...aSnapshot().reviews, aReview({ id: 3, user: dave }), aReview({ id: 4, user: erin })];
const assessment = anAssessment();
const open = aSnapshot({
  reviews: approved,
  labels: [label],
  timeline: [aTimelineEntry({ user: bot, label })],
});

function say(overrides: Partial<DecisionInput>): Readonly<Record<string, string>> {
  const input = anInput({ snapshot: open, assessment, ...overrides });
  const words = toStatusWords(judge(input), input);
  return Object.fromEntries(words.map((row) => [row.context, `${row.state} ${row.writer}: ${row.words}`]));
}

const everywhere = (words: string) => ({
  'sop-gate / tier': words,
  'qa-review / approved': words,
  'security-review / approved': words,
  'sop-tier-check / tier-check': words,
  'sop-gate / gate': words,
});

describe('toStatusWords', () => {
  it('says what is open, the required check last', () => {
    const words = say({});

    expect(words).toEqual({
      'sop-gate / tier': 'success gate: tier medium',
      'qa-review / approved': 'success gate: approved by @dave',
      'security-review / approved': 'success gate: approved by @erin',
      'sop-tier-check / tier-check': 'success gate: the approvals for tier medium are there',
      'sop-gate / gate': 'success gate: open: tier medium',
    });
    expect(Object.keys(words).at(-1)).toBe('sop-gate / gate');
  });

  it('knows who writes a context', () => {
    const policy = policyInForce({ statuses: { tier: { context: 'tier', writer: 'job' } } });

    expect(say({ snapshot: { ...open, policy } }).tier).toBe('success job: tier medium');
  });

  it('says what is missing, and how much more', () => {
    expect(say({ snapshot: { ...open, reviews: approved.slice(0, 2) } })).toEqual({
      'sop-gate / tier': 'success gate: tier medium',
      'qa-review / approved': 'pending gate: the qa review is not approved',
      'security-review / approved': 'pending gate: the security review is not approved',
      'sop-tier-check / tier-check': 'pending gate: approvals for tier medium are missing: qa or security',
      'sop-gate / gate': 'pending gate: waiting: the qa review is not approved (and 2 more)',
    });
  });

  it('settles no part before the tier is', () => {
    expect(say({ snapshot: { ...open, reviews: [] } })).toEqual({
      'sop-gate / tier': 'pending gate: no tier is settled yet',
      'qa-review / approved': 'pending gate: waits until the tier is settled',
      'security-review / approved': 'pending gate: waits until the tier is settled',
      'sop-tier-check / tier-check': 'pending gate: waits until the tier is settled',
      'sop-gate / gate': 'pending gate: waiting: 0 of 2 genuine approvals on this head (and 3 more)',
    });
  });

  it.each([
    [
      'failure',
      'status CI / test (pull_request) is failure, not success',
      [aStatusRow({ state: 'failure' })],
      {},
    ],
    [
      'error',
      'the expression for low of the policy (defaults (no policy file)) cannot be read: expected a role at the end, at character 1',
      [aStatusRow()],
      { expressions: { low: '' } },
    ],
  ])('says %s where it is held', (state, why, statuses, policy) => {
    const words = say({ snapshot: { ...open, statuses, policy: policyInForce(policy) } });

    expect(words['sop-gate / gate']).toBe(`${state} gate: held: ${why}`);
  });

  it('passes a gate that the tier does not ask for', () => {
    const qa = { role: 'qa', workflow: 'qa.yml', context: 'qa', tiers: ['high' as const] };

    expect(say({ snapshot: { ...open, policy: policyInForce({ gates: { qa } }) } }).qa).toBe(
      'success gate: not asked for at tier medium',
    );
  });

  it('names a lowering and a raise', () => {
    const timeline = [aTimelineEntry({ user: bob, label })];
    const lowered = say({ snapshot: { ...open, timeline }, assessment: anAssessment({ tier: 'high' }) });
    const raised = say({ snapshot: { ...open, timeline }, assessment: anAssessment({ tier: 'low' }) });

    expect(lowered['sop-gate / gate']).toBe(
      'success gate: open: tier medium, computed high, lowered by @bob',
    );
    expect(raised['sop-gate / tier']).toBe('success gate: tier medium, computed low, raised by @bob');
  });

  it('leaves out that the change is not read yet', () => {
    const input = anInput({ snapshot: open });

    const words = toStatusWords(judge(input), input);

    expect(words.map(({ state }) => state)).toEqual(['success', 'success', 'success', 'success', 'success']);
  });

  it('says one thing for all where pull requests share a head', () => {
    const waiting = { kind: 'missing', code: 'x', text: 'x', remedy: 'x', who: 'x' } as const;
    const one = aSibling({}, { state: 'waiting', reasons: [waiting] });

    expect(say({ siblings: [aSibling()] })).toEqual(
      everywhere('success gate: open for every pull request on this head'),
    );
    expect(say({ siblings: [one] })).toEqual(
      everywhere('pending gate: not every pull request on this head is open'),
    );
    expect(say({ siblings: [aSibling({ governed: false })] })['sop-gate / tier']).toBe(
      'success gate: tier medium',
    );
  });

  it('alarms under a forged context and holds the required check', () => {
    const context = 'qa-review / approved';
    const forged = [
      aStatusRow({ id: 9, context, creator: mallory }),
      aStatusRow({ id: 8, context, creator: bot }),
      aStatusRow(),
    ];
    const statuses = [aStatusRow({ id: 10, context, creator: bot }), ...forged];
    const text = '@mallory wrote a status under qa-review / approved, where only the gate may write';
    const memory = { soughtNonces: [], labelRightProven: false, forgedRows: [9] };

    const met = say({ snapshot: { ...open, statuses: forged } });
    const remembered = say({ snapshot: { ...open, statuses }, memory });

    expect(met[context]).toBe(`error gate: ${text}`);
    expect(met['sop-gate / gate']).toBe(`error gate: held: ${text}`);
    expect(remembered).toEqual(met);
  });

  it('alarms over a forgery, whatever else is missing', () => {
    const context = 'sop-gate / tier';
    const statuses = [9, 8].map((id) => aStatusRow({ id, context, creator: id === 9 ? mallory : bot }));

    const words = say({ snapshot: { ...open, statuses, reviews: [] } });

    expect(words['sop-gate / gate']).toMatch(/^error gate: held: @mallory wrote .* \(and 5 more\)$/);
  });

  it('says error while too many forgeries hold a head', () => {
    const context = 'sop-gate / tier';
    const statuses = [9, 8, 7, 6, 5].map((id) =>
      aStatusRow({ id, context, creator: id === 9 || id === 5 ? bot : carol }),
    );

    expect(say({ snapshot: { ...open, statuses: [...statuses, aStatusRow()] } })['sop-gate / gate']).toBe(
      'error gate: held: 3 statuses on this head were forged',
    );
  });

  it('says one thing where the policy uses a context twice, and nothing good', () => {
    const qa = { role: 'qa', workflow: 'qa.yml', context: 'sop-gate / gate' };

    const words = say({ snapshot: { ...open, policy: policyInForce({ gates: { qa } }) } });

    expect(words['sop-gate / gate']).toContain('error gate: held: the policy');
    expect(Object.keys(words)).toHaveLength(3);
  });
});
