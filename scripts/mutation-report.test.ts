import { expect, it } from 'vitest';
import type { MutationFolder } from './mutation-folders.ts';
import { judgeFolder, type MutationReport, renderScore } from './mutation-report.ts';

const folder: MutationFolder = {
  name: 'verdict',
  mutate: ['src/verdict/**/*.ts'],
  tests: ['src/verdict/**/*.test.ts'],
  reads: [],
  bar: 85,
  reason: 'it decides',
  always: true,
};
const inputs = { 'src/verdict/tier.ts': 'a', 'src/verdict/tier.test.ts': 'b' };
const rerun = 'run `npm run mutation -- verdict`';

it('passes a folder that reaches its bar and counts timeouts as noticed', () => {
  const report = reportOf(...Array(16).fill('Killed'), 'Timeout', 'Survived', 'NoCoverage', 'NoCoverage');

  const judgement = judgeFolder({ ...folder, bar: 85 }, { report, before: inputs, now: inputs });

  expect(judgement.problems).toEqual([]);
  expect(judgement.score).toBe(85);
  expect(judgement.counts).toEqual({
    mutants: 20,
    killed: 16,
    survived: 1,
    uncovered: 2,
    timedOut: 1,
    ignored: 0,
    broken: 0,
  });
});

it('fails a folder below its bar and says why the bar stands there', () => {
  const report = reportOf('Killed', 'Survived');

  const judgement = judgeFolder(folder, { report, before: inputs, now: inputs });

  expect(judgement.problems).toEqual(['scores 50.00, below its bar of 85: it decides']);
});

it('does not round a single survivor away', () => {
  const report = reportOf(...Array(99_999).fill('Killed'), 'Survived');

  const judgement = judgeFolder({ ...folder, bar: 100 }, { report, before: inputs, now: inputs });

  expect(judgement.problems).toEqual(['scores 99.99, below its bar of 100: it decides']);
  expect(renderScore(100)).toBe('100.00');
});

it.each([
  ['no report', { now: inputs }],
  ['a report nobody knows the inputs of', { report: reportOf('Killed'), now: inputs }],
  ['inputs without a report', { before: inputs, now: inputs }],
])('fails a folder with %s', (_what, evidence) => {
  const judgement = judgeFolder(folder, evidence);

  expect(judgement.problems).toEqual([`has no report: ${rerun}`]);
});

it('fails a folder in which nothing was mutated', () => {
  const report: MutationReport = { files: {} };

  const judgement = judgeFolder(folder, { report, before: inputs, now: inputs });

  expect(judgement.problems).toEqual(['has no mutants: nothing was proved']);
});

it('fails a folder whose mutants were all ignored or could not be run', () => {
  const report = reportOf('Ignored', 'RuntimeError', 'CompileError', 'Pending');

  const judgement = judgeFolder(folder, { report, before: inputs, now: inputs });

  expect(judgement.problems).toEqual(['has no mutant that was tried']);
  expect(judgement.counts).toMatchObject({ ignored: 1, broken: 3 });
});

it.each(['RuntimeError', 'CompileError', 'Pending'])(
  'counts a mutant that ended as %s as unnoticed',
  (status) => {
    const judgement = judgeFolder(
      { ...folder, bar: 50 },
      { report: reportOf('Killed', status), before: inputs, now: inputs },
    );

    expect(judgement.score).toBe(50);
    expect(judgement.survivors).toHaveLength(1);
  },
);

it.each([
  ['changed', { ...inputs, 'src/verdict/tier.ts': 'c' }, 'src/verdict/tier.ts changed'],
  ['is new', { ...inputs, 'src/verdict/new.ts': 'c' }, 'src/verdict/new.ts is new'],
  ['is gone', { 'src/verdict/tier.ts': 'a' }, 'src/verdict/tier.test.ts is gone'],
])('fails a report made before a file %s', (_what, now, change) => {
  const report = reportOf('Killed');

  const judgement = judgeFolder(folder, { report, before: inputs, now });

  expect(judgement.problems).toEqual([`the report is older than the code (${change}): ${rerun}`]);
});

it('names three changed files and counts the rest', () => {
  const now = { ...inputs, a: '1', b: '1', c: '1', d: '1', e: '1' };

  const judgement = judgeFolder(folder, { report: reportOf('Killed'), before: inputs, now });

  expect(judgement.problems).toEqual([
    `the report is older than the code (a is new, b is new, c is new, 2 more): ${rerun}`,
  ]);
});

it('lists survivors by place and ignored mutants by reason', () => {
  const report = reportOf('Killed', 'Survived', 'NoCoverage', 'Ignored');

  const judgement = judgeFolder(folder, { report, before: inputs, now: inputs });

  expect(judgement.survivors).toEqual([
    'src/verdict/tier.ts:2:5 EqualityOperator -> points > 2',
    'src/verdict/tier.ts:3:5 EqualityOperator -> points > 2 (no test reaches it)',
  ]);
  expect(judgement.ignored).toEqual([
    'src/verdict/tier.ts:4:5 EqualityOperator -> points > 2 (equal on both sides)',
  ]);
});

function reportOf(...statuses: string[]): MutationReport {
  const mutants = statuses.map((status, index) => ({
    status,
    statusReason: reasonOf(status),
    mutatorName: 'EqualityOperator',
    replacement: 'points\n  > 2',
    location: { start: { line: index + 1, column: 5 } },
  }));
  return { files: { 'src/verdict/tier.ts': { mutants } } };
}

function reasonOf(status: string): string | undefined {
  return status === 'Ignored' ? 'equal on both sides' : undefined;
}
