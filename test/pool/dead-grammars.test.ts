import { expect, it } from 'vitest';
import { changeOf } from '../../src/analyzers/observation-builder.ts';
import { analyze, workerPool } from './built-pipeline.ts';

const analyzers = [{ id: 'crypto-import' }];
const limits = { taskSeconds: 60, workerMegabytes: 512 };
const weak = (path: string) =>
  changeOf({ path, head: 'package a\n\nimport "crypto/aes"\n\nvar make = aes.NewCipher\n' });

it('fails a file whose tree would fill all memory, and judges those beside and behind it as ever', async () => {
  const execute = workerPool({ threads: 1 });
  const settings = { analyzers, limits, generatedGlobs: [], execute };
  const bomb = changeOf({ path: 'src/b.cs', head: '<a '.repeat(5_000) });

  const alone = await analyze({ files: [weak('src/a.go'), weak('src/c.go')], failures: [] }, settings);
  const beside = await analyze({ files: [weak('src/a.go'), bomb, weak('src/c.go')], failures: [] }, settings);
  const behind = await analyze({ files: [weak('src/a.go'), weak('src/c.go')], failures: [] }, settings);
  await execute.close();

  expect(alone.findings.length).toBe(2);
  expect([beside.findings, behind.findings]).toEqual([alone.findings, alone.findings]);
  expect(beside.failures).toEqual([
    { analyzer: 'pool', path: 'src/b.cs', reason: expect.stringContaining('a grammar failed') },
  ]);
  expect(behind.failures).toEqual([]);
}, 120_000);
