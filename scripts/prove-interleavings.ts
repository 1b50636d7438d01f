/**
 * `npm run prove:interleavings`: what others may do between any two reads and writes of the gate. Writes
 * `proof/interleavings.json`; fails when a story broke the law. `SOP_GATE_SEED` fixes another seed, `SOP_GATE_EVERY=100` takes
 * fewer systematic stories, `SOP_GATE_RANDOM` says how many come by chance.
 */
import { z } from 'zod';
import { exploreInterleavings } from '../test/proof/interleavings/explore.ts';
import { numberFrom, startProof } from './proof-figures.ts';

// Schemas are made anew for each call, and compiling them would take longer than reading with them.
z.config({ jitless: true });
const write = startProof('interleavings');
const seed = numberFrom('SOP_GATE_SEED', 22);
const every = numberFrom('SOP_GATE_EVERY', 4);
const random = numberFrom('SOP_GATE_RANDOM', 50_000);
console.log(`seed ${seed}, one systematic story of ${every}, ${random} by chance`);
const { breaches, ...figures } = await exploreInterleavings({
  seed,
  every,
  random,
  onBreach: console.log,
  onProgress: (explored) => console.log(`${explored} explored`),
});
write({
  command: 'npm run prove:interleavings',
  seed,
  figures: { ...figures, every, breaches: breaches.length },
});
if (breaches.length > 0 || figures.explored === 0) process.exitCode = 1;
