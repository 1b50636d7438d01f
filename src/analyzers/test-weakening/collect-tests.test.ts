import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { collectTests, type TestBlock } from './collect-tests.ts';

function testsIn(path: string, ...lines: readonly string[]): readonly TestBlock[] {
  const { head, language } = viewOf({ path, head: `${lines.join('\n')}\n` });
  return head === undefined ? [] : collectTests(head, language);
}

it('tells all of a suite and the test in it', () => {
  const found = testsIn(
    'a.test.ts',
    "describe('s', () => {",
    "  it('a', () => {",
    '    expect( f() ).toThrow(',
    '      E);',
    '    expect(1).toBe(1);',
    '  });',
    '});',
    'expect(g()).toThrow();',
  );

  const inside = {
    skipped: false,
    focused: false,
    assertions: 1,
    trivial: [5],
    texts: ['expect(f()).toThrow(E);', 'expect(1).toBe(1);'],
    failures: 1,
  };
  expect(found).toEqual([
    {
      ...inside,
      title: 's',
      isSuite: true,
      line: 1,
      markLine: 1,
      endLine: 7,
      body: "describe('s',()=>{it('a',()=>{expect(f()).toThrow(E);expect(1).toBe(1);});});",
    },
    {
      ...inside,
      title: 'a',
      isSuite: false,
      line: 2,
      markLine: 2,
      endLine: 6,
      body: "it('a',()=>{expect(f()).toThrow(E);expect(1).toBe(1);});",
    },
  ]);
});

it('finds no test in a text that is no program', () => {
  expect(testsIn('a.md', "it('a', () => {});")).toEqual([]);
});

it.each([
  ["it('a', () => {});", 'runs'],
  ["it('a',\n  run);", 'runs'],
  ["it(['a'], 'a', () => {});", 'runs'],
  ["it.skip('a', () => {});", 'skipped'],
  ["it.todo('a');", 'skipped'],
  ["xit('a');", 'skipped'],
  ["fit('a', () => {});", 'focused'],
  ["it('a', { skip: true }, () => {});", 'skipped'],
  ["it('a', { timeout: 1, skip: 'later' }, () => {});", 'skipped'],
  ["it('a', { only: true }, () => {});", 'focused'],
  ["it('a', { skip: '' }, () => {});", 'runs'],
  ["it('a', { skip: false }, () => {});", 'runs'],
  ["it('a', { skip: isWindows }, () => {});", 'runs'],
  ["it('a', { retry: true, name: 'b' }, () => {});", 'runs'],
])('reads whether the test of %s runs', (text, state) => {
  const found = testsIn('a.test.ts', text);

  expect(found.map(({ title, skipped, focused }) => [title, skipped, focused])).toEqual([
    ['a', state === 'skipped', state === 'focused'],
  ]);
});

it.each([
  "it('a');",
  "it('a', run);",
  'it(title, () => {});',
  "run('a', () => {});",
  "list.it('a', () => {});",
])('takes %s for no test', (text) => {
  expect(testsIn('a.test.ts', text)).toEqual([]);
});

it('knows a test by a title that is put together', () => {
  expect(testsIn('a.test.ts', `it(\`a $\{b}\`, () => {});`).map(({ title }) => title)).toEqual([
    `\`a $\{b}\``,
  ]);
});

it('reads the tests and suites of Python by names and marks', () => {
  const found = testsIn(
    'test_a.py',
    'class TestA:',
    '    def test_b(self):',
    '        f()',
    'class Other:',
    '    def test_c(self):',
    '        f()',
    '    def helper(self):',
    '        f()',
    '@pytest.mark.skip',
    '@flaky',
    'class Gone:',
    '    pass',
    'def test_d():',
    '    f()',
    'test_e = 1',
  );

  expect(
    found.map(({ title, isSuite, skipped, focused, markLine }) => [
      title,
      isSuite,
      skipped,
      focused,
      markLine,
    ]),
  ).toEqual([
    ['TestA', true, false, false, 1],
    ['TestA.test_b', false, false, false, 2],
    ['Other.test_c', false, false, false, 5],
    ['Gone', true, true, false, 9],
    ['test_d', false, false, false, 13],
  ]);
});

it('reads a reason for which a test of C# does not run', () => {
  const found = testsIn(
    'ATests.cs',
    'class ATests {',
    '  [Fact(Skip = "later")] public void A() {}',
    '  [Fact(Skip = reason)] public void B() {}',
    '  [Fact(DisplayName = "b")] public void C() {}',
    '  [Theory, InlineData("Skip")] public void D() {}',
    '}',
  );

  expect(found.filter(({ skipped }) => skipped).map(({ title }) => title)).toEqual(['ATests.A']);
});

it.each([
  ['alone', ['\tt.Skip("later")'], 3],
  ['on the last line', ['\tf()', '\tt.Skip("later") }', 'func after() {'], 4],
  ['if something is so', ['\tif testing.Short() {', '\t\tt.Skip("later")', '\t}'], undefined],
  ['on the line of what must be so', ['\tif testing.Short() { t.Skip("later") }'], undefined],
  [
    'two lines below what must be so',
    ['\tif testing.Short() {', '\t\tf()', '\t\tt.Skip("later")', '\t}'],
    undefined,
  ],
  ['far below what must be so', ['\tif f() {', '\t\tg()', '\t\th()', '\t\tt.Skip("later")', '\t}'], 6],
  ['above what must be so', ['\tt.Skip("later")', '\tif testing.Short() {', '\t}'], 3],
  ['by another list', ['\tlist.Skip("later")'], undefined],
])('sees a test of Go that ends itself %s', (_, lines, markLine) => {
  const [test] = testsIn('a_test.go', 'package a', 'func TestA(t *testing.T) {', ...lines, '}');

  expect([test?.skipped, test?.markLine]).toEqual([markLine !== undefined, markLine ?? 2]);
});

it('leaves a suite in which one test ends itself', () => {
  const found = testsIn(
    'ATest.cs',
    'class ATests {',
    '  [Test] public void A() {',
    '    Assert.Ignore("later");',
    '  }',
    '}',
  );

  expect(found.map(({ title, skipped, line, markLine }) => [title, skipped, line, markLine])).toEqual([
    ['ATests', false, 1, 1],
    ['ATests.A', true, 2, 3],
  ]);
});

it('counts the lines that tell which failure must come, from the mark of a test on', () => {
  const found = testsIn(
    'src/test/java/ATest.java',
    'class ATest {',
    '  @Test void a() { assertThrows(E.class, x); }',
    '  @Test',
    '  @Disabled("assertThrows(E.class, x)")',
    '  void b() {',
    '    f();',
    '  }',
    '  @Test void c() { f(); }',
    '}',
  );

  expect(found.map(({ title, failures }) => [title, failures])).toEqual([
    ['ATest', 2],
    ['ATest.a', 1],
    ['ATest.b', 1],
    ['ATest.c', 0],
  ]);
});
