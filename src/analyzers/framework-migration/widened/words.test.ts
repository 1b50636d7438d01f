import { expect, it } from 'vitest';
import * as words from './data.ts';

it.each(Object.entries(words))('knows %s and is silent on a near miss', (_name, { pattern, hit, miss }) => {
  const found = [hit, miss].map((text) => text.search(pattern) >= 0);

  expect(found).toEqual([true, false]);
});
