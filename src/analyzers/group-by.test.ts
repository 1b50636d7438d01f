import { expect, it } from 'vitest';
import { groupBy } from './group-by.ts';

it('keeps all values of a key together, in the order in which they came', () => {
  const groups = groupBy(['ash', 'birch', 'alder', 'beech', 'cedar'], (name) => name[0]);

  expect([...groups]).toEqual([
    ['a', ['ash', 'alder']],
    ['b', ['birch', 'beech']],
    ['c', ['cedar']],
  ]);
});
