import { describe, expect, it } from 'vitest';
import { policyErrors } from './policy-errors.ts';
import { policyInForce } from './snapshot-builder.ts';

const gate = { role: 'qa', workflow: 'qa.yml' };

describe('policyErrors', () => {
  it('finds nothing against the defaults', () => {
    expect(policyErrors(policyInForce())).toEqual([]);
  });

  it('names a context under which two things would be told', () => {
    const policy = policyInForce({
      gates: {
        a: { ...gate, context: 'sop-gate / gate' },
        b: { ...gate, context: 'sop-gate / gate', writer: 'job' },
        c: { ...gate, context: 'sop-gate / fire a' },
      },
    });

    expect(policyErrors(policy)).toEqual(
      ['sop-gate / gate', 'sop-gate / fire a'].map((context) => ({
        kind: 'unverified',
        code: 'policy-invalid',
        text: `the policy (defaults (no policy file)) tells two things under the status ${context}`,
        remedy: 'name different contexts',
        who: 'somebody who may change the policy',
      })),
    );
  });

  it('names a label that two tiers share, after expressions that cannot be read', () => {
    const policy = policyInForce({ labels: { low: 'x', high: 'x' }, expressions: { low: '' } });

    expect(policyErrors(policy).map(({ text, remedy }) => [text, remedy])).toEqual([
      [
        'the expression for low of the policy (defaults (no policy file)) cannot be read: expected a role at the end, at character 1',
        'correct `expressions.low`',
      ],
      ['the policy (defaults (no policy file)) gives two tiers the label x', 'name different labels'],
    ]);
  });
});
