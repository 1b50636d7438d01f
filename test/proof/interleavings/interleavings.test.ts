import { expect, it } from 'vitest';
import { exploreInterleavings } from './explore.ts';

const seed = 22;

it(`whatever others do meanwhile, no success stands that is not earned (seed ${seed})`, async () => {
  const { explored, events, breaches } = await exploreInterleavings({ seed, every: 2000, random: 120 });

  expect(breaches).toEqual([]);
  expect([explored > 200, events > 700]).toEqual([true, true]);
}, 240_000);
