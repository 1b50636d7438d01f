import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { runCommandLine } from '../src/cli/main.ts';
import { recordIo } from '../src/cli/recorded-io-builder.ts';

it('the examples hold what they promise, and each small change of them is noticed', async () => {
  const { io, printed, logged } = recordIo({}, { readFile: (path) => readFile(path, 'utf8') });

  const exitCode = await runCommandLine(['test', '--policy', 'examples/.gitea/sop-gate.yml'], io);

  expect(logged).toEqual([]);
  expect(printed).toEqual([
    expect.stringMatching(/^pass {2}no-moment {2}4 samples, (\d+) of \1 small changes noticed$/),
    expect.stringMatching(/^pass {2}terraform-open-to-all {2}5 samples, (\d+) of \1 small changes noticed$/),
    expect.stringMatching(/^pass {2}company-crypto {2}6 samples, (\d+) of \1 small changes noticed$/),
  ]);
  expect(exitCode).toBe(0);
});
