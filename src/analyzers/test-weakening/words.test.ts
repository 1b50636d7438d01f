import { expect, it } from 'vitest';
import * as told from './told/data.ts';
import * as words from './words/data.ts';

it.each(Object.entries({ ...told, ...words }))(
  'knows %s and is silent on a near miss',
  (_name, { pattern, hit, miss }) => {
    const found = [pattern.test(hit), pattern.test(miss)];

    expect(found).toEqual([true, false]);
  },
);
