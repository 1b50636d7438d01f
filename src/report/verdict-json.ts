import type { Action } from '../verdict/action.ts';
import { toAnalysisJson } from './analysis-json.ts';
import { toSafeJson } from './json.ts';
import type { RunOutcome } from './verdict-text.ts';

/** The log of one run for machines: one object on one line. */
export function renderVerdictJson(outcome: RunOutcome): string {
  return `${toSafeJson(toVerdictJson(outcome))}\n`;
}

function toVerdictJson({ snapshot, verdict, assessment, told }: RunOutcome) {
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
    ...(assessment && { assessment: toAnalysisJson(assessment) }),
    told: told.map(withoutBody),
  };
}

/** The comment's text is on the pull request; here it would only be noise. */
function withoutBody(action: Action): Action | Omit<Action, 'body'> {
  if (action.kind !== 'upsert-comment') return action;
  return { kind: action.kind, marker: action.marker };
}
