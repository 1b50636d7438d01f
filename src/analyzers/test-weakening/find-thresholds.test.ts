import { expect, it } from 'vitest';
import { type Sides, viewOf } from '../observation-builder.ts';
import { findThresholds } from './find-thresholds.ts';

const found = (sides: Sides) => findThresholds(viewOf(sides));

const lowered = (line: number, what: string) => ({ code: 'threshold-lowered', line, what });

const toText = (line: string | undefined) =>
  ['[tool.coverage.report]', line, 'show = 1', ''].flatMap((one) => one ?? []).join('\n');

/** One line of a file that is about coverage becomes another, or none. */
function change(before: string, after: string | undefined): Sides {
  return { path: 'pyproject.toml', base: toText(before), head: toText(after) };
}

it.each([
  ['fail_under = 90', 'fail_under = 80', '90 → 80'],
  ['fail_under = 90.25', 'fail_under = 80.5', '90.25 → 80.5'],
  ['fail_under = 90.25', 'fail_under=80', '90.25 → 80'],
  ['"lines": 100,', "'lines': 90", '100 → 90'],
  ['fail_under = 9 # why', 'fail_under = 0 # why', '9 → 0'],
  ['addopts = "--cov-fail-under=90 --width 100"', 'addopts = "--cov-fail-under=80 --width 100"', '90 → 80'],
])('tells that %s became %s', (before, after, what) => {
  expect(found(change(before, after))).toEqual([lowered(2, what)]);
});

it.each([
  ['fail_under = 90', 'fail_under = 90.0'],
  ['fail_under = 90', 'fail_under = 100'],
  ['fail_under = 90', '  fail_under  =  90'],
  ['fail_under = 0', 'fail_under = 0 # why'],
  ['fail_under = 0', undefined],
  ['fail_under = many', undefined],
  ['# fail_under = 90', '# fail_under = 80'],
  ['# fail_under = 90', undefined],
  ['line_length = 90', 'line_length = 80'],
  ['line_length = 90', undefined],
  ['fail_under = 90', 'fail_under = env'],
  ['lines = 90', 'fail_under = 80'],
  ['lines = 90', 'min-coverage = "80"'],
])('leaves %s that becomes %s', (before, after) => {
  expect(found(change(before, after))).toEqual([]);
});

it('tells that a bar is gone, at the line that stands there now', () => {
  const gone = { ...lowered(2, 'fail_under = 90'), baseLine: 2 };

  expect(found(change('  fail_under = 90', undefined))).toEqual([gone]);
  expect(found(change('  fail_under = 90', 'exclude = []'))).toEqual([gone]);
});

it('shows the first part of a long line', () => {
  const [step] = found(change(`  lines = ${' '.repeat(60)} 90`, undefined));

  expect(step?.what).toBe('lines ='.padEnd(60));
});

const padded = (count: number, lines: number) => ({
  path: 'vite.config.ts',
  text: `/* nyc */\nthresholds: {\n${'a: 1,\n'.repeat(count)}lines: ${lines},\n}\n`,
});

it.each([
  [10, 1],
  [11, 0],
])('takes a number for a bar %s lines below the words that say so: %s', (count, times) => {
  const [base, head] = [padded(count, 90).text, padded(count, 80).text];

  expect(found({ path: 'vite.config.ts', base, head })).toHaveLength(times);
});

it.each([
  ['that is new', { path: 'pyproject.toml', head: '[coverage]\nfail_under = 80\n' }],
  [
    'that is gone from the place of such files',
    {
      path: 'src/a.ts',
      from: 'pyproject.toml',
      base: 'coverage fail_under = 90\n',
      head: 'coverage fail_under = 80\n',
    },
  ],
  [
    'without a word of bars',
    { path: 'tox.ini', base: 'minimum = 1\nlines = 90\n', head: 'minimum = 1\nlines = 80\n' },
  ],
])('is silent about a file %s', (_, sides) => {
  expect(found(sides)).toEqual([]);
});

it('reads the words of bars in the name of the file, too', () => {
  const [base, head] = ['check:\n  lines: 90\n', 'check:\n  lines: 80\n'];

  expect(found({ path: '.nycrc.yml', base, head })).toEqual([lowered(2, '90 → 80')]);
});

const lint = (flag: string) => `{ "scripts": {\n  "lint": "eslint ${flag} ."\n} }\n`;

it.each([
  ['--max-warnings 0', '--max-warnings 50', '0 → 50'],
  ['--max-warnings=10', '--max-warnings=-1', '10 → -1'],
  ['--max-warnings=0', '--max-warnings=-1', '0 → -1'],
  ['--max-warnings=-1', '--max-warnings=10', undefined],
  ['--max-warnings 50', '--max-warnings 0', undefined],
  ['--max-warnings 50', '--max-warnings 50 --fix', undefined],
  ['--max-warnings 0', '', undefined],
  ['', '--max-warnings 50', undefined],
])('watches the limit of warnings from %j to %j', (before, after, what) => {
  expect(found({ path: 'package.json', base: lint(before), head: lint(after) })).toEqual(
    what === undefined ? [] : [{ code: 'lint-loosened', line: 2, what }],
  );
});

it('watches the limit of warnings beside a bar, and whatever else changes', () => {
  const both = found({
    path: 'package.json',
    base: '{\n  "a": "b",\n  "lint": "eslint --max-warnings 0",\n  "cov": "c8 --lines 90"\n}\n',
    head: '{\n  "a": "c",\n  "lint": "eslint --max-warnings 5",\n  "cov": "c8 --lines 80"\n}\n',
  });

  expect(both).toEqual([
    { code: 'lint-loosened', line: 3, what: '0 → 5' },
    { code: 'threshold-lowered', line: 4, what: '90 → 80' },
  ]);
});
