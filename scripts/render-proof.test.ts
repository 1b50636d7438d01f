import { expect, it } from 'vitest';
import type { ProofFigures } from './proof-figures.ts';
import { renderProof } from './render-proof.ts';

const nothing = { runs: {}, mutation: [], planted: [] };
const faults: ProofFigures = {
  command: 'npm run prove:faults',
  date: '2026-11-30',
  version: '0.1.0',
  node: 'v20.20.2',
  seed: 22,
  seconds: 900,
  figures: { stories: 13, calls: 1500, injected: 21_000, opened: 0, breaches: 0, every: 4 },
};

it('tells each figure with the command, the seed, the day and the version that reproduce it', () => {
  const page = renderProof({ ...nothing, runs: { faults } });

  expect(page).toContain('| faults injected | 21,000 |');
  expect(page).toContain('| gates opened | 0 |');
  expect(page).toContain(
    '`npm run prove:faults`, seed 22, of the systematic ones every 4th: 900 s on 2026-11-30, version 0.1.0, Node v20.20.2.',
  );
});

it('tells what was not measured', () => {
  expect(renderProof(nothing).match(/No figures are committed yet\./g)).toHaveLength(5);
  expect(renderProof({ ...nothing, runs: { faults } })).toContain('| kinds of fault | – |');
});

it('tells the mutants of each folder against its bar, and each planted mistake', () => {
  const page = renderProof({
    ...nothing,
    mutation: [{ name: 'verdict', mutants: 2100, score: 100, bar: 100 }],
    planted: [{ bug: 'first page only', file: 'src/a.ts', caught: 3, test: 'a | b' }],
  });

  expect(page).toContain('| `verdict` | 2,100 | 100.0 % | 100 % |');
  expect(page).toContain('| first page only | `src/a.ts` | 3 | a \\| b |');
});
