import { describe, expect, it } from 'vitest';
import { didYouMean, nearestWord } from './nearest-word.ts';

describe('nearestWord', () => {
  it.each([
    ['revews', ['reviews', 'roles'], 'reviews'],
    ['REVIEWS', ['reviews'], 'reviews'],
    ['rolse', ['rules', 'roles'], 'roles'],
    ['rols', ['role', 'rolls'], 'role'],
    ['modes', ['node', 'mode'], 'mode'],
    ['abcdef', ['abcxyz'], undefined],
    ['qa', ['ci'], undefined],
    ['qs', ['qa'], 'qa'],
    ['', [], undefined],
  ])('finds for %j among %j the word %j', (word, candidates, nearest) => {
    expect(nearestWord(word, candidates)).toBe(nearest);
  });
});

describe('didYouMean', () => {
  it('asks only when a word is near', () => {
    expect(didYouMean('mod', ['mode'])).toBe('; did you mean `mode`?');
    expect(didYouMean('weather', ['mode'])).toBe('');
  });
});
