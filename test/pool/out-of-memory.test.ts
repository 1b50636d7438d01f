import { expect, it } from 'vitest';
import { analyze, patchOf, registry, settings, workerPool } from './built-pipeline.ts';

const limits = { taskSeconds: 60, workerMegabytes: 64 };

it('survives an analyzer that needs more memory than its worker has', async () => {
  const execute = workerPool({ registry, threads: 1 });

  const analysis = await analyze(patchOf(['calm', 'hoard']), { ...settings, execute, limits });
  await execute.close();

  expect(analysis.failures).toEqual([
    {
      analyzer: 'pool',
      path: 'hoard',
      reason: 'it needed more than 128 megabytes; limits.workerMegabytes sets that',
    },
  ]);
  expect(analysis.findings.map(({ path }) => path)).toEqual(['calm']);
});
