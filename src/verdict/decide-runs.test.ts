import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import { decide } from './decide.ts';
import { anInput, aSibling } from './decision-builder.ts';
import { settle } from './settled-builder.ts';
import { anAssessment, aReview, aSnapshot, aStatusRow, people, policyInForce } from './snapshot-builder.ts';

const { bob, dave, erin, mallory } = people;
const gate = 'sop-gate / gate';
const assessment = anAssessment();
const approved = [...aSnapshot().reviews, aReview({ id: 3, user: dave }), aReview({ id: 4, user: erin })];
const kindsOf = (actions: readonly Action[]) => actions.map(({ kind }) => kind);

/** Everything told, the verdict open. */
const opened = () => settle(aSnapshot({ reviews: approved })).snapshot;

describe('a run of decide', () => {
  it('speaks, reads, labels, fires, tells and waits, in this order', () => {
    expect(settle(aSnapshot()).steps).toEqual([
      'post-status post-status post-status post-status post-status',
      'assess',
      'prove-label-right add-label',
      'fire fire',
      'upsert-comment post-status post-status post-status post-status post-status',
      'settled',
    ]);
  });

  it('opens only after two looks agree, the required check after everything else', () => {
    const { steps, told, decision } = settle(aSnapshot({ reviews: approved }));

    expect(steps).toEqual([
      'post-status post-status post-status post-status post-status',
      'assess',
      'prove-label-right add-label',
      'upsert-comment post-status post-status post-status post-status',
      'confirm',
      'post-status',
      'settled',
    ]);
    expect(told.at(-1)).toMatchObject({ context: gate, state: 'success' });
    expect(decision.verdict.state).toBe('open');
  });

  it('writes nothing when there is nothing new', () => {
    expect(settle(opened()).steps).toEqual(['assess', 'confirm', 'settled']);
    expect(decide(anInput({ snapshot: opened(), assessment })).outlook).toEqual([]);
  });

  it('takes its successes back before anything else', () => {
    const dismissed = opened().reviews.map((review) => ({ ...review, dismissed: review.user === bob }));

    const { steps, decision } = settle({ ...opened(), reviews: dismissed });

    expect(steps[0]).toBe('post-status post-status post-status post-status post-status');
    expect(decision.verdict.state).toBe('waiting');
  });

  it('labels and fires nothing while approvals or CI are missing', () => {
    const { told } = settle(aSnapshot({ statuses: [] }));

    expect(new Set(kindsOf(told))).toEqual(new Set(['post-status', 'upsert-comment']));
  });

  it('creates a label definition that is missing and then uses it', () => {
    expect(settle(aSnapshot({ definitions: [] })).steps.slice(2, 4)).toEqual([
      'prove-label-right create-label',
      'add-label',
    ]);
  });

  it('looks once for a start that nothing proves, and holds', () => {
    const first = settle(aSnapshot(), { proves: false });
    const second = settle(first.snapshot, { proves: false });

    expect(first.decision.verdict.unverified).toBe(true);
    expect(kindsOf(first.told)).not.toContain('prove-fire');
    expect(second.steps).toEqual(['assess', 'prove-fire prove-fire', 'settled']);
  });

  it('holds the run that met a forgery, and lets the next one open', () => {
    const forged = aStatusRow({ id: 500, context: gate, creator: mallory });
    const start = { ...opened(), statuses: [forged, ...opened().statuses] };

    const met = settle(start);
    const later = settle(met.snapshot);

    expect(met.decision.verdict.reasons.map(({ code }) => code)).toEqual(['forgery']);
    expect(met.told.map((action) => ('state' in action ? action.state : action.kind))).not.toContain(
      'success',
    );
    expect(later.decision.verdict.state).toBe('open');
    expect(decide(anInput({ snapshot: start, assessment })).forgedRows).toEqual([500]);
    expect(decide(anInput({ snapshot: opened(), assessment })).forgedRows).toEqual([]);
  });
});

describe('a policy that only observes', () => {
  const policy = policyInForce({ mode: 'observe' });

  it('comments and does nothing else', () => {
    const { steps, decision } = settle(aSnapshot({ policy, reviews: approved }));

    expect(steps).toEqual(['assess', 'upsert-comment', 'settled']);
    expect(decision.verdict.state).toBe('open');
  });

  it('says nothing before the change is read', () => {
    const snapshot = aSnapshot({ policy, reviews: approved });

    expect(decide(anInput({ snapshot }))).toMatchObject({ step: { do: 'assess' }, outlook: [] });
  });
});

describe('pull requests that share a head', () => {
  const siblings = [{ number: 9, baseRef: 'main' }];
  const shared = aSnapshot({ reviews: approved, siblings });

  it('is read, but told nothing, before the others are judged', () => {
    expect(decide(anInput({ snapshot: shared }))).toMatchObject({ step: { do: 'assess' }, outlook: [] });
    expect(decide(anInput({ snapshot: { ...opened(), siblings }, assessment }))).toMatchObject({
      verdict: { state: 'open' },
      step: { do: 'settled' },
      outlook: [],
    });
  });

  it('opens for all of them together', () => {
    const { snapshot, decision } = settle(shared, { input: { siblings: [aSibling()] } });
    const again = settle(snapshot, { input: { siblings: [aSibling()] } });

    expect(decision.verdict.state).toBe('open');
    expect(snapshot.statuses[0]).toMatchObject({ context: gate, state: 'success' });
    expect(snapshot.statuses[0]?.description).toContain('; for #7 into main, #9 into main; evidence ');
    expect(again.told).toEqual([]);
  });

  it('takes success back when another one appears that is not open', () => {
    const waiting = { kind: 'missing', code: 'x', text: 'x', remedy: 'x', who: 'x' } as const;
    const nine = aSibling({}, { state: 'waiting', reasons: [waiting] });

    const { steps, decision } = settle({ ...opened(), siblings }, { input: { siblings: [nine] } });

    expect(steps[0]).toBe('post-status post-status post-status post-status post-status');
    expect(decision.verdict.state).toBe('waiting');
  });
});
