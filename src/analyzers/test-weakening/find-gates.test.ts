import { expect, it } from 'vitest';
import { type Sides, viewOf } from '../observation-builder.ts';
import { findGates, findSkips, findSnapshots, findSuppressions, findSwallowed } from './find-gates.ts';

const makefile = (line: string, base = 'all:\n'): Sides => ({
  path: 'Makefile',
  base,
  head: `${base}${line}\n`,
});

it('shows the line that lets tests fail', () => {
  const found = findGates(viewOf(makefile(`\tnpm test || true ; ${'echo '.repeat(20)}`)));

  expect(found).toEqual([
    { code: 'gate-loosened', line: 2, what: `npm test || true ; ${'echo '.repeat(20)}`.slice(0, 60) },
  ]);
});

it.each<[string, Sides, number]>([
  ['is one of 500 letters', makefile('npm test || true'.padEnd(500)), 1],
  ['is longer', makefile('npm test || true'.padEnd(501)), 0],
  ['is a comment', makefile('# npm test || true'), 0],
  ['says what another one said', makefile('npm test || true', 'all:\n\tnpm test || true && ls\n'), 0],
  ['says nothing of the kind', makefile('npm test'), 0],
  ['stands in a new file', { path: 'Makefile', head: 'npm test || true\n' }, 0],
  ['stands in a script', { path: 'ci/run.ts', base: '\n', head: 'npm test || true\n' }, 1],
  ['stands in a program', { path: 'src/run.ts', base: '\n', head: 'npm test || true\n' }, 0],
  ['stands in a workflow', { path: '.gitea/workflows/a.yml', base: '\n', head: 'npm test || true\n' }, 0],
])('weighs a line that lets tests fail and %s', (_, sides, times) => {
  expect(findGates(viewOf(sides))).toHaveLength(times);
});

const many = (count: number, mark = '// @ts-ignore') =>
  Array.from({ length: count }, (_, at) => `${mark} ${at}\nb(${at});\n`).join('');

it.each<[string, Sides, readonly string[]]>([
  ['five', { path: 'a.ts', base: 'a();\n', head: `a();\n${many(5)}` }, ['2: 5']],
  [
    'seven in the place of two',
    { path: 'a.ts', base: `a();\n${many(2, '// eslint-disable')}`, head: `a();\n${many(7)}` },
    ['2: 5'],
  ],
  [
    'six in the place of two',
    { path: 'a.ts', base: `a();\n${many(2, '// eslint-disable')}`, head: `a();\n${many(6)}` },
    [],
  ],
  ['four', { path: 'a.ts', base: 'a();\n', head: `a();\n${many(4)}` }, []],
  [
    'five long ones',
    { path: 'a.ts', base: 'a();\n', head: `a();\n${many(5, '// @ts-ignore'.padEnd(498))}` },
    [],
  ],
  [
    'five that nearly are long',
    { path: 'a.ts', base: 'a();\n', head: `a();\n${many(5, '// @ts-ignore'.padEnd(497))}` },
    ['2: 5'],
  ],
  ['five in a document', { path: 'a.md', base: 'a\n', head: many(5) }, []],
  ['five in a new file', { path: 'a.ts', head: many(5) }, []],
  ['none', { path: 'a.ts', base: 'a();\n', head: 'b();\n' }, []],
])('counts the places at which a checker looks away: %s', (_, sides, expected) => {
  const found = findSuppressions(viewOf(sides));

  expect(found.map(({ line, what }) => `${line}: ${what}`)).toEqual(expected);
});

const swallow = (head: string): Sides => ({ path: 'a.test.ts', base: 'a();\n', head: `a();\n${head}\n` });
const flaky = '  @flaky';

it.each<[string, string, readonly string[]]>([
  [
    'on one line',
    '  try { b(); } catch {} // once more, once more, once more, once more',
    ['try { b(); } catch {} // once more, once more, once more, on'],
  ],
  ['on two lines', 'try { b(); } catch (e) {\n}', ['try { b(); } catch (e) {']],
  ['and goes on to say something', 'try { b(); } catch (e) {\n  throw e;\n}', []],
  ['with a mark', flaky, ['@flaky']],
  ['with a mark of 300 letters', flaky.padEnd(300), ['@flaky']],
  ['with a mark that is longer', flaky.padEnd(301), []],
  ['that had to come', 'fail();\n} catch (Late e) {\n}', []],
])('sees a failure that is caught %s', (_, head, expected) => {
  const found = findSwallowed(viewOf(swallow(head)));

  expect(found.map(({ what }) => what)).toEqual(expected);
  expect(found.filter(({ code, line }) => code !== 'failure-swallowed' || line !== 2)).toEqual([]);
});

it('does not put lines together that stand apart', () => {
  const base = 'a();\n  c();\nb();\n';
  const head = 'a();\ntry { x(); } catch (e) {\n  c();\n}\nb();\n';

  expect(findSwallowed(viewOf({ path: 'a.test.ts', base, head }))).toEqual([]);
});

it('reads the first line of a file without one before it', () => {
  expect(
    findSwallowed(viewOf({ path: 'a.test.ts', base: 'a();\n', head: 'try { b(); } catch {}\na();\n' })),
  ).toHaveLength(1);
});

it.each<[string, Sides, readonly string[]]>([
  [
    'whose name was there',
    {
      path: 'a_test.cc',
      base: 'TEST(A, B) {}\n',
      head: 'TEST(A, DISABLED_B) {} // because it fails again and again\n',
    },
    ['TEST(A, DISABLED_B) {} // because it fails again and again'.slice(0, 60)],
  ],
  [
    'whose name was not there',
    { path: 'a_test.cc', base: 'TEST(A, C) {}\n', head: 'TEST(A, DISABLED_B) {}\n' },
    [],
  ],
  [
    'that has no name',
    { path: 'a_test.cc', base: 'a\n', head: `a\n  GTEST_SKIP() << "${'x'.repeat(80)}";\n` },
    [`GTEST_SKIP() << "${'x'.repeat(80)}`.slice(0, 60)],
  ],
  ['in a new file', { path: 'a_test.cc', head: '  GTEST_SKIP();\n' }, []],
  ['that runs', { path: 'a_test.cc', base: 'a\n', head: 'TEST(A, B) {}\n' }, []],
])('sees a test that a line keeps from running, %s', (_, sides, expected) => {
  expect(findSkips(viewOf(sides)).map(({ what }) => what)).toEqual(expected);
});

const snapshot = (lines: number, letter = 'a') => Array.from({ length: lines }, (_, at) => `${letter} ${at}`);
const snap = (base: readonly string[], head: readonly string[]): Sides => ({
  path: 'a.test.ts.snap',
  base: base.join('\n'),
  head: head.join('\n'),
});

it.each<[string, Sides, readonly string[]]>([
  ['whole', snap(snapshot(60), snapshot(60, 'b')), ['60 of 60']],
  ['by half', snap(snapshot(120), [...snapshot(60, 'b'), ...snapshot(120).slice(60)]), ['60 of 120']],
  ['by less than half', snap(snapshot(121), [...snapshot(60, 'b'), ...snapshot(121).slice(60)]), []],
  ['and was short', snap(snapshot(59), snapshot(59, 'b')), []],
  ['by lines that came', snap(snapshot(3), [...snapshot(3), ...snapshot(90, 'b')]), []],
  ['and is none', { ...snap(snapshot(60), snapshot(60, 'b')), path: 'a.ts' }, []],
  ['and is gone', { path: 'a.snap', base: snapshot(60).join('\n') }, []],
  ['and is new', { path: 'a.snap', head: snapshot(60).join('\n') }, []],
])('sees a snapshot that is rewritten %s', (_, sides, expected) => {
  expect(findSnapshots(viewOf(sides))).toEqual(
    expected.map((what) => ({ code: 'snapshots-rewritten', line: 0, what })),
  );
});
