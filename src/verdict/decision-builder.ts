import type { DecisionInput, SiblingVerdict } from './decision.ts';
import { aSnapshot, sha256 } from './snapshot-builder.ts';
import type { Verdict } from './verdict.ts';

/** One look at the default snapshot, one hour after everything in it. */
export function anInput(overrides: Partial<DecisionInput> = {}): DecisionInput {
  return {
    snapshot: overrides.snapshot ?? aSnapshot(),
    siblings: [],
    now: 3_600_000,
    gateVersion: '1.0.0',
    memory: { soughtNonces: [], labelRightProven: false, forgedRows: [] },
    hash: sha256,
    nonce: () => 'nonce00000000001',
    renderComment: ({ verdict }) =>
      `<!-- sop-gate -->\n${verdict.state} ${verdict.tier ?? 'no tier'} ${JSON.stringify(verdict.reasons)}`,
    ...overrides,
  };
}

/** Open by its own evidence, with nothing to say. */
export function aVerdict(overrides: Partial<Verdict> = {}): Verdict {
  return {
    state: 'open',
    unverified: false,
    approvers: [],
    gates: [],
    reasons: [],
    notes: [],
    evidence: 'e9',
    ...overrides,
  };
}

/** Pull request #9 into main, governed and open. */
export function aSibling(
  overrides: Partial<SiblingVerdict> = {},
  verdict: Partial<Verdict> = {},
): SiblingVerdict {
  return { number: 9, baseRef: 'main', governed: true, verdict: aVerdict(verdict), ...overrides };
}
