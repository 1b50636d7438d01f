import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import { decide } from './decide.ts';
import type { DecisionInput, Memory, Step } from './decision.ts';
import { anInput } from './decision-builder.ts';
import { settle } from './settled-builder.ts';
import type { Snapshot } from './snapshot.ts';
import {
  aComment,
  anAssessment,
  aPull,
  aReview,
  aSnapshot,
  aTimelineEntry,
  labelIds,
  people,
  policyInForce,
} from './snapshot-builder.ts';

const { dave, erin, bot, mallory } = people;
const gate = 'sop-gate / gate';
const assessment = anAssessment();
const approved = [...aSnapshot().reviews, aReview({ id: 3, user: dave }), aReview({ id: 4, user: erin })];
const fresh: Memory = { soughtNonces: [], labelRightProven: false, forgedRows: [] };

const next = (input: Partial<DecisionInput>) => decide(anInput(input)).step;
const kindsOf = (actions: readonly Action[]) => actions.map(({ kind }) => kind);
const actionsOf = (step: Step) => (step.do === 'act' ? step.actions : []);

/** Everything told, the verdict open. */
const opened = () => settle(aSnapshot({ reviews: approved })).snapshot;
function withoutRow(snapshot: Snapshot, context: string): Snapshot {
  const state = (row: Snapshot['statuses'][number]) => (row.context === context ? 'pending' : row.state);
  return { ...snapshot, statuses: snapshot.statuses.map((row) => ({ ...row, state: state(row) })) };
}

describe('decide', () => {
  it('reads the change once it has spoken, and foresees nothing beyond', () => {
    const silent = decide(anInput());
    const spoken = decide(anInput({ snapshot: opened() }));

    expect(actionsOf(silent.step)).toHaveLength(5);
    expect(silent.outlook).toEqual(actionsOf(silent.step));
    expect(spoken).toMatchObject({ step: { do: 'assess' }, outlook: [] });
  });

  it('foresees everything it would tell, in order', () => {
    expect(kindsOf(decide(anInput({ assessment })).outlook)).toEqual([
      ...Array.from({ length: 5 }, () => 'post-status'),
      'prove-label-right',
      'add-label',
      'fire',
      'fire',
      'upsert-comment',
      ...Array.from({ length: 5 }, () => 'post-status'),
    ]);
  });

  it('proves the right to label once a run', () => {
    const pending = opened().statuses.map((row) => ({
      ...row,
      state: row.creator === null ? row.state : 'pending',
    }));
    const snapshot = { ...opened(), labels: [], statuses: pending };
    const proven = { ...fresh, labelRightProven: true };

    expect(kindsOf(actionsOf(next({ snapshot, assessment })))).toEqual(['prove-label-right', 'add-label']);
    expect(kindsOf(actionsOf(next({ snapshot, assessment, memory: proven })))).toEqual(['add-label']);
  });

  it('sets no label while approvals are missing, though it knows the tier', () => {
    const snapshot = { ...opened(), reviews: [], labels: [] };

    expect(kindsOf(decide(anInput({ snapshot, assessment })).outlook)).not.toContain('add-label');
  });

  it('fires nothing before the label stands', () => {
    const pending = opened().statuses.map((row) => ({
      ...row,
      state: row.creator === null ? row.state : 'pending',
    }));
    const snapshot = { ...opened(), reviews: aSnapshot().reviews, labels: [], statuses: pending };

    const decision = decide(anInput({ snapshot, assessment }));

    expect(kindsOf(actionsOf(decision.step))).toEqual(['prove-label-right', 'add-label']);
    expect(kindsOf(decision.outlook)).toContain('fire');
  });

  it('fires nothing where labels contradict each other', () => {
    const labels = [
      { id: labelIds.medium, name: 'tier:medium' },
      { id: labelIds.high, name: 'tier:high' },
    ];
    const timeline = labels.map((label, id) => aTimelineEntry({ id, label, user: dave }));

    const { decision, told } = settle(aSnapshot({ labels, timeline }));

    expect(decision.verdict.reasons[0]?.code).toBe('labels-conflict');
    expect(kindsOf(told)).not.toContain('fire');
    expect(kindsOf(told)).not.toContain('prove-label-right');
  });

  it('confirms an open verdict by its evidence before it posts success', () => {
    const snapshot = withoutRow(opened(), gate);
    const { evidence } = decide(anInput({ snapshot, assessment })).verdict;

    expect(next({ snapshot, assessment })).toEqual({ do: 'confirm' });
    expect(next({ snapshot, assessment, memory: { ...fresh, confirmed: 'other' } })).toEqual({
      do: 'confirm',
    });
    expect(
      actionsOf(next({ snapshot, assessment, memory: { ...fresh, confirmed: evidence } })),
    ).toMatchObject([{ context: gate, state: 'success' }]);
  });

  it('tells everything else before it confirms', () => {
    const snapshot = { ...withoutRow(opened(), gate), comments: [] };

    expect(kindsOf(actionsOf(next({ snapshot, assessment })))).toEqual(['upsert-comment']);
  });

  it('has nothing to confirm where a job writes the required check', () => {
    const policy = policyInForce({ statuses: { gate: { context: gate, writer: 'job' } } });

    const { steps } = settle(aSnapshot({ reviews: approved, policy }));

    expect(steps).not.toContain('confirm');
  });
});

const renderComment: DecisionInput['renderComment'] = (told) => JSON.stringify(Object.keys(told));
const renderLines: DecisionInput['renderComment'] = () => '<!-- sop-gate -->\none\ntwo\n';
const said = () => opened().comments[0]?.body ?? '';

describe('the one comment', () => {
  const commenting = (comments: Snapshot['comments']) =>
    kindsOf(decide(anInput({ snapshot: { ...opened(), comments }, assessment })).outlook);

  it('tells what was found, with the assessment when there is one', () => {
    const known = decide(anInput({ snapshot: opened(), assessment, renderComment })).outlook;
    const unknown = decide(anInput({ snapshot: { ...opened(), reviews: [] }, renderComment })).outlook;

    expect(known).toEqual([
      {
        kind: 'upsert-comment',
        body: '["snapshot","verdict","assessment"]',
        marker: '<!-- sop-gate -->',
      },
    ]);
    expect(unknown).toContainEqual({
      kind: 'upsert-comment',
      body: '["snapshot","verdict"]',
      marker: '<!-- sop-gate -->',
    });
  });

  it('is left alone when our newest says exactly that', () => {
    const ours = aComment({ id: 9, user: bot, body: said() });

    expect(commenting([ours])).toEqual([]);
    expect(commenting([ours, aComment({ id: 4, user: bot, body: '<!-- sop-gate --> old' })])).toEqual([]);
    expect(commenting([ours, aComment({ id: 11, user: bot, body: 'another bot comment' })])).toEqual([]);
    expect(commenting([ours, aComment({ id: 12, user: mallory, body: '<!-- sop-gate --> fake' })])).toEqual(
      [],
    );
  });

  it('is left alone when the server gives it back with other line ends', () => {
    const ours = aComment({ id: 9, user: bot, body: '<!-- sop-gate -->\r\none\r\ntwo' });
    const snapshot = { ...opened(), comments: [ours] };

    const { outlook } = decide(anInput({ snapshot, assessment, renderComment: renderLines }));

    expect(kindsOf(outlook)).toEqual([]);
  });

  it.each([
    ['ours says something else', bot, ' old'],
    ['only somebody else says so', mallory, ''],
    ['only nobody says so', null, ''],
  ])('is written where %s', (_what, user, more) => {
    const comment = aComment({ id: 9, user, body: `${said()}${more}` });

    expect(commenting([comment])).toEqual(['upsert-comment']);
  });
});

describe('what is not evaluated', () => {
  it.each([
    ['closed', { pull: aPull({ state: 'closed' }) }, 'held'],
    ['a draft', { pull: aPull({ draft: true }) }, 'waiting'],
    ['ungoverned', { policy: policyInForce({ branches: ['dev'] }) }, 'held'],
  ])('is told nothing but that its success is gone: %s', (_what, overrides, state) => {
    const { verdict, step, outlook, forgedRows } = decide(
      anInput({ snapshot: { ...opened(), ...overrides }, assessment }),
    );

    expect(verdict).toMatchObject({ state, unverified: false, approvers: [], gates: [], notes: [] });
    expect(actionsOf(step).map((action) => ('state' in action ? action.state : action.kind))).toEqual(
      Array.from({ length: 5 }, () => 'pending'),
    );
    expect(outlook).toEqual(actionsOf(step));
    expect(forgedRows).toEqual([]);
    expect(settle({ ...opened(), ...overrides }).steps.at(-1)).toBe('settled');
  });

  it.each([
    ['an archived repository', { repository: { ...aSnapshot().repository, archived: true } }],
    [
      'a policy that only observes',
      { pull: aPull({ draft: true }), policy: policyInForce({ mode: 'observe' }) },
    ],
  ])('is told nothing at all in %s', (_where, overrides) => {
    expect(next({ snapshot: { ...opened(), ...overrides } })).toEqual({ do: 'settled' });
  });

  it('rests on evidence of its own', () => {
    const evidenceOf = (pull: Snapshot['pull']) =>
      decide(anInput({ snapshot: aSnapshot({ pull }) })).verdict.evidence;
    const draft = aPull({ draft: true });
    const others = [
      { ...draft, number: 8 },
      { ...draft, base: { ...draft.base, ref: 'dev' } },
      { ...draft, head: { ...draft.head, sha: 'x' } },
      { ...draft, state: 'closed' as const },
    ].map(evidenceOf);

    expect(new Set([evidenceOf(draft), ...others]).size).toBe(5);
  });
});
