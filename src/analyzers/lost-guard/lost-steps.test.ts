import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { lostGuard } from './index.ts';

const inC = (text: string) => `void f(int a, int b) {
  go(${text});
}
`;
const query = (more: string) => `const q = run('SELECT a FROM b WHERE c = 1${more}', a);
`;
const f = (body: string) => `function f(a, b) {\n  ${body}\n  go(a);\n}\n`;

it.each([
  ['a call around a value', 'c(d(a));', 'c(a);', ['step-removed:2']],
  ['a call with more around a value', "c(d(a, 'e'));", 'c(a);', ['step-removed:2']],
  ['a link of a chain', 'c.d(a).e();', 'c.e();', ['step-removed:2']],
  ['a value that is written anew', 'a = c(a);\n  d();', 'd();', ['step-removed:2']],
  ['a value that is written anew and used no more', 'b = c(b);\n  d();', 'd();', []],
  ['a value that is written', 'a = c();\n  d();', 'd();', []],
  ['an argument', 'c(a, b.d);', 'c(a);', ['argument-removed:2']],
  ['the first argument', 'c(b.d, a);', 'c(a);', ['argument-removed:2']],
  ['a row', "c(['d', 'e']);", "c(['d']);", ['argument-removed:2']],
  ['a row that moved', "c(['d', 'e']);\n  h(['i']);", "c(['d']);\n  h(['i', 'e']);", []],
  ['a call', 'c(a);\n  d();', 'd();', ['call-removed:2']],
  ['a call of a lock', 'c.unlock(a);\n  d();', 'd();', ['step-removed:2']],
  ['a call of something that is gone', 'c(b);\n  d();', 'd();', []],
  ['a count', 'a++;\n  d();', 'd();', ['call-removed:2']],
  ['a count that nobody reads', 'b++;\n  d();', 'd();', []],
  ['a call that became another', 'c(d(a));', 'c(e(a));', []],
  ['half of a bracket', 'c((b), 1);', 'c(b), 1);', []],
])('reads %s', (_what, was, is, expected) => {
  const found = observe(lostGuard, { path: 'a.ts', base: f(was), head: f(is) });

  expect(summarize(found)).toEqual(expected);
});

it('reads a cast', () => {
  const found = observe(lostGuard, { path: 'a.c', base: inC('(size_t)a * b'), head: inC('a * b') });

  expect(found).toEqual([expect.objectContaining({ code: 'step-removed', args: { name: '( size_t )' } })]);
});

it('reads a word less in a query', () => {
  const found = observe(lostGuard, { path: 'a.ts', base: query(' AND owner = 2'), head: query('') });

  expect(summarize(found)).toEqual([]);
});

it('says nothing of what is brought in', () => {
  const [base, head] = ["import { a, b } from 'c';\ngo(a);\n", "import { a } from 'c';\ngo(a);\n"];

  const found = observe(lostGuard, { path: 'a.ts', base, head });

  expect(summarize(found)).toEqual([]);
});

it('says nothing of a long loss', () => {
  const [base, head] = [f(`c(a, ${'b.d, '.repeat(20)}e);`), f('c(a);')];

  const found = observe(lostGuard, { path: 'a.ts', base, head });

  expect(summarize(found)).toEqual([]);
});

it('names where the head ends when the last line is gone', () => {
  const found = observe(lostGuard, { path: 'a.py', base: 'go(a)\nc(a, d)\n', head: 'go(a)\nc(a)\n' });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'argument-removed',
      path: 'a.py',
      line: 2,
      side: 'removed',
      baseLine: 2,
      args: { name: ', d' },
    },
  ]);
});
