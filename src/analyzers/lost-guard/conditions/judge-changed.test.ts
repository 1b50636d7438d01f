import { expect, it } from 'vitest';
import { observe, summarize } from '../../observation-builder.ts';
import { lostGuard } from '../index.ts';

const inBody = (body: string) => `function f(a) {\n${body}\n  go(a, x);\n}\n`;
const refuse = (condition: string, said = 'throw b') => inBody(`  if (${condition}) {\n    ${said};\n  }`);
const open = (condition: string) => inBody(`  if (${condition}) {\n    open1(a);\n  }`);
const answer = (condition: string) => inBody(`  return ${condition};`);

const readOf = (base: string, head: string) => summarize(observe(lostGuard, { path: 'a.ts', base, head }));

it.each([
  ['another name', refuse('a.c === x'), refuse('a.d === x'), ['guard-changed:2']],
  ['something put together', refuse('a > x - c'), refuse('a + c > x'), ['guard-changed:2']],
  ['somebody else', refuse('a.buyer !== x'), refuse('!a.involves(x)'), ['guard-changed:2']],
  ['an owner', refuse('a.owner !== x.id'), refuse('a.name !== x.id'), ['denial-changed:2']],
  ['a role that comes', refuse('a.kind !== x'), refuse('a.role === x'), ['denial-changed:2']],
  [
    'something, and denies',
    refuse('a.c === x', 'throw new NotAllowed(x)'),
    refuse('a.d === x', 'throw new NotAllowed(x)'),
    ['denial-changed:2'],
  ],
  [
    'something, and denies late',
    refuse('a.c === x', `tell(${'c, '.repeat(19)}c);\n    throw new NotAllowed(x)`),
    refuse('a.d === x', `tell(${'c, '.repeat(19)}c);\n    throw new NotAllowed(x)`),
    ['guard-changed:2'],
  ],
])('tells of a guard that asks for %s', (_what, base, head, expected) => {
  expect(readOf(base, head)).toEqual(expected);
});

it.each([
  ['what it asked, in another order', refuse('a.c === x'), refuse('x === a.c')],
  ['what it asked and more', refuse('a.c'), refuse('a.c || a.d')],
  [
    'the same of a name that is new everywhere',
    refuse('a.c === x'),
    refuse('a.c === x').replaceAll('x', 'y'),
  ],
  ['for a smaller number', refuse('a > 9'), refuse('a > 8')],
  ['for the whole of it', refuse('!a.startsWith(x)'), refuse('a !== x')],
  ['whether something more is done', open('a.c === x'), open('a.d === x')],
  [
    'what it asked of a part that is named like an opener',
    refuse('!a || a.until < b()'),
    refuse('!a || a.until < b()').replace('  go(a, x)', '  if (x.l < 9) {\n    throw x;\n  }\n  go(a)'),
  ],
  ['another answer', answer('a.c && x'), answer('a.d && x')],
])('says nothing of a condition that asks %s', (_what, base, head) => {
  expect(readOf(base, head)).toEqual([]);
});

it.each([
  ['the old name still stands', 'go(a, y, x);'],
  ['the new name stood before', 'go(a, y);'],
])('tells of another name where %s', (_what, is) => {
  const [base, head] = [refuse('a.c === x'), refuse('a.c === y')];
  const used = _what.startsWith('the new') ? base.replace('go(a, x);', 'go(a, x, y);') : base;

  expect(readOf(used, head.replace('go(a, x);', is))).toContain('guard-changed:2');
});
