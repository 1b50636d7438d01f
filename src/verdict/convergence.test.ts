import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import { decide } from './decide.ts';
import type { Decision, DecisionInput, Memory } from './decision.ts';
import { anInput } from './decision-builder.ts';
import { renderLedgerEntry } from './ledger.ts';
import type { Snapshot, TimelineEntry } from './snapshot.ts';
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
} from './snapshot-builder.ts';

const fresh: Memory = { soughtNonces: [], labelRightProven: false };

/** A server that does what it is told, once. */
function carryOut(snapshot: Snapshot, action: Action): Snapshot {
  const id =
    1 +
    Math.max(0, ...[...snapshot.statuses, ...snapshot.timeline, ...snapshot.comments].map((row) => row.id));
  const createdAt = 10_000 + id;
  const user = snapshot.self;
  switch (action.kind) {
    case 'prove-label-right':
      return snapshot;
    case 'post-status':
      return withRow(snapshot, { ...action, id, createdAt });
    case 'create-label':
      return {
        ...snapshot,
        definitions: [
          ...snapshot.definitions,
          { id: 1000 + id, name: action.name, owner: 'repository', exclusive: false },
        ],
      };
    case 'add-label':
    case 'remove-label': {
      const label = { id: action.id, name: action.name };
      const others = snapshot.labels.filter((known) => known.id !== action.id);
      const added = action.kind === 'add-label';
      const entry: TimelineEntry = { id, type: 'label', user, body: added ? '1' : '', label, createdAt };
      return {
        ...snapshot,
        labels: added ? [...others, label] : others,
        timeline: [...snapshot.timeline, entry],
      };
    }
    case 'fire':
    case 'prove-fire': {
      const { number, base } = snapshot.pull;
      const entry = { nonce: action.nonce, attempt: action.attempt, number, baseRef: base.ref };
      const intent = renderLedgerEntry({ kind: 'intent', ...entry, proof: '' });
      const proof = renderLedgerEntry({ kind: 'proof', ...entry, proof: 'run 12' });
      const context = action.ledger;
      const intended = withRow(snapshot, { context, state: 'pending', description: intent, id, createdAt });
      return withRow(intended, { context, state: 'success', description: proof, id: id + 1, createdAt });
    }
    case 'upsert-comment': {
      const mine = snapshot.comments.find((comment) => comment.user?.id === user.id);
      const others = snapshot.comments.filter((comment) => comment !== mine);
      return {
        ...snapshot,
        comments: [...others, aComment({ id: mine?.id ?? id, body: action.body, user })],
      };
    }
  }
}

function withRow(snapshot: Snapshot, row: Parameters<typeof aStatusRow>[0]): Snapshot {
  return { ...snapshot, statuses: [aStatusRow({ creator: snapshot.self, ...row }), ...snapshot.statuses] };
}

interface Rest {
  readonly snapshot: Snapshot;
  readonly decision: Decision;
  readonly rounds: number;
  readonly told: readonly Action[];
}

/** Runs the gate on that server until nothing is left to do, as the story of a run does. */
function settle(start: Snapshot, tier: 'low' | 'medium' | 'high' = 'medium'): Rest {
  let snapshot = start;
  let memory = fresh;
  let input: DecisionInput = anInput({ snapshot });
  const told: Action[] = [];
  for (let rounds = 1; rounds <= 16; rounds += 1) {
    input = { ...input, snapshot, memory };
    const decision = decide(input);
    if (decision.step.do === 'settled') return { snapshot, decision, rounds, told };
    if (decision.step.do === 'assess') input = { ...input, assessment: anAssessment({ tier }) };
    const actions = decision.step.do === 'act' ? decision.step.actions : [];
    for (const action of actions) {
      snapshot = carryOut(snapshot, action);
      told.push(action);
    }
    memory = {
      ...(decision.step.do === 'confirm' && { confirmed: decision.verdict.evidence }),
      soughtNonces: [
        ...memory.soughtNonces,
        ...actions.flatMap((one) => ('nonce' in one ? [one.nonce] : [])),
      ],
      labelRightProven: memory.labelRightProven || actions.some((one) => one.kind === 'prove-label-right'),
      forgedRows: [...(memory.forgedRows ?? []), ...(decision.forgedRows ?? [])],
    };
  }
  throw new Error(`no rest: ${JSON.stringify(told, undefined, 1)}`);
}

describe('smoke', () => {
  it('prints', () => {
    const one = settle(aSnapshot());
    console.log(
      one.rounds,
      JSON.stringify(one.told, undefined, 1),
      JSON.stringify(one.decision.verdict, undefined, 1),
    );
    const two = settle({
      ...one.snapshot,
      reviews: [
        ...one.snapshot.reviews,
        aReview({ id: 3, user: people.dave }),
        aReview({ id: 4, user: people.erin }),
      ],
    });
    console.log(
      two.rounds,
      JSON.stringify(two.told, undefined, 1),
      JSON.stringify(two.decision.verdict, undefined, 1),
    );
    const three = settle(two.snapshot);
    console.log(three.rounds, three.told);
    expect(three.told).toEqual([]);
  });
});
