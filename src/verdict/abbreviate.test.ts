import { describe, expect, it } from 'vitest';
import { abbreviate, cut } from './abbreviate.ts';

describe('cut', () => {
  it('takes the first characters, never half of one', () => {
    expect([cut('abcdef', 3), cut('ab', 3), cut('ab😀', 3), cut('a😀b', 3)]).toEqual([
      'abc',
      'ab',
      'ab',
      'a😀',
    ]);
  });

  it('leaves halves inside the text alone', () => {
    expect(cut('\uD83Dabc', 3)).toBe('\uD83Dab');
  });
});

describe('abbreviate', () => {
  it('leaves a text alone that fits', () => {
    expect(abbreviate('0123456789', 10)).toBe('0123456789');
  });

  it.each([
    ['0123456789a', '0~58620469'],
    ['0123456789b', '0~5561ffb0'],
  ])('keeps long texts apart by a checksum of the whole: %s', (text, short) => {
    expect(abbreviate(text, 10)).toBe(short);
  });

  it('writes eight digits always, also for small sums and other letters', () => {
    const tails = Array.from({ length: 64 }, (_, index) => abbreviate(`feature/😀-${index}`, 9));

    expect(tails.every((tail) => /^~[0-9a-f]{8}$/.test(tail))).toBe(true);
    expect(new Set(tails).size).toBe(64);
    expect(tails.some((tail) => tail.startsWith('~0'))).toBe(true);
  });
});
