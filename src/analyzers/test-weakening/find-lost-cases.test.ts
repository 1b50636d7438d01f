import { expect, it } from 'vitest';
import { observe, type Sides, sourceOf, viewOf } from '../observation-builder.ts';
import { collectTests } from './collect-tests.ts';
import { findLostCases } from './find-lost-cases.ts';
import { testWeakening } from './index.ts';

function judge(path: string, base: string, head: string): readonly string[] {
  return observe(testWeakening, { path, base, head }).flatMap((found) =>
    found.kind === 'noticed' ? [`${found.code}:${found.line} ${found.args?.name}`] : [],
  );
}

const python = (names: string, title = 'test_names'): string =>
  `import pytest\n\n\ndef test_other():\n    assert load() == 1\n\n\n@pytest.mark.parametrize("name", ${names})\ndef ${title}(name):\n    with pytest.raises(AccessDenied):\n        open_drawer(name)\n`;

const suite = (first: string, second: string): string =>
  `describe('a', () => {\n  it.each(${first})('counts %s', (n) => {\n    expect(count(n)).toBe(1);\n  });\n\n  it.each(${second})('adds %s', (n) => {\n    expect(add(n)).toBe(2);\n  });\n});\n`;

const table = (names: string): string => `const run = it.each(${names});\n`;

it.each([
  ['a case', '["a", "b"]', '["a"]', ['test-thinned:8 test_names']],
  ['another case for two', '["a", "b"]', '["c"]', ['test-thinned:8 test_names']],
  ['one case for one', '["a", "b"]', '["a", "c"]', []],
  ['a case more', '["a"]', '["a", "b"]', []],
  ['what stands elsewhere', '["a", "b"]', 'NAMES', []],
  ['what is spread', '["a", "b"]', '[*NAMES]', []],
  ['what is spread beside a case', '["a", "b", "c"]', '["a", *NAMES]', []],
  ['a case beside one with a star', '["a*b", "c"]', '["a*b"]', ['test-thinned:8 test_names']],
  ['what is said twice', '["a", "a"]', '["a"]', []],
])('tells which test lost %s', (_what, base, head, told) => {
  expect(judge('tests/test_a.py', python(base), python(head))).toEqual(told);
});

it('weighs cases of those who are turned away more', () => {
  const [base, head] = ['["../a", "b"]', '["b"]'].map((names) => python(names, 'test_path_is_refused'));

  expect(judge('tests/test_access.py', String(base), String(head))).toEqual([
    'refusal-untested:8 test_path_is_refused',
  ]);
});

it('counts all tables of a file together, and says where the first case is gone', () => {
  expect(judge('a.test.ts', suite('[1, 2]', '[3, 4]'), suite('[1, 2]', '[3]'))).toEqual([
    'test-thinned:6 adds %s',
  ]);
  expect(judge('a.test.ts', suite('[1, 2]', '[3, 4]'), suite('[1, 2, 4]', '[3]'))).toEqual([]);
  expect(judge('a.test.ts', suite('[1, 2]', '[3, 4]'), suite('[1, 2]', 'all'))).toEqual([]);
});

it('says nothing of a table without a test behind it, nor twice of one', () => {
  const gone = 'import pytest\n\n\ndef test_other():\n    assert load() == 1\n';

  expect(judge('a.test.ts', table('[1, 2]'), table('[1]'))).toEqual([]);
  expect(judge('tests/test_a.py', python('["a", "b"]'), gone)).toHaveLength(1);
});

const find = ({ path = 'a.test.ts', base = '', head }: Partial<Sides>) =>
  findLostCases(
    viewOf(head === undefined ? { path, base } : { path, base, head }),
    collectTests(sourceOf(path, base), 'typescript'),
  ).map(({ code, line, title }) => `${code}:${line} ${title}`);

const each = (cases: string, call = 'it.each') => `${call}(${cases})('counts', (n) => expect(n).toBe(1));\n`;

it.each<[string, Partial<Sides>, readonly string[]]>([
  ['a table on one line', { base: each('[1, 2]'), head: each('[1]') }, ['test-thinned:1 counts']],
  [
    'another list',
    {
      base: `load([3, 4]);\n${each('[1, 2]')}`,
      head: `load([3]);\n${each('[1, 2]')}`,
    },
    [],
  ],
  ['what is made elsewhere', { base: each('make(1, 2)'), head: each('make(1)') }, []],
  ['a file that is gone', { base: each('[1, 2]') }, []],
  ['a text', { path: 'a.test.md', base: 'a\n', head: 'b\n' }, []],
])('reads cases of %s', (_what, sides, expected) => {
  expect(find(sides)).toEqual(expected);
});
