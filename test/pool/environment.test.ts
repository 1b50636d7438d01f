import { expect, it } from 'vitest';
import { analyze, patchOf, registry, settings, workerPool } from './built-pipeline.ts';

it('gives workers an empty environment, so that no token can leak', async () => {
  const execute = workerPool({ registry, threads: 1 });
  process.env.SOP_GATE_TOKEN = 'secret';

  const analysis = await analyze(patchOf(['environment']), { ...settings, execute });
  delete process.env.SOP_GATE_TOKEN;
  await execute.close();

  expect(analysis.findings.map(({ message }) => message)).toContain('saw {}');
});
