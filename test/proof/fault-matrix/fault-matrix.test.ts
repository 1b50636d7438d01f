import { expect, it } from 'vitest';
import { exploreFaults } from './explore.ts';

const seed = 22;

it(`no fault of a server opens the gate, and each is told and heals (seed ${seed})`, async () => {
  const { injected, pairs, stories, calls, breaches } = await exploreFaults({ seed, every: 1100, pairs: 8 });

  expect(breaches).toEqual([]);
  expect([stories, calls > 1000, injected > 80, pairs]).toEqual([13, true, true, 8]);
}, 240_000);
