import { expect, it } from 'vitest';
import { analyze, patchOf, registry, settings, workerPool } from './built-pipeline.ts';

it('turns an analyzer that leaves its worker into a failure of that file', async () => {
  const execute = workerPool({ registry, threads: 1 });

  const analysis = await analyze(patchOf(['calm', 'exit', 'quiet']), { ...settings, execute });
  await execute.close();

  expect(analysis.failures).toEqual([
    { analyzer: 'obedient', path: 'exit', reason: 'it failed: process.exit was called' },
  ]);
  expect(analysis.findings.map(({ path }) => path)).toEqual(['calm', 'quiet']);
});

it('turns a whole-patch analyzer that leaves its worker into a failure of the patch', async () => {
  const execute = workerPool({ registry, threads: 1 });

  const analysis = await analyze(patchOf(['exit-late']), { ...settings, execute });
  await execute.close();

  expect(analysis.failures).toEqual([
    { analyzer: 'obedient', path: '', reason: 'it failed: process.exit was called' },
  ]);
});
