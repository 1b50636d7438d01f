import { expect, it } from 'vitest';
import * as answers from './answers/data.ts';
import * as bypass from './bypass/data.ts';
import * as cors from './cors/data.ts';
import * as deciding from './deciding/data.ts';
import * as numbers from './numbers/data.ts';
import * as unscoped from './unscoped/data.ts';
import * as words from './words/data.ts';

const { byHeart: _, ...bypasses } = bypass;
const { numberRows: __, unitSeconds: ___, ...quantities } = numbers;

it.each(
  Object.entries({ ...answers, ...bypasses, ...cors, ...deciding, ...quantities, ...unscoped, ...words }),
)('knows %s and is silent on a near miss', (_name, { pattern, hit, miss }) => {
  const found = [pattern.test(hit), pattern.test(miss)];

  expect(found).toEqual([true, false]);
});
