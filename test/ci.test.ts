import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

/** The CI run in a folder of its own, with an `npm` that only pretends: TESTS is the report its tests leave. */
const folder = mkdtempSync(join(tmpdir(), 'sop-gate-ci-'));
for (const name of ['.ci', 'bin', 'reports']) mkdirSync(join(folder, name));
cpSync('.ci/run', join(folder, '.ci/run'));
cpSync('README.md', join(folder, 'README.md'));
writeFileSync(
  join(folder, 'bin/npm'),
  `#!/bin/sh
echo "npm $*"
[ "$1" != test ] || [ -z "$TESTS" ] || printf '%s' "$TESTS" > "$SOP_GATE_TEST_REPORT"
[ "$*" != "$FAILING" ]
`,
);
chmodSync(join(folder, 'bin/npm'), 0o755);
const passing = '{"numPassedTests":40,"numFailedTests":0}';

afterAll(() => rmSync(folder, { recursive: true }));

it('runs the test command of the README, the static checks and the mutation gate', () => {
  const run = runCi({ TESTS: passing, FAILING: '' });

  expect(run.commands).toEqual(['npm ci', 'npm test', 'npm run check:static', 'npm run mutation:ci']);
  expect(run.lastLine).toBe('43 passed, 0 failed');
  expect(run.status).toBe(0);
});

it.each([
  ['a test', 'test', '{"numPassedTests":38,"numFailedTests":2}', '40 passed, 3 failed'],
  ['the installation', 'ci', '', '2 passed, 1 failed'],
  ['a static check', 'run check:static', passing, '42 passed, 1 failed'],
  ['the mutation gate', 'run mutation:ci', passing, '42 passed, 1 failed'],
])('goes on and says how many failed when %s fails', (_what, command, report, lastLine) => {
  const run = runCi({ TESTS: report, FAILING: command });

  expect(run.lastLine).toBe(lastLine);
  expect(run.status).toBe(1);
});

it('names at its end the steps and the tests that failed', () => {
  const testResults = [
    {
      name: 'src/a.test.ts',
      message: '',
      assertionResults: [
        { status: 'passed', fullName: 'holds a door', failureMessages: [] },
        { status: 'failed', fullName: 'shuts a door', failureMessages: ['expected it to be shut'] },
      ],
    },
    { name: 'src/b.test.ts', message: 'no such module', assertionResults: [] },
  ];
  const report = JSON.stringify({ numPassedTests: 1, numFailedTests: 1, testResults });

  const run = runCi({ TESTS: report, FAILING: 'test' });

  expect(run.lines.slice(-6)).toEqual([
    '',
    'Failed: tests',
    '  src/a.test.ts: shuts a door',
    '    expected it to be shut',
    '  src/b.test.ts: no such module',
    '3 passed, 2 failed',
  ]);
});

it('counts nothing from a report of an earlier run', () => {
  runCi({ TESTS: passing, FAILING: '' });

  const run = runCi({ TESTS: '', FAILING: 'ci' });

  expect(run.lastLine).toBe('2 passed, 1 failed');
});

function runCi(env: Readonly<Record<'TESTS' | 'FAILING', string>>) {
  const child = spawnSync('bash', [join(folder, '.ci/run')], {
    encoding: 'utf8',
    env: { ...env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
  });
  const lines = child.stdout.trimEnd().split('\n');
  const commands = lines.filter((line) => line.startsWith('npm '));
  return { status: child.status, lines, lastLine: lines.at(-1), commands };
}
