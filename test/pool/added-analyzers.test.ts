import { expect, it, vi } from 'vitest';
import { analyze, patchOf, registry, settings, workerPool } from './built-pipeline.ts';

type Compile = typeof import('../../src/pipeline/added/compile-analyzer.ts');
const built = new URL('../../dist/pipeline/added/compile-analyzer.js', import.meta.url).href;
const { compileAnalyzer }: Compile = await import(built);

vi.setConfig({ testTimeout: 120_000 });

const limits = { taskSeconds: 3, workerMegabytes: 256 };

it('runs an analyzer of a policy in worker threads', async () => {
  const { findings, failures } = await run(
    `yield { kind: 'noticed', code: 'mine', path: file.change.path, line: 0 };`,
  );

  expect(failures).toEqual([]);
  expect(findings.map(({ code, path }) => [code, path])).toEqual([
    ['mine', 'calm'],
    ['seen', 'calm'],
    ['mine', 'quiet'],
    ['seen', 'quiet'],
  ]);
});

it('ends one that loops, names it, and keeps what the others say of every file', async () => {
  const { findings, failures } = await run(`if (file.change.path === 'calm') for (;;);`);

  expect(failures).toEqual([
    { analyzer: 'mine', path: 'calm', reason: 'it took more than 3 seconds; limits.taskSeconds sets that' },
  ]);
  expect(findings.map(({ code, path }) => [code, path])).toEqual([
    ['seen', 'calm'],
    ['seen', 'quiet'],
  ]);
});

it('ends one that takes too much memory, and names it', async () => {
  const hoard = `const kept = []; for (;;) kept.push(Array.from({ length: 1e5 }, (_, at) => at + ' of ' + kept.length));`;

  const { findings, failures } = await run(`if (file.change.path === 'calm') { ${hoard} }`, {
    taskSeconds: 60,
    workerMegabytes: 64,
  });

  expect(failures).toEqual([
    {
      analyzer: 'mine',
      path: 'calm',
      reason: 'it needed more than 64 megabytes; limits.workerMegabytes sets that',
    },
  ]);
  expect(findings.map(({ code, path }) => [code, path])).toEqual([
    ['seen', 'calm'],
    ['seen', 'quiet'],
  ]);
});

it('fails one that leaves the process, and keeps the others', async () => {
  const { findings, failures } = await run(`process.exit(0);`);

  expect(failures.map(({ analyzer }) => analyzer)).toEqual(['mine', 'mine']);
  expect(findings).toHaveLength(2);
});

it('fails one that loops while it is imported', async () => {
  const { findings, failures } = await run('', limits, 'for (;;);');

  expect(failures).toEqual([
    {
      analyzer: 'mine',
      path: '',
      reason: 'it could not be loaded: it took more than 3 seconds; limits.taskSeconds sets that',
    },
  ]);
  expect(findings).toHaveLength(2);
});

it('only tells of one that loops in shadow', async () => {
  const { failures, shadow } = await run(`for (;;);`, limits, '', { mine: 'shadow' });

  expect(failures).toEqual([]);
  expect(shadow?.notices).toEqual([
    { analyzer: 'mine', path: 'calm', reason: 'it took more than 3 seconds; limits.taskSeconds sets that' },
  ]);
});

it('finds no package that is not installed beside the gate', async () => {
  const execute = workerPool({ registry, threads: 1 });
  const added = { kind: 'package' as const, from: 'sop-gate-analyzer-that-nobody-has' };

  const { failures } = await analyze(patchOf(['calm']), {
    ...settings,
    analyzers: [{ id: 'obedient' }, { id: 'mine', added }],
    execute,
  });
  await execute.close();

  expect(failures).toEqual([
    { analyzer: 'mine', path: '', reason: expect.stringContaining('it could not be loaded: ') },
  ]);
});

async function run(
  body: string,
  given = limits,
  before = '',
  rollout: Readonly<Record<string, 'off' | 'shadow' | 'enforce'>> = {},
) {
  const text = `
    import { defineAnalyzer } from 'sop-gate/analyzer';
    ${before}
    const mine = { title: 'Mine', points: 1, message: 'saw it', help: 'Look.' };
    export default defineAnalyzer({
      apiVersion: 2,
      meta: { id: 'mine', title: 'M', summary: 'S.', languages: ['any'], codes: { mine } },
      *analyzeFile(file: { change: { path: string } }) { ${body} },
    });`;
  const added = { kind: 'file' as const, from: 'mine.ts', code: compileAnalyzer('mine.ts', text) };
  const execute = workerPool({ registry, threads: 1 });
  try {
    const analyzers = [{ id: 'obedient' }, { id: 'mine', added }];
    const all = { ...settings, analyzers, execute, limits: given, rollout };
    return await analyze(patchOf(['calm', 'quiet']), all);
  } finally {
    await execute.close();
  }
}
