/**
 * `npm run prove:faults`: every fault of every call of every story, and pairs of faults. Writes `proof/faults.json`; fails when a
 * fault opened anything. `SOP_GATE_SEED` fixes another seed, `SOP_GATE_EVERY=10` takes every tenth fault only,
 * `SOP_GATE_PAIRS` says how many runs have two.
 */
import { z } from 'zod';
import { exploreFaults } from '../test/proof/fault-matrix/explore.ts';
import { numberFrom, startProof } from './proof-figures.ts';

// Schemas are made anew for each call, and compiling them would take longer than reading with them.
z.config({ jitless: true });
const write = startProof('faults');
const seed = numberFrom('SOP_GATE_SEED', 22);
const every = numberFrom('SOP_GATE_EVERY', 4);
const pairs = numberFrom('SOP_GATE_PAIRS', 2000);
console.log(`seed ${seed}, one fault of ${every}`);
const { breaches, ...figures } = await exploreFaults({ seed, every, pairs, onStory: console.log });
for (const breach of breaches) console.log(breach);
write({
  command: 'npm run prove:faults',
  seed,
  figures: { ...figures, every, breaches: breaches.length },
});
if (breaches.length > 0 || figures.injected === 0) process.exitCode = 1;
