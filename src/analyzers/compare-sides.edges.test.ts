import { expect, it } from 'vitest';
import { comparableSides, hasEqualComments } from './compare-sides.ts';
import { sourceOf, viewOf } from './observation-builder.ts';

const isComparable = (path: string, head: string, language?: string) =>
  comparableSides({ ...viewOf({ path, base: 'f()\n', head }), ...(language && { language }) }) !== undefined;

it.each([
  ['a.py', 'g()\n', true],
  ['a.py', '  g()\n', false],
  ['a.py', '\n  g()\n', false],
  ['a.py', '# a\r\n\r\n \t\n\tg()\n', false],
  ['a.py', '\ufeff g()\n', false],
  ['a.py', 'try:\n  g()\nexcept E:\n  h()\n', true],
  ['a.py', '  # a\ng()\n', true],
  ['a.ts', '  g()\n', true],
])('compares %s where the head is %j: %s', (path, head, expected) => {
  expect(isComparable(path, head)).toBe(expected);
});

it('knows by the whole name which languages mean something by blanks', () => {
  expect(isComparable('a.ts', '  g()\n', 'starlark')).toBe(false);
  expect(isComparable('a.ts', '  g()\n', 'cpython')).toBe(true);
  expect(isComparable('a.ts', '  g()\n', 'pythonic')).toBe(true);
});

it('compares nothing where a side could not be read', () => {
  const unknown = { kind: 'unknown', reason: 'large' } as const;

  expect(
    comparableSides(viewOf({ path: 'a.py', base: 'f()\n', but: { status: 'modified' } })),
  ).toBeUndefined();
  expect(
    comparableSides(viewOf({ path: 'a.ts', base: 'a', head: 'b', but: { head: unknown } })),
  ).toBeUndefined();
  expect(
    comparableSides(viewOf({ path: 'a.ts', base: 'a', head: 'b', but: { base: unknown } })),
  ).toBeUndefined();
});

it.each([
  ['other words', '// a b\nf();\n', '// ab\nf();\n', false],
  ['one comment more', '// a\n// b\nf();\n', '// a// b\nf();\n', false],
  ['other blanks', '//  a   b\nf();\n', '// a b\nf();\n', true],
])('tells comments with %s apart: %s', (_what, base, head, expected) => {
  expect(hasEqualComments({ base: sourceOf('a.ts', base), head: sourceOf('a.ts', head) })).toBe(expected);
});
