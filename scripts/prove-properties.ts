/**
 * `npm run prove:properties`: every property test, and the hostile answers and texts, ten thousand times each. Writes
 * `proof/properties.json`. `SOP_GATE_SEED` fixes another seed, `SOP_GATE_PROPERTY_RUNS` another number.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { numberFrom, startProof } from './proof-figures.ts';

const write = startProof('properties');
const seed = numberFrom('SOP_GATE_SEED', 22);
const runs = numberFrom('SOP_GATE_PROPERTY_RUNS', 10_000);
const files = findPropertyTests();
const properties = files.reduce((sum, path) => sum + countProperties(path), 0);
console.log(`seed ${seed}, ${runs} runs of ${properties} properties in ${files.length} files`);
const child = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], {
  stdio: 'inherit',
  env: { ...process.env, SOP_GATE_SEED: String(seed), SOP_GATE_PROPERTY_RUNS: String(runs) },
});
const passed = child.status === 0 && properties > 0;
if (passed)
  write({ command: 'npm run prove:properties', seed, figures: { properties, files: files.length, runs } });
else process.exitCode = 1;

function findPropertyTests(): readonly string[] {
  const tests = ['src', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts'))
      .map((path) => `${folder}/${path}`),
  );
  return tests.filter((path) => countProperties(path) > 0).toSorted();
}

function countProperties(path: string): number {
  return readFileSync(path, 'utf8').match(/\bfc\.assert\(/g)?.length ?? 0;
}
