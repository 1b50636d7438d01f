import { allOwnContexts, ledgerContexts } from './contexts.ts';
import { expressionErrors } from './expression-evidence.ts';
import type { PolicyInForce } from './snapshot.ts';
import type { Reason } from './verdict.ts';

/** What is wrong with the policy itself and would make the gate contradict its own words. */
export function policyErrors(inForce: PolicyInForce): readonly Reason[] {
  const { policy, origin } = inForce;
  const contexts = repeated([...allOwnContexts(policy), ...ledgerContexts(policy)]);
  const labels = repeated(Object.values(policy.labels));
  return [
    ...expressionErrors(inForce),
    ...contexts.map((context) =>
      toReason(
        `the policy (${origin}) tells two things under the status ${context}`,
        'name different contexts',
      ),
    ),
    ...labels.map((label) =>
      toReason(`the policy (${origin}) gives two tiers the label ${label}`, 'name different labels'),
    ),
  ];
}

function toReason(text: string, remedy: string): Reason {
  return {
    kind: 'unverified',
    code: 'policy-invalid',
    text,
    remedy,
    who: 'somebody who may change the policy',
  };
}

function repeated(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word, index) => words.indexOf(word) < index))];
}
