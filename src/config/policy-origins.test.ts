import { describe, expect, it } from 'vitest';
import { knownAnalyzers } from './analyzers-builder.ts';
import { listPolicyValues } from './policy-origins.ts';

function originsOf(text: string) {
  const values = listPolicyValues({ text, where: 'gate.yml', origin: 'gate.yml' }, knownAnalyzers);
  return new Map(values.map(({ key, value, origin }) => [key, { value, origin }]));
}

describe('listPolicyValues', () => {
  it('tells for every value whether file, preset or default gave it', () => {
    const values = originsOf('preset: sop\nreviews:\n  required: 3\nexpressions:\n  high: ceo,managers\n');

    expect(values.get('preset')).toEqual({ value: 'sop', origin: 'gate.yml:1' });
    expect(values.get('reviews.required')).toEqual({ value: 3, origin: 'gate.yml:3' });
    expect(values.get('reviews.roles')).toEqual({ value: [], origin: 'default' });
    expect(values.get('expressions.high')).toEqual({ value: 'ceo,managers', origin: 'gate.yml:5' });
    expect(values.get('expressions.low')).toEqual({ value: 'engineers,managers,ceo', origin: 'preset sop' });
    expect(values.get('roles.qa.teams')).toEqual({ value: ['qa'], origin: 'preset sop' });
    expect(values.get('points')).toEqual({ value: {}, origin: 'default' });
  });

  it('knows only defaults where there is no file', () => {
    const origins = listPolicyValues(undefined, knownAnalyzers).map(({ origin }) => origin);

    expect(new Set(origins)).toEqual(new Set(['default']));
  });
});
