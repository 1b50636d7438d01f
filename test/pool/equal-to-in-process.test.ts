import { expect, it } from 'vitest';
import { analyze, createInProcess, patchOf, registry, settings, workerPool } from './built-pipeline.ts';

it('finds the same in worker threads as in process', async () => {
  const patch = patchOf(['calm', 'a/clear', 'throw', 'b/calm'], 40_000);
  const pool = workerPool({ registry, threads: 2 });
  const here = createInProcess(settings.registry ?? []);

  const inThreads = await analyze(patch, { ...settings, execute: pool });
  const inProcess = await analyze(patch, { ...settings, execute: here });
  await pool.close();

  expect(inThreads).toEqual(inProcess);
  expect(inThreads.findings.map(({ message }) => message)).toContain('saw that it is cleared as test');
});
