/**
 * `npm run prove:hostile-input`: every nasty text through every reader, at full size, and generated files, in worker
 * threads as they are in use. Writes `proof/hostile-input.json`. `SOP_GATE_SEED` fixes another seed, `SOP_GATE_FUZZED` says how many files are generated.
 */
import { exploreHostileFiles } from '../test/proof/hostile-input/explore.ts';
import { numberFrom, startProof } from './proof-figures.ts';

type WorkerPool = typeof import('../src/pipeline/worker-pool.ts');

// Worker threads load JavaScript only, so this runs on the build.
const built = new URL('../dist/pipeline/worker-pool.js', import.meta.url);
const { workerPool }: WorkerPool = await import(built.href);
const execute = workerPool();
const write = startProof('hostile-input');
const seed = numberFrom('SOP_GATE_SEED', 22);
const fuzzed = numberFrom('SOP_GATE_FUZZED', 10_000);
console.log(`seed ${seed}, ${fuzzed} generated files`);
const { breaches, ...figures } = await exploreHostileFiles({
  seed,
  scale: 0.25,
  every: 1,
  fuzzed,
  onReader: console.log,
  execute,
});
await execute.close();
for (const breach of breaches) console.log(breach);
write({
  command: 'npm run prove:hostile-input',
  seed,
  figures: { ...figures, breaches: breaches.length },
});
if (breaches.length > 0 || figures.files === 0) process.exitCode = 1;
