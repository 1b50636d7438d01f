import { expect, it } from 'vitest';
import { changeOf, observe, summarize } from '../observation-builder.ts';
import { testWeakening } from './index.ts';

const java = (body: string, mark = '@Test'): string =>
  `class ATest {\n  ${mark}\n  void a() {\n    ${body}\n  }\n}\n`;
const tries = 'try {\n      f();\n      fail();\n    } catch (E e) {\n      assertTrue(e.isLate());\n    }';
const script = (...lines: string[]): string => `it('a', () => {\n  ${lines.join('\n  ')}\n});\n`;
const [one, two] = ['expect(load()).toBe(2);', 'expect(save()).toBe(1);'];

it.each([
  [
    'a failure that is asserted',
    'src/test/java/ATest.java',
    java(tries),
    java('assertThrows(E.class, x);'),
    [],
  ],
  [
    'an exception whose mark tells of it',
    'src/test/java/ATest.java',
    java('try {\n      f();\n      fail();\n    } catch (E e) {}'),
    java('f();', '@Test(expected = E.class)'),
    [],
  ],
  [
    'more that goes than a failure says',
    'src/test/java/ATest.java',
    java(`${tries}\n    assertEquals(1, g());`),
    java('assertThrows(E.class, x);'),
    ['test-thinned:2'],
  ],
  [
    'a failure that was expected before',
    'src/test/java/ATest.java',
    java('assertThrows(E.class, x);\n    assertEquals(1, g());'),
    java('assertThrows(E.class, x);'),
    ['test-thinned:2'],
  ],
  [
    'a failure that is no longer expected',
    'src/test/java/ATest.java',
    java('assertThrows(E.class, x);'),
    java('x.run();'),
    ['assertions-gone:2'],
  ],
  [
    'a call that compares and asserts nothing',
    'src/test/java/ATest.java',
    java('a.equals(b);\n    assertEquals(1, g());'),
    java('assertEquals(1, g());'),
    [],
  ],
  ['one of two equal assertions', 'src/a.test.ts', script(one, two, one), script(one, two), []],
  [
    'equal assertions of another layout',
    'src/a.test.ts',
    script(one, one),
    script('expect( load() ).toBe(2);'),
    [],
  ],
  [
    'assertions that begin alike',
    'src/a.test.ts',
    script('expect(\n    load(),\n  ).toBe(2);', 'expect(\n    save(),\n  ).toBe(2);'),
    script('expect(\n    load(),\n  ).toBe(2);'),
    ['test-thinned:1'],
  ],
  ['both of two equal assertions', 'src/a.test.ts', script(one, one, two), script(two), ['test-thinned:1']],
])('weighs %s', (_, path, base, head, found) => {
  const observed = observe(testWeakening, { path, base, head });

  expect(summarize(observed)).toEqual(found);
});

it.each([
  ['src/a.rs', 'fn should_load() {\n    assert!(a());\n}\n', []],
  ['src/a.rs', '#[test]\nfn loads() {\n    assert!(a());\n}\n', ['assertions-gone:2']],
  ['test/ATests.cs', 'class A {\n  void Test_a() {\n    Assert.True(a());\n  }\n}\n', []],
  ['src/test/java/ATest.java', 'class A {\n  void testA(B b) {\n    assert(a());\n  }\n}\n', []],
  [
    'src/test/java/ATest.java',
    'class A {\n  void testA() {\n    assert(a());\n  }\n}\n',
    ['assertions-gone:2'],
  ],
  ['test_a.py', 'def test_a(client):\n    assert a()\n', ['assertions-gone:1']],
])('tells tests from what is named like one, in %s: %#', (path, base, found) => {
  const head = base.replace(/^( +).*a\(\).*$/m, '$1b();');
  const observed = observe(testWeakening, { path, base, head });

  expect(summarize(observed)).toEqual(found);
});

it.each([
  ['test/A.Tests/AssemblyInfo.cs', '[assembly: AssemblyTitle("A.Tests")]\n', 0],
  ['test/A.Tests/OrderTests.cs', 'class A {\n  [Fact]\n  void B() {}\n}\n', 1],
  ['tests/__init__.py', '', 0],
  ['tests/people.py', '# people\nassert make_person()\n', 1],
  ['tests/people.py', 'def make_person():\n    return Person()\n', 0],
  ['tests/people.py', 'def check_person():\n    assert make_person()\n', 1],
  ['test/people.ts', "export const people = ['a'];\n", 0],
  ['test/people.sh', 'run people\n', 1],
])('tells a deleted file of tests from its neighbours, in %s: %#', (path, base, count) => {
  const view = { patch: { files: [changeOf({ path, base })] }, cleared: new Map(), isGenerated: () => false };
  const observed = [...(testWeakening.analyzePatch?.(view, undefined) ?? [])];

  expect(observed).toHaveLength(count);
});

it('counts a deleted file that could not be read', () => {
  const unread = {
    ...changeOf({ path: 'test/a.ts', base: 'a' }),
    base: { kind: 'unknown', reason: '' },
  } as const;
  const view = { patch: { files: [unread] }, cleared: new Map(), isGenerated: () => false };
  const observed = [...(testWeakening.analyzePatch?.(view, undefined) ?? [])];

  expect(observed).toHaveLength(1);
});

it.each([
  ['fail();', 'IOException e', []],
  ['fail();', 'Throwable e', ['failure-swallowed:6']],
  ['g();', 'IOException e', ['failure-swallowed:6']],
])('tells a failure that must come from one that is swallowed: %s %s', (last, caught, found) => {
  const head = java(`try {\n      ${last}\n    } catch (${caught}) {\n    }\n    assertTrue(g());`);
  const path = 'src/test/java/ATest.java';
  const observed = observe(testWeakening, { path, base: java('assertTrue(g());'), head });

  expect(summarize(observed)).toEqual(found);
});

it.each([
  [
    'a test whose assertions move into another one',
    script(one) + script(two).replace("'a'", "'b'"),
    script(one, two),
    [],
  ],
  [
    'a test that is gone while another one says less',
    script(one) + script(two, one).replace("'a'", "'b'"),
    script(one, two),
    ['test-thinned:3'],
  ],
  [
    'assertions that move into a function of the file',
    script(one, two),
    `function checkAll() {\n  ${one}\n  ${two}\n}\n${script('runAll();')}`.replace(
      /checkAll|runAll/g,
      'runAll',
    ),
    ['test-thinned:5'],
  ],
  [
    'an assertion that moves into a function of the file',
    script(one),
    `function runAll() {\n  ${one}\n}\n${script('runAll();')}`,
    [],
  ],
  [
    'a function of the file that asserts nothing',
    script(one),
    `function runAll() {\n  load();\n}\n${script('runAll();')}`,
    ['assertions-gone:4'],
  ],
  [
    'a table of cases',
    script(one, two),
    `for (const c of cases) {\n${script('expect(c()).toBe(0);')}}\n`,
    [],
  ],
  [
    'a table of cases that was there',
    `for (const c of cases) {\n${script(one, two)}}\n`,
    `for (const c of cases) {\n${script(one)}}\n`,
    ['test-thinned:2'],
  ],
  ['a test that only passed', script(one, 't.pass();'), script('t.ok(1);'), ['assertions-gone:1']],
  [
    'what passes in place of an assertion',
    script(one, two),
    script(one, 't.pass();'),
    ['assertion-trivial:3'],
  ],
])('sees %s', (_, base, head, found) => {
  const observed = observe(testWeakening, { path: 'src/a.test.ts', base, head });

  expect(summarize(observed)).toEqual(found);
});

it.each([
  ['tests/a_test.cc', 'TEST(A, B) {\n}\n', 'TEST(A, DISABLED_B) {\n}\n', ['test-skipped:1']],
  ['tests/a_test.cc', 'TEST(A, C) {\n}\n', 'TEST(A, C) {\n}\nTEST(A, DISABLED_B) {\n}\n', []],
  ['tests/a_test.cc', 'TEST(A, C) {\n}\n', 'TEST(A, C) {\n  GTEST_SKIP();\n}\n', ['test-skipped:2']],
])('sees a test that a line keeps from running in %s: %#', (path, base, head, found) => {
  const observed = observe(testWeakening, { path, base, head });

  expect(summarize(observed)).toEqual(found);
});
