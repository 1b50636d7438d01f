import { expect, it } from 'vitest';
import { changeOf, observe, type Sides, summarize } from '../observation-builder.ts';
import { testWeakening } from './index.ts';

const script = (...tests: string[]): string => `import { it } from 'vitest';\n${tests.join('\n')}\n`;
const saves = "it('saves', () => {\n  expect(save()).toBe(1);\n  expect(load()).toBe(2);\n});";
const loads = "it('loads', () => {\n  expect(load()).toBe(2);\n});";

it.each([
  ['skipped', script(saves, loads), script(saves, loads.replace("it('", "it.skip('")), ['test-skipped:6']],
  ['focused', script(saves, loads), script(saves, loads.replace("it('", "it.only('")), ['test-focused:6']],
  [
    'emptied',
    script(saves, loads),
    script(saves, loads.replace(/ {2}expect.*/, '  load();')),
    ['assertions-gone:6'],
  ],
  [
    'shortened',
    script(saves, loads),
    script(saves.replace(/ {2}expect\(load.*\n/, ''), loads),
    ['test-thinned:2'],
  ],
  [
    'made trivial',
    script(saves, loads),
    script(saves, loads.replace(/expect.*/, 'expect(true).toBe(true);')),
    ['assertion-trivial:7'],
  ],
  ['deleted', script(saves, loads), script(saves), ['test-thinned:6']],
  ['renamed', script(saves, loads), script(saves, loads.replace('loads', 'reads')), []],
  ['moved', script(saves, loads), script(loads, saves), []],
  [
    'skipped before one of its name',
    script(loads.replace('it(', 'it.skip('), loads, saves),
    script(loads.replace('it(', 'it.skip('), loads, saves, ''),
    [],
  ],
  [
    'skipped after one of its name',
    script(loads, loads),
    script(loads, loads.replace('it(', 'it.skip(')),
    ['test-skipped:5'],
  ],
  [
    'skipped beside a new one of its name',
    script(loads),
    script(loads, loads.replace('it(', 'it.skip(')),
    ['test-skipped:5'],
  ],
  ['run by another call', script(saves, loads), script(saves, loads.replace('it(', 'known(it)(')), []],
  ['commented out', script(saves, loads), script(saves, loads.replaceAll(/^/gm, '// ')), ['test-thinned:6']],
  ['rewritten', script(saves, loads), script(saves, loads.replace('2', '3')), []],
])('sees a test that is %s', (_, base, head, found) => {
  const observed = observe(testWeakening, { path: 'src/a.test.ts', base, head });

  expect(summarize(observed)).toEqual(found);
});

it.each([
  [
    'test_a.py',
    'def test_a():\n    assert f() == 1\n',
    '@pytest.mark.skip\ndef test_a():\n    assert f() == 1\n',
    ['test-skipped:1'],
  ],
  ['test_a.py', 'def test_a():\n    assert f() == 1\n', 'def test_a():\n    f()\n', ['assertions-gone:1']],
  [
    'test_a.py',
    'def test_a():\n    assert f() == 1\n',
    'def test_a():\n    assert True\n',
    ['assertion-trivial:2'],
  ],
  [
    'a_test.go',
    'package a\n\nfunc TestA(t *testing.T) {\n\tif f() != 1 {\n\t\tt.Fatal("no")\n\t}\n}\n',
    'package a\n\nfunc TestA(t *testing.T) {\n\tt.Skip("later")\n\tif f() != 1 {\n\t\tt.Fatal("no")\n\t}\n}\n',
    ['test-skipped:4'],
  ],
  [
    'src/test/java/ATest.java',
    'class ATest {\n  @Test\n  void a() { assertEquals(1, f()); }\n}\n',
    'class ATest {\n  @Disabled\n  @Test\n  void a() { assertEquals(1, f()); }\n}\n',
    ['test-skipped:2'],
  ],
])('reads tests in %s: %#', (path, base, head, found) => {
  const observed = observe(testWeakening, { path, base, head });

  expect(summarize(observed)).toEqual(found);
});

it.each([
  [
    'vitest.config.ts',
    'export default { test: { coverage: { thresholds: { lines: 90 } } } };',
    'export default { test: { coverage: { thresholds: { lines: 60 } } } };',
    ['threshold-lowered:1'],
  ],
  [
    'vitest.config.ts',
    'coverage: {\n  thresholds: {\n    lines: 90,\n  },\n}',
    'coverage: {\n  thresholds: {\n    lines: 60,\n  },\n}',
    ['threshold-lowered:3'],
  ],
  [
    'pyproject.toml',
    '[tool.coverage.report]\nfail_under = 90\nshow = 1\n',
    '[tool.coverage.report]\nshow = 1\n',
    ['threshold-lowered:2'],
  ],
  [
    'pyproject.toml',
    '[tool.coverage.report]\nfail_under = 80\n',
    '[tool.coverage.report]\nfail_under = 90\n',
    [],
  ],
  [
    '.codecov.yml',
    'coverage:\n  status:\n    project:\n      default:\n        target: 80%\n',
    'coverage:\n  status:\n    project:\n      default:\n        target: 10%\n',
    ['threshold-lowered:5'],
  ],
  [
    'package.json',
    '{\n  "scripts": {\n    "test": "vitest run"\n  }\n}\n',
    '{\n  "scripts": {\n    "test": "vitest run --passWithNoTests"\n  }\n}\n',
    ['gate-loosened:3'],
  ],
  [
    'package.json',
    '{\n  "scripts": {\n    "test": "vitest run"\n  }\n}\n',
    '{\n  "scripts": {\n    "test": "vitest run || true"\n  }\n}\n',
    ['gate-loosened:3'],
  ],
  [
    'package.json',
    '{\n  "scripts": {\n    "lint": "eslint --max-warnings 0 ."\n  }\n}\n',
    '{\n  "scripts": {\n    "lint": "eslint --max-warnings 50 ."\n  }\n}\n',
    ['lint-loosened:3'],
  ],
])('watches the bars in %s: %#', (path, base, head, found) => {
  const observed = observe(testWeakening, { path, base, head });

  expect(summarize(observed)).toEqual(found);
});

const gone = (path: string): Sides => ({ path, base: 'it("a", () => {});\n' });

it('tells of so many deleted files, and that nothing stands there now', () => {
  const files = Array.from({ length: 30 }, (_, at) => gone(`test/${at}.test.ts`));
  const view = { patch: { files: files.map(changeOf) }, cleared: new Map(), isGenerated: () => false };

  const observed = [...(testWeakening.analyzePatch?.(view, undefined) ?? [])];

  expect(observed).toHaveLength(20);
  expect(observed[0]).toEqual({
    kind: 'noticed',
    code: 'test-suite-deleted',
    path: 'test/0.test.ts',
    line: 0,
    side: 'removed',
    args: { name: 'test/0.test.ts' },
  });
});

it('tells of so many tests of a file, by the first part of their titles', () => {
  const title = 'a'.repeat(100);
  const head = Array.from({ length: 30 }, (_, at) => `it.only('${title}${at}', () => {});\n`).join('');

  const observed = observe(testWeakening, { path: 'src/a.test.ts', base: '\n', head });

  expect(observed).toHaveLength(20);
  expect(observed[0]).toMatchObject({ args: { name: title.slice(0, 80) } });
});

it('tells where something stood that is gone', () => {
  const observed = observe(testWeakening, {
    path: 'src/a.test.ts',
    base: script(saves, loads),
    head: script(saves),
  });

  expect(observed).toMatchObject([
    { code: 'test-thinned', side: 'removed', baseLine: 6, args: { name: 'loads' } },
  ]);
});

it.each<[string, Sides]>([
  ['is gone', { path: 'src/a.test.ts', base: script(saves, loads) }],
  [
    'only has another name',
    { path: 'src/b.test.ts', from: 'src/a.test.ts', base: script(saves), head: script(saves) },
  ],
  ['is no file of tests', { path: 'src/a.ts', base: script(saves, loads), head: script(saves) }],
  [
    'is generated',
    {
      path: 'src/a.test.ts',
      base: `// @generated\n${script(saves, loads)}`,
      head: `// @generated\n${script(saves)}`,
    },
  ],
  ['is new and catches a failure', { path: 'src/a.test.ts', head: 'try { a(); } catch {}\n' }],
])('says nothing of a file that %s', (_, sides) => {
  expect(observe(testWeakening, sides)).toEqual([]);
});

it('reads the tests of Rust beside the code', () => {
  const base = '#[test]\nfn loads() {\n    assert!(a());\n}\n';

  expect(
    summarize(observe(testWeakening, { path: 'src/a.rs', base, head: base.replace('assert!(a())', 'a()') })),
  ).toEqual(['assertions-gone:2']);
});

it('counts everywhere, for most of it stands in tests', () => {
  expect(Object.values(testWeakening.meta.codes).filter(({ anywhere }) => anywhere !== true)).toEqual([]);
});

it.each([
  ['less of a guard', '"a": "sid; HttpOnly; Secure"\n', '"a": "sid"\n', ['assertion-weaker:1']],
  ['as much of a guard', '"a": "sid; HttpOnly"\n', '"b": "sid; HttpOnly"\n', []],
  ['no guard', '"a": 1\n', '"a": 2\n', []],
  ['nothing in the place of a guard', '"a": "HttpOnly"\n"b": 1\n', '"b": 1\n', []],
])('reads in a snapshot what an answer guards: %s', (_, base, head, found) => {
  expect(summarize(observe(testWeakening, { path: 'a.spec.ts.snap', base, head }))).toEqual(found);
});

it.each([
  ['before what it says', '    return\n    assert f()\n', ['test-skipped:2']],
  ['after what it says', '    assert f()\n    return\n', []],
  ['under a condition', '    if g():\n        return\n    assert f()\n', []],
])('tells of a test that ends %s', (_, body, found) => {
  const [base, head] = ['def test_a():\n    assert f()\n', `def test_a():\n${body}`];

  expect(summarize(observe(testWeakening, { path: 'tests/test_a.py', base, head }))).toEqual(found);
});
