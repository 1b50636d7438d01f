import { expect, it } from 'vitest';
import { analyze, registry, settings, toAdded, workerPool } from './built-pipeline.ts';

/** Each file is a task of its own, and the first ones take longest. */
const files = [5, 4, 3, 2, 1].map((size) => toAdded(`${size}/slow-start`, 'x\n'.repeat(size * 100_000)));
const patch = { files, failures: [] };

it('reports files in canonical order whatever finished first', async () => {
  const execute = workerPool({ registry, threads: 3 });

  const analysis = await analyze(patch, { ...settings, execute });
  await execute.close();

  expect(analysis.findings.map(({ path }) => path)).toEqual([
    '1/slow-start',
    '2/slow-start',
    '3/slow-start',
    '4/slow-start',
    '5/slow-start',
  ]);
});

it('tells how many files are done after every task', async () => {
  const execute = workerPool({ registry, threads: 1 });
  const told: [number, number][] = [];
  const onProgress = (done: number, total: number) => told.push([done, total]);

  await analyze(patch, { ...settings, execute, onProgress });
  await execute.close();

  expect(told).toEqual([
    [1, 5],
    [2, 5],
    [3, 5],
    [4, 5],
    [5, 5],
  ]);
});
