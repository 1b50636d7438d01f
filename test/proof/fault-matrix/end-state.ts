import type { ProofWorld } from '../support/proof-world.ts';

/** What stands on the server in the end, as far as it opens or shuts anything. */
export interface EndState {
  /** `SHA CONTEXT` of every newest row that the gate answers for, and its word. */
  readonly words: ReadonlyMap<string, string>;
  readonly labels: readonly string[];
  /** How often each review was started. */
  readonly started: ReadonlyMap<string, number>;
}

/** The check that branch protection asks for. */
export const REQUIRED = 'sop-gate / gate';
const ofGate = new Set([
  REQUIRED,
  'sop-gate / tier',
  'qa-review / approved',
  'security-review / approved',
  'sop-tier-check / tier-check',
]);

export function readEndState({ world, repository, sandbox }: ProofWorld, number: number): EndState {
  const words = new Map<string, string>();
  for (const row of world.state.statuses) {
    if (row.repositoryId === repository.id && ofGate.has(row.context))
      words.set(`${row.sha} ${row.context}`, row.state);
  }
  const started = new Map<string, number>();
  for (const { workflow, inputs } of sandbox.runner.dispatched) {
    const key = `${inputs.head_sha} ${workflow}`;
    started.set(key, (started.get(key) ?? 0) + 1);
  }
  return { words, labels: repository.pullRequest(number).labels, started };
}

/** What says success, of the required check or of those beside it. */
export function successes({ words }: EndState, which: 'required' | 'beside'): readonly string[] {
  return [...words]
    .filter(([key, word]) => word === 'success' && key.endsWith(REQUIRED) === (which === 'required'))
    .map(([key]) => key);
}

export function renderState({ words, labels }: EndState): string {
  return JSON.stringify([[...words].toSorted(), labels]);
}

/** Only what is open. */
export function renderOpen(state: EndState): string {
  return JSON.stringify([successes(state, 'required'), successes(state, 'beside'), state.labels]);
}
