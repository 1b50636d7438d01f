import { expect, it } from 'vitest';
import { exploreInterleavings } from './explore.ts';

const seed = 22;

it(`whatever others do meanwhile, no success stands that is not earned (seed ${seed})`, async () => {
  const { explored, events, breaches } = await exploreInterleavings({ seed, every: 3000, random: 90 });

  expect(breaches).toEqual([]);
  expect([explored > 150, events > 500]).toEqual([true, true]);
}, 240_000);
