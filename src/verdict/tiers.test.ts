import { describe, expect, it } from 'vitest';
import { aPolicy } from './snapshot-builder.ts';
import { highestOf, isHigher, toTier } from './tiers.ts';

describe('toTier', () => {
  it('knows a tier by the name of its label, exactly', () => {
    const policy = aPolicy({ labels: { low: 'small' } });

    expect([toTier('small', policy), toTier('tier:high', policy)]).toEqual(['low', 'high']);
    expect([toTier('tier:low', policy), toTier('Small', policy)]).toEqual([undefined, undefined]);
  });

  it('takes the higher tier where two share a name', () => {
    expect(toTier('x', aPolicy({ labels: { low: 'x', medium: 'x' } }))).toBe('medium');
  });
});

describe('isHigher', () => {
  it('orders low, medium, high', () => {
    expect([isHigher('high', 'medium'), isHigher('medium', 'low'), isHigher('low', 'high')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(isHigher('medium', 'medium')).toBe(false);
  });
});

describe('highestOf', () => {
  it('finds the highest of some tiers, and none of none', () => {
    expect([highestOf(['low', 'medium']), highestOf([])]).toEqual(['medium', undefined]);
  });
});
