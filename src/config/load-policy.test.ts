import { describe, expect, it } from 'vitest';
import { knownAnalyzers } from './analyzers-builder.ts';
import { loadPolicy } from './load-policy.ts';
import { presets } from './presets.ts';
import { policySchema } from './schema.ts';

function load(text: string) {
  return loadPolicy({ text, where: 'gate.yml', origin: 'gate.yml at main (1a2b3c4)' }, knownAnalyzers);
}

describe('loadPolicy', () => {
  it('puts the defaults in force where there is no file', () => {
    expect(loadPolicy(undefined, knownAnalyzers)).toEqual({
      policy: policySchema.parse({}),
      origin: 'defaults (no policy file)',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('says where a policy was read', () => {
    expect(load('mode: observe')).toMatchObject({
      policy: { mode: 'observe' },
      origin: 'gate.yml at main (1a2b3c4)',
    });
  });

  it('gives equal policies equal hashes, however they are written', () => {
    const one = load('reviews: { required: 3, roles: [qa] }\nlowLimit: 5\n');
    const other = load(
      '# the same\nlowLimit: 5\nreviews:\n  roles:\n    - qa\n  required: 3\n  allowPushers: false\n',
    );

    expect(other.hash).toBe(one.hash);
    expect(load('').hash).toBe(loadPolicy(undefined, knownAnalyzers).hash);
  });

  it.each([
    ['one value', 'lowLimit: 999'],
    ['the order of a list', 'fire: { prefer: [comment, dispatch, request-review] }'],
    ['the preset', 'preset: sop'],
  ])('gives policies that differ in %s different hashes', (_, text) => {
    expect(load(text).hash).not.toBe(load('').hash);
  });

  it('names the file in errors', () => {
    expect(() => load('mode: none')).toThrow('gate.yml:1:7: `mode`');
  });
});

describe('the preset sop', () => {
  it('writes out what the organisation relies on', () => {
    const { policy } = load('preset: sop');

    expect(policy).toMatchObject({
      reviews: { required: 2 },
      labels: { low: 'tier:low', medium: 'tier:medium', high: 'tier:high' },
      expressions: {
        low: 'engineers,managers,ceo',
        medium: 'managers AND engineers AND qa,security',
        high: 'ceo',
      },
      gates: {
        qa: { role: 'qa', context: 'qa-review / approved', workflow: 'qa-review.yml' },
        security: {
          role: 'security',
          context: 'security-review / approved',
          workflow: 'security-review.yml',
        },
      },
      statuses: {
        gate: { context: 'sop-gate / gate' },
        tier: { context: 'sop-gate / tier' },
        tierCheck: { context: 'sop-tier-check / tier-check' },
      },
    });
  });

  it('names every role that its expressions and gates use', () => {
    expect(Object.keys(presets.sop.roles ?? {})).toEqual(['engineers', 'managers', 'ceo', 'qa', 'security']);
  });
});
