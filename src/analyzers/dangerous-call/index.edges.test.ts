import { expect, it } from 'vitest';
import { observe, type Sides, summarize } from '../observation-builder.ts';
import { dangerousCall } from './index.ts';

const start = "import { exec } from 'child_process';\n";

const git = 'const f = (a) => ';

const afterEdit = (base: string, head: string) =>
  summarize(
    observe(dangerousCall, {
      path: 'src/a.ts',
      base: `${start}${git}${base};\n`,
      head: `${start}${git}${head};\n`,
    }),
  );

it.each([
  ['gets a limit of time', "exec('git ' + a)", "exec('git ' + a, { timeout: 1 })", 0],
  ['says it in other words', "exec('git ' + a)", "exec('svn, ' + a)", 0],
  ['has a comma and a quote in its text', `exec('git, "x ' + a)`, `exec('git, "y, ' + a)`, 0],
  ['is there once more', "exec('git ' + a)", "[exec('git ' + a), exec('git ' + a, 1)]", 1],
  ['gets a text instead of a name', 'exec(a)', "exec('git ' + a)", 1],
])('judges a command that %s', (_what, base, head, count) => {
  expect(afterEdit(base, head)).toHaveLength(count);
});

const seen = (sides: Sides) => observe(dangerousCall, sides);

const inC = (body: string) => `int f(int n, int len) {\n${body}\n  return g(n);\n}\n`;

it('shows a limit that is gone on the side where it stood', () => {
  const gone = seen({ path: 'a.c', base: inC('  if (n > len) return 1;'), head: inC('') });
  const looser = seen({
    path: 'a.c',
    base: inC('  if (n >= len) return 1;'),
    head: inC('  if (n > len) return 1;'),
  });

  expect(gone).toEqual([
    {
      kind: 'noticed',
      code: 'bounds-looser',
      path: 'a.c',
      line: 2,
      endLine: 2,
      baseLine: 2,
      side: 'removed',
      args: { name: 'n > len' },
    },
  ]);
  expect(looser).toEqual([
    { kind: 'noticed', code: 'bounds-looser', path: 'a.c', line: 2, endLine: 2, args: { name: 'n >= len' } },
  ]);
});

it('tells of a length that holds less, where the language knows lengths', () => {
  const [base, head] = ['size_t len = g();\n', 'int len = g();\n'];

  expect(seen({ path: 'a.c', base, head })).toEqual([
    {
      kind: 'noticed',
      code: 'bounds-looser',
      path: 'a.c',
      line: 1,
      endLine: 1,
      args: { name: 'int len = g();' },
    },
  ]);
  expect(seen({ path: 'a.java', base, head })).toEqual([]);
});

it('tells of a template that writes a value as it is', () => {
  expect(seen({ path: 'page.html', base: '<p>a</p>\n', head: '<p>{{ comment.body|safe }}</p>\n' })).toEqual([
    {
      kind: 'noticed',
      code: 'markup-injection',
      path: 'page.html',
      line: 1,
      endLine: 1,
      args: { name: '<p>{{ comment.body|safe }}</p>' },
    },
  ]);
});

it('tells of expressions that became slow or loose, and of none in a text for people', () => {
  const slow = { base: 'f();\n', head: 'f();\na = /^(a+)+$/;\n' };
  const loose = { base: 'a = /^[a-z]$/;\n', head: 'a = /[a-z]$/;\n' };

  expect([slow, loose].flatMap((sides) => summarize(seen({ path: 'a.ts', ...sides })))).toEqual([
    'slow-pattern:2',
    'pattern-looser:1',
  ]);
  expect([slow, loose].flatMap((sides) => seen({ path: 'a.txt', ...sides }))).toEqual([]);
  expect(seen({ path: 'a.ts', base: 'a = /^[a-z]+$/;\n' })).toEqual([]);
});
