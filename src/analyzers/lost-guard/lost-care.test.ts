import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { lostGuard } from './index.ts';

const readOf = (base: string, head: string, path = 'a.ts') =>
  summarize(observe(lostGuard, { path, base, head }));

const f = (body: string, name = 'f') => `function ${name}(a, b, c) {\n${body}  go(a);\n}\n`;
const rest = '  go(a);\n';

it.each([
  ['a value below its least', '  if (a < 0) a = 0;\n'],
  ['a default of a limit', '  if (a <= 0) {\n    a = most;\n  }\n'],
  ['a flag of a part', '  if (a.flags === 0 && a.children) a.flags |= parsed;\n'],
  ['a value that is cleaned', '  if (b.escape) a = escapeHtml(b.text);\n'],
  ['a value that is made of itself', '  if (b.odd) a = a + 1;\n'],
  ['a place that is walked up', '  while (a.up !== null) a = a.up;\n'],
  ['an element', "  if (a['x'] && !a['y']) {\n    a['y'] = a['x'];\n  }\n"],
])('tells of a correction that is gone: %s', (_what, lines) => {
  expect(readOf(f(lines), f(''))).toEqual(['step-removed:2']);
});

it.each([
  ['what only had no value', '  if (!a) a = most;\n'],
  ['what was null', '  if (a === null) a = most;\n'],
  ['what is used no more', '  if (b < 0) b = 0;\n'],
  ['another value', '  if (b.odd) a = c.even;\n'],
  ['something that is done', '  if (a < 0) {\n    x = 1;\n  }\n'],
  ['a comparison', '  if (a < 0) {\n    x = a === 0;\n  }\n'],
  ['a long body', `  if (a < 0) {\n    a = 0;\n${'    b(1, 2);\n'.repeat(8)}  }\n`],
])('says nothing of %s', (_what, lines) => {
  expect(readOf(f(lines), f(''))).toEqual([]);
});

it('tells of a correction with as many words as are read', () => {
  const lines = `  if (a < 0) {\n    a = 0;\n${'    b(1, 2);\n'.repeat(5)}  }\n`;

  expect(readOf(f(lines), f(''))).toEqual(['step-removed:2']);
});

it.each([
  [
    'what it asked is asked before',
    f('  if (b) go(1);\n  if (!b) a.id = c;\n'),
    f('  if (b) go(1);\n  a.id = c;\n'),
    3,
  ],
  [
    'what it asked is asked behind',
    f('  if (!b) a.id = c;\n  if (b) go(1);\n'),
    f('  a.id = c;\n  if (b) go(1);\n'),
    2,
  ],
])('tells of what is always done while %s', (_what, base, head, line) => {
  expect(readOf(base, head)).toEqual([`condition-loosened:${line}`]);
});

it('says nothing of what is always done while its condition is asked nowhere else', () => {
  expect(readOf(f('  if (!x.on) a.id = c;\n'), f('  a.id = c;\n'))).toEqual([]);
});

const looked = (asked: string, inner: string) => f(`  if (${asked}) {\n${inner}  }\n`);
const turned = '    if (bad(a)) {\n      return;\n    }\n';

it.each([
  ['one of the reasons to look is gone', 'b || c', 'b', turned, 1],
  ['all reasons must hold, and one is gone', 'b && c', 'b', turned, 1],
  ['a reason came', 'b', 'b || c', turned, 0],
  ['nobody is turned away', 'b || c', 'b', '    show(a);\n', 0],
  ['much else is done', 'b || c', 'b', `${'    x(1, 2);\n'.repeat(12)}${turned}`, 0],
])('reads a condition around a guard where %s', (_what, was, is, inner, count) => {
  expect(readOf(looked(was, inner), looked(is, inner))).toHaveLength(count);
});

const guard = '  if (!fits(a.text, b)) {\n    return false;\n  }\n';
const wrapped = (asked: string, more = '') =>
  `  if (${asked}) {\n  ${guard.replaceAll('\n', '\n  ')}${more}}\n`;

it.each([
  ['a switch', 'c.strict', 1],
  ['a proof that may be missing', 'password', 1],
  ['what the guard asks a part of', 'a', 0],
  ['what the guard asks a part of, and it is there', 'a !== null', 0],
  ['a part that the guard does not ask', 'a.other', 1],
])('reads a guard behind %s', (_what, asked, count) => {
  const base = f(guard.replaceAll('b)', asked === 'password' ? 'password)' : 'b)'));
  const head = f(wrapped(asked).replaceAll('b)', asked === 'password' ? 'password)' : 'b)'));

  expect(readOf(base, head)).toHaveLength(count);
});

it('says nothing of a guard in a long block', () => {
  expect(readOf(f(guard), f(wrapped('c.strict', '  x(1, 2);\n  '.repeat(10))))).toEqual([]);
});

it('says nothing of a guard behind a condition that stood there', () => {
  expect(readOf(f(wrapped('c.old')), f(wrapped('c.strict')))).toEqual([]);
});

it.each([
  [
    'what a guard asked was made for it',
    "  const kind = kindOf(a);\n  if (kind === 'x') {\n    return;\n  }\n",
    1,
  ],
  [
    'more was done behind it',
    "  const kind = kindOf(a);\n  if (kind === 'x') {\n    return;\n  }\n  show(kind);\n",
    0,
  ],
  [
    'it was made before of something else',
    "  const kind = kindOf(b);\n  if (kind === 'x') {\n    return;\n  }\n",
    0,
  ],
  [
    'very much was made',
    `  const kind = kindOf(a, ${'1, '.repeat(30)}2);\n  if (kind === 'x') {\n    return;\n  }\n`,
    0,
  ],
])('reads a guard that went where %s', (_what, lines, count) => {
  expect(readOf(f(lines), f(''))).toHaveLength(count);
});

const helper = 'const hasDotDot = (a) => a.split(1).includes(2);\n';

it.each([
  ['a function', `${helper}${f('  if (hasDotDot(a)) stop(a);\n')}`, f('  if (other(a)) stop(a);\n')],
  [
    'a pattern',
    `const invalidRedirect = /x/;\n${f('  t(a.match(invalidRedirect));\n')}`,
    f('  t(a.match(3));\n'),
  ],
])('tells where %s of care is no longer used', (_what, base, head) => {
  expect(readOf(base, head)).toContain('care-removed:2');
});

it.each([
  ['that is still there', `${helper}${f('  if (hasDotDot(a)) stop(a);\n')}`, `${helper}${f('  stop(a);\n')}`],
  ['of another one', `${helper}${f('  t(hasDotDot(a));\n')}`, f('  t(hasTraversal(a));\n')],
  ['that stood once', f('  t(hasDotDot(a));\n'), f('  t(1);\n')],
  ['that went with its function', `${f('')}${f('  t(hasDotDot(a), hasDotDot(b));\n', 'g')}`, f('')],
  ['that says nothing', `const kind = 1;\n${f('  t(kind);\n')}`, f('  t(1);\n')],
  ['where much came', `${helper}${f('  t(hasDotDot(a));\n')}`, f(`  t(${'1, '.repeat(50)}2);\n`)],
  ['where much went', `${helper}${f(`  t(hasDotDot(a), ${'1, '.repeat(80)}2);\n`)}`, f('')],
])('says nothing of a name of care %s', (_what, base, head) => {
  expect(readOf(base, head).filter((found) => found.startsWith('care'))).toEqual([]);
});

it('reads a link that is gone from the middle of a chain', () => {
  expect(readOf(f('  b.items.visible.all();\n'), f('  b.items.all();\n'))).toEqual(['step-removed:2']);
  expect(readOf(f('  this.items.all();\n'), f('  items.all();\n'))).toEqual([]);
});

it('reads what follows on what is gone', () => {
  expect(readOf(f(`  if (a < 0) a = 0;\n${rest}`), f(rest))).toEqual(['step-removed:2']);
});
