import { describe, expect, it } from 'vitest';
import { toPrice, toReceipt, toSum, vat } from './till.ts';

it('adds the tax', () => {
  expect(vat).toBe(1.19);
});

it('tells a price', () => {
  expect(toPrice('tea')).toBe(6);
});

describe('a receipt', () => {
  it('is printed for what has a price (whatever it says)', () => {
    expect(toPrice('tea')).toBe(6);
    toReceipt('tea');
  });
});

it('sums up', () => {
  expect(toSum([1, 2, 3])).toBe(6);
});
