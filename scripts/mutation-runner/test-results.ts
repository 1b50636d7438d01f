import { relative } from 'node:path';
import { type TestResult, TestStatus } from '@stryker-mutator/api/test-runner';
import type { File, Suite, Task, Test } from '@vitest/runner';

/** What became of the tests of one file; those that did not run are left out. */
export function toResults(file: File, root: string): readonly TestResult[] {
  const tests = toTests(file).filter((test) => test.result !== undefined || hasFailed(test));
  const results = tests.map((test) => toResult(test, root));
  // A file that does not even load has no tests to tell so.
  if (tests.length > 0 || file.result?.state !== 'fail') return results;
  const id = `${relative(root, file.filepath)}#`;
  const failureMessage = file.result.errors?.[0]?.message ?? 'the test file does not load';
  return [
    { id, name: '', fileName: file.filepath, timeSpentMs: 0, status: TestStatus.Failed, failureMessage },
  ];
}

function toResult(test: Test, root: string): TestResult {
  const base = {
    id: toId(test, root),
    name: toName(test),
    fileName: test.file.filepath,
    timeSpentMs: test.result?.duration ?? 0,
  };
  const failure = findFailure(test);
  if (failure) {
    return {
      ...base,
      status: TestStatus.Failed,
      failureMessage: failure.errors?.[0]?.message ?? 'failed without a word',
    };
  }
  return { ...base, status: test.result?.state === 'pass' ? TestStatus.Success : TestStatus.Skipped };
}

/** Its own, or that of a suite around it: a hook that failed leaves its tests unrun. */
function findFailure(task: Task | undefined): Task['result'] {
  if (task === undefined || task.result?.state === 'fail') return task?.result;
  return task.mode === 'skip' || task.type === 'suite' ? findFailure(task.suite) : undefined;
}

function hasFailed(test: Test): boolean {
  return findFailure(test) !== undefined;
}

function toTests(suite: Suite): readonly Test[] {
  return suite.tasks.flatMap((task) => (task.type === 'suite' ? toTests(task) : [task]));
}

/** How Stryker names a test; plugin.ts takes it apart again. */
export function toId(test: Test, root: string): string {
  return `${relative(root, test.file.filepath)}#${toName(test)}`;
}

/** As vitest matches it against a pattern. */
function toName(test: Test): string {
  const names = [test.name];
  for (let suite = test.suite; suite; suite = suite.suite) names.unshift(suite.name);
  return names.join(' ').trim();
}
