import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { collectTests, type TestBlock } from './collect-tests.ts';

function testsIn(path: string, ...lines: readonly string[]): readonly TestBlock[] {
  const { head, language } = viewOf({ path, head: `${lines.join('\n')}\n` });
  return head === undefined ? [] : collectTests(head, language);
}

it.each([
  ['expect(1).toBe(1);', true],
  ['expect(1).toBe(2);', false],
  ['expect(null).toBe(null);', true],
  ["expect('a').toBe('a');", true],
  ["expect('a').toBeTruthy();", true],
  ['expect(f()).toBe(1);', false],
  ['expect(1);', false],
  ['expect(1).resolves(1);', false],
  ['expect(1).toBeBetween(1, 2);', false],
  ['expects(1).toBe(1);', false],
  ['assert(true);', true],
  ['assert( 1, "always");', true],
  ['assert(false);', false],
  ['assert(true, true);', false],
  ['assert();', false],
  ['assert.ok(f(), true);', false],
  ['assertEquals(1, 1);', true],
  ["assertEquals('a', 'b');", false],
  ['assertEquals(1);', false],
  ['assertEquals(a, a);', false],
  ['assertLess(1, 1);', false],
  ['t.pass();', true],
  ['t.pass(f());', true],
  ['expect(f()).toBe(1); t.pass();', true],
  ['t.pass(); expect(f()).toBe(1);', true],
  ['expect(1).toBe(1); expect(f());', true],
])('reads whether %s says something', (text, isTrivial) => {
  const [test] = testsIn('a.test.ts', "it('a', (t) => {", text, '});');

  expect([test?.assertions, test?.trivial]).toEqual(isTrivial ? [0, [2]] : [1, []]);
});

it.each(['assert True', 'assert  1 ', 'assert not False', 'assert True, "always"'])(
  'knows in Python that %s says nothing',
  (text) => {
    const [test] = testsIn('test_a.py', 'def test_a():', `    ${text}`);

    expect([test?.assertions, test?.trivial]).toEqual([0, [2]]);
  },
);

it('counts what functions of the file say for its tests, also through others', () => {
  const found = testsIn(
    'a_test.go',
    'package a',
    'func check(t *testing.T) { t.Fatal("no") }',
    'func checkAll(t *testing.T) {',
    '\tcheck(t)',
    '}',
    'func prepare(t *testing.T) { run(t) }',
    'func TestA(t *testing.T) {',
    '\tcheckAll(t)',
    '\tprepare(t)',
    '}',
    'func TestB(t *testing.T) {',
    '\tprepare(t)',
    '}',
    'func TestC(t *testing.T) {',
    '\tif f() {',
    '\t\treturn',
    '\t}',
    '\tif g() {',
    '\t\th()',
    '\t}',
    '}',
  );

  expect(found.map(({ title, assertions }) => [title, assertions])).toEqual([
    ['TestA', 1],
    ['TestB', 0],
    ['TestC', 1],
  ]);
});
