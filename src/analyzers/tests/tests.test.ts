import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { tests } from './index.ts';

it.each([
  'src/parse.test.ts',
  'src/helpers/__tests__/parse.js',
  'src/utils/parse.spec.tsx',
  'test/parse.js',
  'modules/git/log_test.go',
  'tests/test_parse.py',
  'app/src/test/java/Fixtures.java',
  'tests/fixtures/helpers.js',
  'src/__snapshots__/page.tsx.snap',
  'tests/parse.rs',
  'tests/unit/parse.c',
  'shop/tests/models.py',
  'test/Api.approved.txt',
  'test/Dummies/Sink.cs',
])('clears %s as a test', (path) => {
  const found = observe(tests, { path, head: 'x\n' });

  expect(found).toEqual([{ kind: 'cleared', path, reason: 'test' }]);
});

it.each([
  'src/index.ts',
  'src/contest.py',
  'test/helpers.ts',
  'test/support/server.js',
  'test/vitest.config.ts',
  'tests/common/mod.rs',
  'src/test/parse.js',
  'test/package.json',
  'tests/helpers.py',
  'tests/support/server.py',
  'tests/run.sh',
])('leaves %s to others', (path) => {
  const found = observe(tests, { path, head: 'x\n' });

  expect(found).toEqual([]);
});

it.each(['conftest.py', 'tests/conftest.py'])('keeps %s from being cleared by anybody', (path) => {
  const found = observe(tests, { path, head: 'x\n' });

  expect(found).toEqual([
    { kind: 'never-cleared', path, reason: 'the test runner loads it as code for every test' },
  ]);
});

it.each([
  ['test/b.test.ts', 'test/a.test.ts', ['cleared test']],
  ['src/b.test.ts', 'src/a.ts', []],
  ['src/b.ts', 'src/a.test.ts', []],
  ['tests/test_a.py', 'conftest.py', ['never-cleared']],
])('looks at both names of a file that becomes %s from %s', (path, from, seen) => {
  const found = observe(tests, { path, from, base: 'a\n', head: 'a\n' });

  expect(summarize(found)).toEqual(seen);
});

it('never clears a deleted test', () => {
  const found = observe(tests, { path: 'src/a.test.ts', base: 'a\n' });

  expect(found).toEqual([]);
});
