import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { lostGuard } from './index.ts';

const refuse = (condition: string) =>
  `function f(a) {\n  if (${condition}) {\n    throw b;\n  }\n  go(a);\n}\n`;
const open = (condition: string) => `function f(a) {\n  if (${condition}) {\n    open1(a);\n  }\n}\n`;
const inC = (text: string) => `int f(int a) {\n  ${text}\n  go(a);\n}\n`;
const inPython = (text: string) => `def f(a):\n    ${text}\n    go(a)\n`;
const abortIf = (condition: string) => `function f(a) {\n  abort_if(${condition}, 422);\n  go(a);\n}\n`;
const abortUnless = (condition: string) =>
  `function f(a) {\n  abort_unless(${condition}, 422);\n  go(a);\n}\n`;
const answer = (condition: string) => `function f(a) {\n  return ${condition};\n}\n`;

it.each([
  ['turns away', refuse, 'a || c(a)', 'a', true],
  ['turns away', refuse, 'a', 'a || c(a)', false],
  ['turns away', refuse, 'a', 'a && c(a)', true],
  ['turns away', refuse, 'a && c(a)', 'a', false],
  ['turns away', refuse, 'a || c(a)', 'a && c(a)', true],
  ['turns away', refuse, 'a && c(a)', 'a || c(a)', false],
  ['turns away', refuse, '!a.b()', 'a.b()', true],
  ['turns away', refuse, 'a === c', 'a !== c', true],
  ['turns away', refuse, 'a == c', 'a != c', true],
  ['turns away', refuse, 'a > 8', 'a > 80', true],
  ['turns away', refuse, 'a > 80', 'a > 8', false],
  ['turns away', refuse, 'a > 1_000', 'a > 500', false],
  ['turns away', refuse, 'a < 80', 'a < 8', true],
  ['turns away', refuse, 'a < 8', 'a < 80', false],
  ['turns away', refuse, '8 < a', '80 < a', true],
  ['turns away', refuse, '80 < a', '8 < a', false],
  ['turns away', refuse, 'a >= 8', 'a > 8', true],
  ['turns away', refuse, 'a > 8', 'a >= 8', false],
  ['turns away', refuse, 'a > c', 'a > d', false],
  ['turns away', refuse, 'a + 8', 'a + 9', false],
  ['turns away', refuse, 'a !== c', '!a.startsWith(c)', true],
  ['turns away', refuse, 'a !== c', 'a !== d.startsWith(c)', false],
  ['turns away', refuse, 'c(d(a))', 'c(a)', true],
  ['turns away', refuse, 'c(a)', 'c(d(a))', false],
  ['turns away', refuse, 'a.b.c', 'c', false],
  ['turns away', refuse, 'a || c || d', 'a || e || g', false],
  ['refuses in a call', abortIf, 'a <= 0 || c(a)', 'c(a)', true],
  ['refuses in a call', abortIf, 'c(a)', 'a <= 0 || c(a)', false],
  ['refuses in a call', abortIf, 'c(a)', 'c(a) && a', true],
  ['refuses in a call', abortIf, 'c(a, d) || [a, d]', 'c(a, d)', true],
  ['refuses in a call', abortIf, '[a, d]', '[a, d] || c(a, d)', false],
  ['refuses in a call unless it holds', abortUnless, 'a && c(a)', 'a', true],
  ['refuses in a call unless it holds', abortUnless, 'a', 'a && c(a)', false],
  ['opens', open, 'a && c(a)', 'a', true],
  ['opens', open, 'a', 'a && c(a)', false],
  ['opens', open, 'a', 'a || c(a)', false],
  ['opens', open, 'a || c(a)', 'a', false],
  ['opens', open, 'a && c(a)', 'a || c(a)', true],
  ['opens', open, 'a < 8', 'a < 80', true],
  ['opens', open, 'a < 80', 'a < 8', false],
  ['opens', open, 'a < 8', 'a <= 8', true],
  ['opens', open, 'a <= 8', 'a < 8', false],
  ['opens', open, '(a && c) || !(d && e)', '(a) || !(d && e)', true],
  ['opens', open, 'a && c.d', 'a && (c.d)', false],
  ['answers', answer, 'a && c(a)', 'a && d', false],
  ['answers', answer, 'a && c(a) && d', 'a && d', true],
  ['answers', answer, 'a || c(a) || d', 'a || d', true],
  ['answers', answer, 'a || d', 'a || c(a) || d', false],
  ['answers', answer, 'a && c(a)', 'a || c(a)', true],
])('tells of a condition that %s, %o: %s became %s', (_form, write, was, is, isLooser) => {
  const found = observe(lostGuard, { path: 'a.ts', base: write(was), head: write(is) });

  expect(summarize(found).filter((one) => one.startsWith('condition'))).toEqual(
    isLooser ? ['condition-loosened:2'] : [],
  );
});

it('says nothing where the part that is gone is asked elsewhere', () => {
  const head = `const ready = (a) => c(a);\n${refuse('a')}`;

  const found = observe(lostGuard, { path: 'a.ts', base: refuse('a || c(a)'), head });

  expect(summarize(found)).toEqual([]);
});

it('tells of a body that is no longer behind its condition', () => {
  const head = 'function f(a) {\n  open1(a);\n}\n';

  const found = observe(lostGuard, { path: 'a.ts', base: open('a.b(c)'), head });

  expect(found).toEqual([
    expect.objectContaining({
      code: 'condition-loosened',
      line: 2,
      baseLine: 2,
      side: 'removed',
      args: { name: 'a . b ( c )' },
    }),
  ]);
});

it('tells of a demand that asks for less', () => {
  const found = observe(lostGuard, {
    path: 'a.c',
    base: inC('assert(a && b);'),
    head: inC('assert(a);'),
  });

  expect(summarize(found)).toEqual(['condition-loosened:2']);
});

it('tells of an assertion without brackets that asks for less', () => {
  const found = observe(lostGuard, {
    path: 'a.py',
    base: inPython('assert a > 8'),
    head: inPython('assert a > 4'),
  });

  expect(summarize(found)).toEqual(['condition-loosened:2']);
});

it.each([
  [1_999_900, ['exit-removed:2']],
  [2_000_000, ['failed']],
])('reads two sides of %d letters', (letters, seen) => {
  const long = `${'// long remarks\n'.repeat(letters / 32)}`;
  const sides = {
    path: 'a.ts',
    base: `${refuse('a.bad')}${long}`,
    head: `function f(a) {\n  go(a);\n}\n${long}`,
  };

  expect(summarize(observe(lostGuard, sides)).slice(0, 1)).toEqual(seen);
});
