import { expect, it } from 'vitest';
import { changeOf } from '../../src/analyzers/observation-builder.ts';
import { analyze, workerPool } from './built-pipeline.ts';

const user = "import { a } from './a';\na();\n";
const settings = {
  analyzers: [{ id: 'impact', options: { files: 2 } }],
  limits: { taskSeconds: 60, workerMegabytes: 512 },
  generatedGlobs: [],
};
const patch = {
  files: [
    changeOf({ path: 'a.ts', base: 'export const a = () => 1;\n', head: 'export const a = () => 2;\n' }),
  ],
  failures: [],
};

it('follows a change through a project in a worker thread', async () => {
  const execute = workerPool({ threads: 1 });
  const files = [
    { path: 'a.ts', text: 'export const a = () => 2;\n' },
    { path: 'b.ts', text: user },
    { path: 'c.ts', text: user },
  ];

  const analysis = await analyze(patch, {
    ...settings,
    execute,
    readProject: () => Promise.resolve({ kind: 'known', files }),
  });
  await execute.close();

  expect(analysis.failures).toEqual([]);
  expect(analysis.findings.map(({ message }) => message)).toEqual([
    'changes the body of `a`; files that use it: 2 (b.ts, c.ts)',
  ]);
});

it('says that a project is unknown where a worker has no memory for it, and goes on', async () => {
  const execute = workerPool({ threads: 1 });
  const large = `${user}${Array.from({ length: 60_000 }, (_, at) => `a(${at}, [${at}]);\n`).join('')}`;
  const files = [
    { path: 'a.ts', text: 'export const a = () => 2;\n' },
    ...Array.from({ length: 6 }, (_, at) => ({ path: `u${at}.ts`, text: large })),
  ];

  const analysis = await analyze(patch, {
    ...settings,
    limits: { taskSeconds: 60, workerMegabytes: 64 },
    execute,
    readProject: () => Promise.resolve({ kind: 'known', files }),
  });
  await execute.close();

  expect(analysis.failures).toEqual([]);
  expect(analysis.findings.map(({ code }) => code)).toEqual(['impact-unknown']);
});
