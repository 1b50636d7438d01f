import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tier } from '../src/patch/assessment.ts';
import { isOurs, rowsUnder } from '../src/verdict/contexts.ts';
import { decide } from '../src/verdict/decide.ts';
import { anInput } from '../src/verdict/decision-builder.ts';
import { type Rest, settle } from '../src/verdict/settled-builder.ts';
import type { Snapshot, StatusRow } from '../src/verdict/snapshot.ts';
import {
  aComment,
  anAssessment,
  aReview,
  aSnapshot,
  aStatusRow,
  aTimelineEntry,
  labelIds,
  people,
  policyInForce,
} from '../src/verdict/snapshot-builder.ts';
import { propertyRuns } from './proof/support/property-runs.ts';

const { alice, bob, carol, dave, erin, zoe, mallory, bot, actions } = people;
const reviewers = fc.constantFrom(bob, carol, dave, erin, zoe, mallory, alice);
const tier = fc.constantFrom('low', 'medium', 'high');
const gate = 'sop-gate / gate';

/** Everybody approves, then anything else happens. */
const everybody = [bob, carol, dave, erin, zoe].map((user) => ({
  user,
  state: 'APPROVED',
  official: true,
  dismissed: false,
}));
const reviews = fc
  .tuple(
    fc.constantFrom(everybody, everybody, []),
    fc.array(
      fc.record({
        user: reviewers,
        state: fc.constantFrom('APPROVED', 'APPROVED', 'APPROVED', 'REQUEST_CHANGES', 'COMMENT'),
        official: fc.constantFrom(true, true, false),
        dismissed: fc.constantFrom(false, false, true),
      }),
      { maxLength: 5 },
    ),
  )
  .map((given) => given.flat().map((review, index) => aReview({ ...review, id: index + 1 })));

const rows = fc
  .array(
    fc.record({
      context: fc.constantFrom('CI / test (push)', 'sop-gate / tier', 'qa-review / approved', gate),
      state: fc.constantFrom('success', 'success', 'success', 'pending', 'failure'),
      creator: fc.constantFrom(null, bot, mallory),
      description: fc.constantFrom(
        '',
        'open; for #7 into main; evidence 0123456789ab',
        'open; for #8 into x',
      ),
    }),
    { maxLength: 6 },
  )
  .map((given) => given.map((row, index) => aStatusRow({ ...row, id: index + 2 })).toReversed());

const labelling = fc
  .array(
    fc.record({
      tier,
      added: fc.constantFrom(true, true, false),
      user: fc.constantFrom(alice, bob, carol, bot, null),
      pushed: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 6 },
  )
  .map((given) => {
    const labels = new Map<string, { readonly id: number; readonly name: string }>();
    const timeline = given.map(({ tier: name, added, user, pushed }, index) => {
      const label = { id: labelIds[name], name: `tier:${name}` };
      const id = index + 1;
      if (pushed) return aTimelineEntry({ id, type: 'pull_push', user: alice, label: null });
      if (added) labels.set(name, label);
      else labels.delete(name);
      return aTimelineEntry({ id, user, label, body: added ? '1' : '' });
    });
    return { timeline, labels: [...labels.values()] };
  });

const policies = fc.constantFrom(
  {},
  { distinct: true },
  {
    gates: {
      qa: { role: 'qa', evidence: 'status: CI / *', workflow: 'qa.yml', context: 'qa-review / approved' },
    },
  },
  { statuses: { tierCheck: { context: 'sop-tier-check / tier-check', writer: 'job' as const } } },
  { expressions: { medium: 'managers AND' } },
);

const starts = fc
  .record({ reviews, rows, labelling, policy: policies, self: fc.constantFrom(bot, bot, actions) })
  .map(({ labelling: labelled, policy, rows: given, ...rest }) =>
    aSnapshot({
      ...rest,
      ...labelled,
      policy: policyInForce(policy),
      statuses: [...given, aStatusRow()],
      comments: [aComment({ user: mallory, body: '<!-- sop-gate -->\nopen' })],
    }),
  );

function newestGateRow(snapshot: Snapshot): StatusRow | undefined {
  return rowsUnder(snapshot.statuses, gate)[0];
}

describe('a run of the gate', () => {
  it('comes to rest from anywhere, and a later run writes nothing', () => {
    fc.assert(
      fc.property(starts, tier, (start, computed) => {
        const answered = settle(settle(start, { tier: computed }).snapshot, { tier: computed });

        const again = settle(answered.snapshot, { tier: computed });

        expect(again.told).toEqual([]);
        expect(again.decision).toEqual(answered.decision);
      }),
      propertyRuns(100),
    );
  });

  it('comes to rest where no job ever proves that it started', () => {
    fc.assert(
      fc.property(starts, tier, (start, computed) => {
        const { decision, steps } = settle(start, { tier: computed, proves: false });

        expect(steps.at(-1)).toBe('settled');
        expect(decision.outlook).toEqual([]);
      }),
      propertyRuns(50),
    );
  });

  it('leaves success on the required check exactly when its verdict is open', () => {
    fc.assert(
      fc.property(starts, tier, (start, computed) => {
        const { snapshot, decision } = settle(start, { tier: computed });
        const newest = newestGateRow(snapshot);

        expect(newest && isOurs(newest, snapshot.self)).toBe(true);
        expect(newest?.state === 'success').toBe(decision.verdict.state === 'open');
        expect(decision.verdict.state === 'open' && decision.verdict.approvers.length < 2).toBe(false);
      }),
      propertyRuns(100),
    );
  });

  it('leaves exactly one tier label on what is open', () => {
    fc.assert(
      fc.property(starts, tier, (start, computed) => {
        const { snapshot, decision } = settle(start, { tier: computed });
        const labels = snapshot.labels.map(({ name }) => name);

        expect(decision.verdict.state !== 'open' || labels.length === 1).toBe(true);
        expect(decision.verdict.state !== 'open' || labels[0] === `tier:${decision.verdict.tier}`).toBe(true);
      }),
      propertyRuns(50),
    );
  });
});

/** One run for the first of two pull requests that share a head, and with it every status. */
function settleBeside(own: Snapshot, other: Snapshot, computed: Tier): Rest {
  const assessment = anAssessment({ tier: computed });
  const { number, base } = other.pull;
  const seen = { ...other, statuses: own.statuses };
  const unread = decide(anInput({ snapshot: seen }));
  const { verdict } = unread.step.do === 'assess' ? decide(anInput({ snapshot: seen, assessment })) : unread;
  const sibling = { number, baseRef: base.ref, governed: true, verdict };
  const snapshot = { ...own, siblings: [{ number, baseRef: base.ref }] };
  return settle(snapshot, { tier: computed, input: { siblings: [sibling] } });
}

describe('two pull requests on one head', () => {
  it('come to rest together, whichever is evaluated, and open together', () => {
    fc.assert(
      fc.property(starts, starts, tier, (one, two, computed) => {
        const seven = { ...one, statuses: [aStatusRow()], self: bot };
        const nine = { ...two, statuses: [aStatusRow()], self: bot, pull: { ...two.pull, number: 9 } };

        const firstSeven = settleBeside(seven, nine, computed);
        const firstNine = settleBeside({ ...nine, statuses: firstSeven.snapshot.statuses }, seven, computed);
        const beside = { ...firstSeven.snapshot, statuses: firstNine.snapshot.statuses };
        const secondSeven = settleBeside(beside, firstNine.snapshot, computed);
        const besideNine = { ...firstNine.snapshot, statuses: secondSeven.snapshot.statuses };
        const secondNine = settleBeside(besideNine, secondSeven.snapshot, computed);
        const last = { ...secondSeven.snapshot, statuses: secondNine.snapshot.statuses };

        expect(settleBeside(last, secondNine.snapshot, computed).told).toEqual([]);
        expect(newestGateRow(last)?.state === 'success').toBe(
          [secondSeven, secondNine].every(({ decision }) => decision.verdict.state === 'open'),
        );
      }),
      propertyRuns(50),
    );
  });
});
