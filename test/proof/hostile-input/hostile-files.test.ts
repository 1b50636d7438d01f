import { expect, it } from 'vitest';
import { exploreHostileFiles } from './explore.ts';

const seed = 22;

it(`no nasty file throws, hangs, or changes what is said of another (seed ${seed})`, async () => {
  const { files, failures, breaches } = await exploreHostileFiles({
    seed,
    scale: 0.01,
    every: 9,
    fuzzed: 60,
  });

  expect(breaches).toEqual([]);
  expect([files > 120, failures > 0]).toEqual([true, true]);
}, 240_000);
