import { expect, it } from 'vitest';
import type { FileChange } from '../patch/patch.ts';
import type { Executor, Task, TaskLimits, TaskOutcome } from './execute.ts';
import { planTasks } from './plan-tasks.ts';
import { runOnFiles, runOnPatch } from './run-tasks.ts';

const limits = { seconds: 5, megabytes: 100 };

it('tries a lost task once more, file by file, with twice the limits', async () => {
  const { execute, calls } = scripted((task) => task.files.length > 1 || task.files[0]?.path === 'b');

  const results = await runOnFiles([toFile('a'), toFile('b'), toFile('c')], {
    execute,
    analyzers: [],
    limits,
  });

  expect(calls).toEqual([
    ['a b c', limits],
    ['a', { seconds: 10, megabytes: 200 }],
    ['b', { seconds: 10, megabytes: 200 }],
    ['c', { seconds: 10, megabytes: 200 }],
  ]);
  expect(results.flatMap(({ failures }) => failures)).toEqual([
    { analyzer: 'pool', path: 'b', reason: 'scripted' },
  ]);
});

it('does not try again what went well', async () => {
  const { execute, calls } = scripted(() => false);

  await runOnFiles([toFile('a')], { execute, analyzers: [], limits });

  expect(calls).toEqual([['a', limits]]);
});

it('fails the patch when a whole-patch task is lost twice', async () => {
  const { execute, calls } = scripted(() => true);
  const task: Task = { kind: 'patch', files: [toFile('a')], analyzers: [], cleared: [], generated: [] };

  const results = await runOnPatch([task], { execute, analyzers: [], limits });

  expect(calls.map(([, given]) => given)).toEqual([limits, { seconds: 10, megabytes: 200 }]);
  expect(results).toEqual([
    { yielded: [], failures: [{ analyzer: 'pool', path: '', reason: 'scripted' }], readings: [] },
  ]);
});

it('keeps a small patch in one task and cuts a large one by bytes and by files', () => {
  const small = Array.from({ length: 50 }, (_, index) => toFile(`${index}`));
  const large = [toFile('a', 400_000), toFile('b', 100_000), toFile('c', 100_000), toFile('d', 900_000)];

  expect(planTasks(small).map((group) => group.length)).toEqual([50]);
  expect(planTasks([...small, toFile('one more')]).map((group) => group.length)).toEqual([50, 1]);
  expect(planTasks(large).map((group) => group.map(({ path }) => path))).toEqual([['a', 'b'], ['c'], ['d']]);
  expect(planTasks([])).toEqual([]);
});

/** An executor that loses the tasks it is told to lose. */
function scripted(isLost: (task: Task) => boolean) {
  const calls: [string, TaskLimits][] = [];
  const execute: Executor = {
    parallel: 2,
    run: (task, given): Promise<TaskOutcome> => {
      calls.push([task.files.map(({ path }) => path).join(' '), given]);
      const result = { yielded: [], failures: [], readings: [] };
      return Promise.resolve(isLost(task) ? { kind: 'lost', reason: 'scripted' } : { kind: 'done', result });
    },
    close: () => Promise.resolve(),
  };
  return { execute, calls };
}

function toFile(path: string, characters = 1): FileChange {
  const head = { kind: 'text' as const, text: 'x'.repeat(characters) };
  return { path, basePath: path, status: 'added', hunks: [], base: { kind: 'absent' }, head };
}
