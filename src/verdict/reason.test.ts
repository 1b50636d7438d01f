import { describe, expect, it } from 'vitest';
import { inOrderOfWeight, listed } from './reason.ts';
import type { Reason } from './verdict.ts';

function aReason(kind: Reason['kind'], code: string): Reason {
  return { kind, code, text: code, remedy: '', who: '' };
}

describe('inOrderOfWeight', () => {
  it('puts unverified before refused before missing and keeps the rest', () => {
    const given = [
      aReason('missing', 'a'),
      aReason('refused', 'b'),
      aReason('missing', 'c'),
      aReason('unverified', 'd'),
      aReason('refused', 'e'),
    ];

    const ordered = inOrderOfWeight(given);

    expect(ordered.map((reason) => reason.code)).toEqual(['d', 'b', 'e', 'a', 'c']);
  });
});

describe('listed', () => {
  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c', 'd'], 'a, b, c and d'],
  ])('joins %j as people write it', (words, text) => {
    expect(listed(words)).toBe(text);
  });

  it('joins with another link where one is given', () => {
    expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });
});
