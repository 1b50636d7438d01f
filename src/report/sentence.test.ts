import { describe, expect, it } from 'vitest';
import { countOf, joinWords, toSentence } from './sentence.ts';

describe('countOf', () => {
  it.each([
    [0, '0 files'],
    [1, '1 file'],
    [2, '2 files'],
    [12_000, '12,000 files'],
  ])('counts %i in words', (count, words) => {
    expect(countOf(count, 'file')).toBe(words);
  });
});

describe('toSentence', () => {
  it.each([
    ['it is', 'it is.'],
    ['it is.', 'it is.'],
    ['is it?', 'is it?'],
    ['it is!', 'it is!'],
    ['do this:', 'do this:'],
    ['see a.b', 'see a.b.'],
  ])('ends %j with one mark', (text, sentence) => {
    expect(toSentence(text)).toBe(sentence);
  });
});

describe('joinWords', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('joins %j', (words, joined) => {
    expect(joinWords(words)).toBe(joined);
  });
});
