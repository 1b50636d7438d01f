import { expect, it } from 'vitest';
import { changeOf, type Sides } from '../observation-builder.ts';
import { findDeleted } from './find-deleted.ts';

const gone = (path: string): Sides => ({ path, base: 'it("a", () => {});\n' });

it.each<[string, readonly Sides[], readonly string[]]>([
  ['while the code stays', [gone('test/order.test.ts')], ['test-suite-deleted test/order.test.ts']],
  ['with what it tested', [gone('test/order.test.ts'), gone('src/Order.ts')], []],
  ['with a part of what it tested', [gone('test/order-list.test.ts'), gone('src/order.ts')], []],
  ['with what it tested, in Python', [gone('tests/test_order.py'), gone('src/order.py')], []],
  [
    'with what it tested, in Java',
    [gone('src/test/java/OrderTests.java'), gone('src/main/java/Order.java')],
    [],
  ],
  ['with what it tested, in Ruby', [gone('spec/order_spec.rb'), gone('lib/order.rb')], []],
  [
    'with a name that is like it',
    [gone('tests/order_tests_of.py'), gone('src/orders.py')],
    ['test-file-deleted tests/order_tests_of.py'],
  ],
  [
    'with other code',
    [gone('test/order.test.ts'), gone('src/user.ts')],
    ['test-file-deleted test/order.test.ts'],
  ],
  [
    'with what one of two tested',
    [gone('test/order.test.ts'), gone('test/user.test.ts'), gone('src/order.ts')],
    ['test-file-deleted test/order.test.ts', 'test-file-deleted test/user.test.ts'],
  ],
  [
    'with other code and a file whose name is all ending',
    [gone('test/order.test.ts'), gone('src/user.ts'), gone('.npmrc')],
    ['test-file-deleted test/order.test.ts'],
  ],
  [
    'with a document',
    [gone('test/order.test.ts'), gone('docs/order.md')],
    ['test-suite-deleted test/order.test.ts'],
  ],
  [
    'beside a change of what it tested',
    [gone('test/order.test.ts'), { path: 'src/order.ts', base: 'a\n', head: 'b\n' }],
    ['test-suite-deleted test/order.test.ts'],
  ],
  [
    'beside other code and a change of what it tested',
    [gone('test/order.test.ts'), gone('src/user.ts'), { path: 'src/order.ts', base: 'a\n', head: 'b\n' }],
    ['test-file-deleted test/order.test.ts'],
  ],
  ['while other tests come', [gone('test/order.test.ts'), { path: 'test/b.test.ts', head: 'it();\n' }], []],
  [
    'while other code comes',
    [gone('test/order.test.ts'), { path: 'src/b.ts', head: 'it();\n' }],
    ['test-suite-deleted test/order.test.ts'],
  ],
  ['that is none', [gone('src/order.ts')], []],
  ['and none is', [], []],
])('weighs a file of tests that is deleted %s', (_, files, found) => {
  const { code, files: deleted } = findDeleted(files.map(changeOf));

  expect(deleted.map(({ path }) => `${code} ${path}`)).toEqual(found);
});
