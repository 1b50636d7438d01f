import { expect, it } from 'vitest';
import { analyze, patchOf, registry, settings, workerPool } from './built-pipeline.ts';

it('survives a promise that fails while nobody waits for it', async () => {
  const execute = workerPool({ registry, threads: 1 });

  const disturbed = await analyze(patchOf(['calm', 'reject']), { ...settings, execute });
  const next = await analyze(patchOf(['quiet']), { ...settings, execute });
  await execute.close();

  expect(disturbed.findings.map(({ path }) => path)).toContain('calm');
  expect(next.failures).toEqual([]);
  expect(next.findings.map(({ path }) => path)).toEqual(['quiet']);
});

it('survives an error that is thrown while nobody can catch it', async () => {
  const execute = workerPool({ registry, threads: 1 });

  await analyze(patchOf(['calm', 'throw-later']), { ...settings, execute });
  const next = await analyze(patchOf(['quiet']), { ...settings, execute });
  await execute.close();

  expect(next.failures).toEqual([]);
  expect(next.findings.map(({ path }) => path)).toEqual(['quiet']);
});

it('keeps a prototype that one file polluted out of this process', async () => {
  const execute = workerPool({ registry, threads: 1 });

  const analysis = await analyze(patchOf(['pollute', 'calm']), { ...settings, execute });
  await execute.close();

  expect('polluted' in {}).toBe(false);
  expect(analysis.findings.filter(({ path }) => path === 'calm').map(({ message }) => message)).toEqual([
    'saw 5 characters',
  ]);
});
