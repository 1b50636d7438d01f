import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { programOf } from './conditions/program-builder.ts';
import { listNames } from './find-lost-conditions.ts';
import { lostGuard } from './index.ts';

const f = (body: string, name = 'f') => `function ${name}(a, b) {\n${body}  go(a);\n}\n`;
const exit = '  if (a.b > 9) {\n    return;\n  }\n';
const words = (count: number) => `  '${Array.from({ length: count }, () => 'x').join(' ')}'\n`;
const readOf = (base: string, head: string, path = 'a.ts') =>
  summarize(observe(lostGuard, { path, base, head }));

it.each([
  ['much went elsewhere', f(`${'  c.d(e.f, g);\n'.repeat(20)}  h();\n${exit}`), f('  h();\n'), 3],
  ['150 words went at once', f(`${exit}${'  c;\n'.repeat(69)}`), f(''), 2],
  ['60 words came in its place', f(exit), f(words(60)), 3],
  ['three words of five went', f(exit), f('  x = a.c(y);\n'), 2],
  ['a demand asked before already', f(`  checkAll(a);\n${exit}`), f('  checkAll(a);\n'), 3],
  ['another question about it came', f(`  h();\n${exit}`), f('  if (a) {\n    open1();\n  }\n  h();\n'), 2],
  ['what it asked about is used 250 words behind it', f(exit + words(247)), f(words(247)), 2],
  ['one of its two calls came elsewhere', f('  if (c(a.b) || d(a.b)) return;\n'), `e = c();\n${f('')}`, 3],
  [
    'the function around its own is gone',
    `function g() {\n  function f(a) {\n${exit}    go(a);\n  }\n}\n`,
    `function h() {\n  function f(a) {\n    go(a);\n  }\n}\n`,
    3,
  ],
])('tells of an exit that is gone where %s', (_what, base, head, line) => {
  expect(readOf(base, head)).toContain(`exit-removed:${line}`);
});

it.each([
  ['151 words went at once', f(`${exit}${'  c;\n'.repeat(69)}  ;\n`), f('')],
  ['61 words came in its place', f(exit), f(words(61))],
  ['two words of five went', f(exit), f('  x = a.b;\n')],
  ['a new demand is about one of its names', f('  if (a.b > c.d) return;\n'), f('  checkAll(a);\n')],
  ['what it asked about is used 251 words behind it', f(exit + words(248)), f(words(248))],
  ['its call came elsewhere', f('  if (!(c(a.b))) return;\n'), `e = c();\n${f('')}`],
  ['its words came elsewhere', f(exit), `const x = [a, b, 9];\n${f('')}`],
  ['what demanded is called for its answer', f('  checkIt(a.b.c);\n'), f('  x = checkIt(d);\n')],
  ['its function of one line is gone', 'function f(a) { if (a.b > 9) return; go(a); }\nh(a);\n', 'h(a);\n'],
  [
    'its own function is gone and the one around it is there',
    `function g(a) {\n  function f() {\n${exit}    go();\n  }\n  h(a);\n}\n`,
    `function g(a) {\n  h(a);\n}\n`,
  ],
  [
    'all of it stands in another block',
    f('  if (a.b) {\n    return;\n  }\n'),
    f('  if (a.b) {\n    try {\n      return;\n    } finally {\n    }\n  }\n'),
  ],
])('says nothing of an exit where %s', (_what, base, head) => {
  expect(readOf(base, head).filter((one) => one.startsWith('exit'))).toEqual([]);
});

it('tells of a way out before a word of Ruby that became another', () => {
  const [base, head] = [
    'def f(a)\n  return 1 if a\n  go(a)\nend\n',
    'def f(a)\n  log 1 if a\n  go(a)\nend\n',
  ];

  expect(readOf(base, head, 'a.rb')).toContain('exit-removed:2');
});

it('tells of a condition that got longer and lost no word', () => {
  expect(readOf(f('  if (a) {\n    return;\n  }\n'), f('  if (a && b) {\n    return;\n  }\n'))).toEqual([
    'condition-loosened:2',
  ]);
});

it.each([
  ['five words', '  if (a.x > 9) b.c();\n', '  b.c();\n', ['condition-loosened:2']],
  ['four words', '  if (a.x > 9) b(c);\n', '  b(c);\n', []],
  ['twelve words, of which four went', '  if (a.x > 9) b.c(d, e, g, h);\n', '  b.c(d, h);\n', []],
  [
    'ten words, of which three went',
    '  if (a.x > 9) b(c, d, e, g);\n',
    '  b(y, d, e);\n',
    ['condition-loosened:2'],
  ],
])('reads a body of %s that is no longer behind its condition', (_what, was, is, expected) => {
  expect(readOf(f(was), f(is)).filter((one) => one.startsWith('condition'))).toEqual(expected);
});

it('tells of a body that now begins the file', () => {
  expect(readOf('if (x.y(z)) {\n  b.c()\n}\ngo(x)\n', 'b.c()\ngo(x)\n')).toEqual(['condition-loosened:1']);
});

it('tells of an exit behind a function that went too', () => {
  const [base, head] = ['function g() {}\nh();\nif (a.b > 9) throw c;\ngo(a);\n', 'h();\ngo(a);\n'];

  expect(readOf(base, head)).toEqual(['exit-removed:2']);
});

it('reads a file in which no function stands', () => {
  expect(readOf('if (a.b > 9) throw c;\ngo(a);\n', 'go(a);\n')).toEqual(['exit-removed:1']);
});

it.each([
  ['go(); if (a?.b || this.c === d! && "e") h', 4, 18, ['a', 'd']],
  ['a.b', 2, 3, []],
  ['a b', 1, 2, ['b']],
  ['+ 1', 0, 2, []],
])('lists the names of %s', (text, from, to, expected) => {
  expect(listNames(programOf('typescript', text).tokens, from, to)).toEqual(expected);
});
