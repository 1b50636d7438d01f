import { expect, it } from 'vitest';
import { analyze, patchOf, registry, settings, workerPool } from './built-pipeline.ts';

const limits = { taskSeconds: 3, workerMegabytes: 512 };

it('ends an endless loop and keeps what the other files of the task had to say', async () => {
  const execute = workerPool({ registry, threads: 1 });

  const analysis = await analyze(patchOf(['calm', 'loop', 'quiet']), { ...settings, execute, limits });
  await execute.close();

  expect(analysis.failures).toEqual([
    { analyzer: 'pool', path: 'loop', reason: 'it took more than 6 seconds; limits.taskSeconds sets that' },
  ]);
  expect(analysis.findings.map(({ path }) => path)).toEqual(['calm', 'quiet']);
});

it('analyses the next patch with the same pool after an endless loop', async () => {
  const execute = workerPool({ registry, threads: 1 });
  await analyze(patchOf(['loop']), { ...settings, execute, limits });

  const analysis = await analyze(patchOf(['calm']), { ...settings, execute });
  await execute.close();

  expect(analysis.failures).toEqual([]);
  expect(analysis.findings.map(({ path }) => path)).toEqual(['calm']);
});
