import { expect, it } from 'vitest';
import { analyze, patchOf, registry, settings, workerPool } from './built-pipeline.ts';

it('names the analyzer and the file when an analyzer throws', async () => {
  const execute = workerPool({ registry, threads: 1 });

  const analysis = await analyze(patchOf(['calm', 'throw']), { ...settings, execute });
  await execute.close();

  expect(analysis.failures).toEqual([
    { analyzer: 'obedient', path: 'throw', reason: 'it failed: as you wish' },
  ]);
  expect(analysis.findings.map(({ path }) => path)).toEqual(['calm']);
});

it('fails every file when the analyzers cannot be loaded at all', async () => {
  const execute = workerPool({ registry: 'file:///no/such/module.js', threads: 1 });

  const analysis = await analyze(patchOf(['calm', 'quiet']), { ...settings, execute });
  await execute.close();

  expect(analysis.failures.map(({ analyzer, path }) => [analyzer, path])).toEqual([
    ['pool', ''],
    ['pool', 'calm'],
    ['pool', 'quiet'],
  ]);
});
