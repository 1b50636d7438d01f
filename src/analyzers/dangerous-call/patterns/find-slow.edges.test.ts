import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findSlow } from './find-slow.ts';

const slow = (head: string, base = '', path = 'a.ts') => findSlow(viewOf({ path, base, head }));

it('tells of a slower one beside a new one in another line', () => {
  const base = 'f();\ng();\na = /^a*b/;\n';
  const head = 'f();\nb = /^(a+)+$/;\ng();\na = /^a*a*b/;\n';

  expect(slow(head, base)).toEqual([
    { line: 2, name: '^(a+)+$' },
    { line: 4, name: '^a*a*b' },
  ]);
});

it('shows sixty letters of one that became slower', () => {
  const row = 'x'.repeat(70);

  expect(slow(`a = /^a*a*${row}/;\n`, `a = /^a*${row}/;\n`)).toEqual([
    { line: 1, name: `^a*a*${'x'.repeat(55)}` },
  ]);
});

it('stands aside where comments may stand in an expression', () => {
  expect([slow('a = /ab # (b+)+/x\n', '', 'a.rb'), slow('a = /ab # (b+)+/\n', '', 'a.rb')]).toEqual([
    [],
    [{ line: 1, name: 'ab # (b+)+' }],
  ]);
  expect(slow('a = /ab/x\nc = /^d *e *f/x\n', 'a = /ab/x\nc = /^d *e/x\n', 'a.rb')).toEqual([]);
});

it('takes one in which comments may stand for one that was fast', () => {
  expect(slow('a = /^b*b*c/\n', 'a = /^b*c/x\n', 'a.rb')).toHaveLength(1);
});

it.each([
  ['(?i)^', 0],
  ['(?im)^', 0],
  ['(?im)(?:^', 0],
  ['\\A', 0],
  ['(?1)^', 1],
  ['', 1],
])('knows what holds an expression to the beginning: %s', (start, count) => {
  const line = (rest: string) => `re.compile(r'${start}\\[${rest}*\\]')\n`;

  expect(slow(line('[^\\]]'), line('[^[\\]]'), 'a.py')).toHaveLength(count);
});
