import { expect, it } from 'vitest';
import * as patterns from './data.ts';

it.each(Object.entries(patterns))('knows %s, and what is only like it', (_name, { pattern, hit, miss }) => {
  expect([pattern.test(hit), pattern.test(miss)]).toEqual([true, false]);
});
