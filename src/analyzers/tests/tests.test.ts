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
  // Cargo builds what stands here into test programs alone.
  'tests/common/mod.rs',
  'tests/Parser.Tests/Test Data/a.json',
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

it.each([
  ['test/helpers.js', "describe('a', () => {});\n"],
  ['tests/lib/rules/parse.js', 'ruleTester.run("a", rule, {});\n'],
  ['tests/support/server.ts', "import { vi } from 'vitest';\n"],
  ['tests/helpers.py', 'import pytest\n'],
  ['tests/server.go', 'package tests\n\nimport (\n\t"testing"\n)\n'],
  ['tests/TestCase.php', '<?php\nclass TestCase extends BaseTestCase\n{}\n'],
  ['spec/helper.js', 'afterEach(() => {});\n'],
])('clears %s, which needs a test runner by its words', (path, head) => {
  const found = observe(tests, { path, base: `${head}\n`, head });

  expect(summarize(found)).toEqual(['cleared test']);
});

it.each([
  ['test/helpers.js', "export const a = 'describe';\n", "describe('a', () => {});\n"],
  ['test/helpers.js', "describe('a', () => {});\n", "export const a = 'describe';\n"],
  ['src/helpers.js', "describe('a', () => {});\n", "describe('b', () => {});\n"],
  ['test/setup.js', 'afterEach(() => {});\n', 'afterEach(() => a());\n'],
  ['tests/server.go', 'package tests\n', 'package tests // more\n'],
  ['spec/helper.js', 'a();\n', 'b();\n'],
  ['tests/package.json', '{}\n', '{ }\n'],
])('leaves %s, of which the words do not tell on both sides that only tests need it', (path, base, head) => {
  const found = observe(tests, { path, base, head });

  expect(found).toEqual([]);
});

it('leaves a helper of which no text is known', () => {
  const but = { base: { kind: 'binary', bytes: 1 }, head: { kind: 'binary', bytes: 2 } } as const;

  const found = observe(tests, { path: 'test/helpers.js', but });

  expect(found).toEqual([]);
});

const rust = (program: string, inside: string) => `${program}\n#[cfg(test)]\nmod tests {\n${inside}\n}\n`;

it.each([
  [
    'src/a.rs',
    rust('fn a() {}', '    #[test]\n    fn b() {}'),
    rust('fn a() {}', '    #[test]\n\n    fn c() {}'),
    ['cleared test'],
  ],
  ['src/a.rs', rust('fn a() {}', '    fn b() {}'), rust('fn a() { b() }', '    fn b() {}'), []],
  ['src/a.rs', rust('fn a() {}', '    fn b() {}'), `${rust('fn a() {}', '    fn b() {}')}fn c() {}\n`, []],
  ['src/a.rs', rust('fn a() {}', '    fn b() {}'), rust('fn a() {}', '    fn b() {}\n}\nmod c {'), []],
  ['src/a.rs', 'fn a() {}\n', rust('fn a() {}', '    fn b() {}'), []],
  ['src/a.rs', 'fn a() {}\n', 'fn b() {}\n', []],
  ['src/a.txt', rust('fn a() {}', '    fn b() {}'), rust('fn a() {}', '    fn c() {}'), []],
])('looks at the tests that stand in a program in %s: %#', (path, base, head, seen) => {
  expect(summarize(observe(tests, { path, base, head }))).toEqual(seen);
});
