import { describe, expect, it } from 'vitest';
import { aVerdict } from './decision-builder.ts';
import { toExitCode, toSummary } from './outcome.ts';
import { people } from './snapshot-builder.ts';

const reason = { kind: 'missing', code: 'c', text: 'CI is not there', remedy: 'wait', who: 'CI' } as const;

describe('toExitCode', () => {
  it.each([
    ['open', false, 0],
    ['waiting', false, 1],
    ['held', false, 1],
    ['held', true, 3],
    ['open', true, 3],
  ] as const)('gives a verdict %s (unverified: %s) the code %d', (state, unverified, code) => {
    expect(toExitCode(aVerdict({ state, unverified }))).toBe(code);
  });
});

describe('toSummary', () => {
  it('says state and tier of what is open', () => {
    expect(toSummary(aVerdict({ tier: 'low' }))).toBe('open at tier low');
  });

  it('says the weightiest reason, its remedy and who can', () => {
    const verdict = aVerdict({ state: 'waiting', reasons: [reason, reason, reason] });

    expect(toSummary(verdict)).toBe('waiting: CI is not there; wait (CI), and 2 more');
    expect(toSummary({ ...verdict, reasons: [reason] })).toBe('waiting: CI is not there; wait (CI)');
  });

  it('names an override', () => {
    const override = { by: people.carol, from: 'high', to: 'low', at: 1 } as const;

    expect(toSummary(aVerdict({ tier: 'low', override }))).toBe(
      'open at tier low (computed high, set by @carol)',
    );
  });
});
