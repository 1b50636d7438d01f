import type { Action } from '../verdict/action.ts';
import { type Beside, toAnalysisJson } from './analysis-json.ts';
import { toSafeJson } from './json.ts';
import type { RunOutcome } from './verdict-text.ts';

/** The log of one run for machines: one object on one line. `beside` is known of an analysis of this very run alone. */
export function renderVerdictJson(outcome: RunOutcome, beside: Beside = {}): string {
  return `${toSafeJson(toVerdictJson(outcome, beside))}\n`;
}

function toVerdictJson({ snapshot, verdict, assessment, told }: RunOutcome, beside: Beside) {
  const { repository, pull, policy } = snapshot;
  return {
    schemaVersion: 1,
    repository: `${repository.owner}/${repository.name}`,
    number: pull.number,
    head: pull.head.sha,
    base: pull.base.ref,
    mergeBase: pull.mergeBase,
    policy: { origin: policy.origin, hash: policy.hash },
    ...verdict,
    ...(assessment && { assessment: toAnalysisJson(assessment, beside) }),
    told: told.map(withoutBody),
  };
}

/** The comment's text is on the pull request; here it would only be noise. */
function withoutBody(action: Action): Action | Omit<Action, 'body'> {
  if (action.kind !== 'upsert-comment') return action;
  return { kind: action.kind, marker: action.marker };
}
