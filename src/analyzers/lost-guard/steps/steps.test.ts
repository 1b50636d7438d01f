import { expect, it } from 'vitest';
import * as data from './data.ts';

const { mereForms: _, ...rows } = data;

it.each(Object.entries(rows))('knows %s and is silent on a near miss', (_name, { pattern, hit, miss }) => {
  const found = [pattern.test(hit), pattern.test(miss)];

  expect(found).toEqual([true, false]);
});
