import { expect, it } from 'vitest';
import * as comparisonWords from './comparison-words/data.ts';
import * as words from './words/data.ts';

it.each([...Object.entries(words), ...Object.entries(comparisonWords)])(
  'knows %s and is silent on a near miss',
  (_name, { pattern, hit, miss }) => {
    const found = [hit, miss].map((text) => text.search(pattern) >= 0);

    expect(found).toEqual([true, false]);
  },
);
