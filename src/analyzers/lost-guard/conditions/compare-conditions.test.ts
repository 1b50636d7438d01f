import { expect, it } from 'vitest';
import { observe, summarize } from '../../observation-builder.ts';
import { lostGuard } from '../index.ts';

const inBody = (body: string) => `function f(a) {\n${body}\n  go(a);\n}\n`;
const refuse = (condition: string) => inBody(`  if (${condition}) {\n    throw b;\n  }`);
const open = (condition: string) => inBody(`  if (${condition}) {\n    open1(a);\n  }`);
const demand = (condition: string) => inBody(`  assert(${condition});`);
const answer = (condition: string) => `function f(a) {\n  return ${condition};\n}\n`;
const loosened = ['condition-loosened:2'];

it.each([
  ['that turned away', refuse('a || c(a)'), refuse('a'), loosened],
  ['that turned away what it asks in another order', refuse('a && c(a)'), refuse('c(a) && a'), []],
  ['that turned away and whose signs changed', refuse('a || c'), refuse('a && c'), loosened],
  ['that turned away and turns more away', refuse('a && c'), refuse('a || c'), []],
  ['that turned away, one sign of two', refuse('a || c && d'), refuse('a || c || d'), []],
  ['that turned away and asks one more', refuse('a'), refuse('a && c'), loosened],
  ['that turned away and also turns others away', refuse('a'), refuse('a || c'), []],
  [
    'that turned away with two larger numbers',
    refuse('a > 8 || c > 8'),
    refuse('a > 80 || c > 80'),
    loosened,
  ],
  [
    'that turned away with one number larger and one smaller',
    refuse('a > 8 || c > 80'),
    refuse('a > 80 || c > 8'),
    [],
  ],
  [
    'that turned away with a larger number and something more',
    refuse('a > 8'),
    refuse('a > 80 || c'),
    ['guard-changed:2'],
  ],
  [
    'that turned away with one part in place of two',
    refuse('a > 8 || c'),
    refuse('a > 80'),
    ['guard-changed:2'],
  ],
  ['that must be met and asks less', demand('a && c'), demand('a'), loosened],
  ['that must be met and asks more', demand('a'), demand('a && c'), []],
  ['that must be met, or another', demand('a'), demand('a || c'), loosened],
  ['that must be met and no longer offers another', demand('a || c'), demand('a'), []],
  ['that opens and asks less', open('a && c'), open('a'), loosened],
  ['that opens for others too, as new features do', open('a'), open('a || c'), []],
  ['that opens for either in place of both', open('a && c'), open('a || c'), loosened],
  ['that opened and now turns away', open('a && c'), refuse('a'), []],
  ['that is answered and asks less', answer('a && c && d'), answer('a && d'), loosened],
  ['that is answered and offers less', answer('a || c || d'), answer('a || d'), loosened],
  ['that is answered and offers more', answer('a || d'), answer('a || c || d'), []],
])('compares a condition %s', (_what, base, head, expected) => {
  const found = observe(lostGuard, { path: 'a.ts', base, head });

  expect(summarize(found)).toEqual(expected);
});

it.each([
  ['goes on', 'log(b)', ['exit-removed:2']],
  ['lets pass', 'return true', []],
  ['leaves in another way', 'return', []],
])('reads a condition that turned away and whose body now %s', (_what, body, expected) => {
  const write = (one: string) => inBody(`  if (a.c) {\n    ${one};\n  }`);
  const [base, head] = [write('throw b'), write(body)];

  const found = observe(lostGuard, { path: 'a.ts', base, head });

  expect(summarize(found)).toEqual(expected);
});

it.each([
  [
    'Ruby',
    'a.rb',
    'def f(a)\n  unless a.ok?\n    BODY\n  end\n  go(a)\nend\n',
    'raise b',
    'log(b)',
    ['exit-removed:2'],
  ],
  [
    'Ruby that lets pass',
    'a.rb',
    'def f(a)\n  unless a.ok?\n    BODY\n  end\n  go(a)\nend\n',
    'raise b',
    'return true',
    [],
  ],
  [
    'Ruby that leaves now',
    'a.rb',
    'def f(a)\n  unless a.ok?\n    BODY\n  end\n  go(a)\nend\n',
    'log(b)',
    'raise b',
    [],
  ],
])('reads another body behind a condition that must be met in %s', (_what, path, text, was, is, expected) => {
  const [base, head] = [text.replace('BODY', was), text.replace('BODY', is)];

  expect(summarize(observe(lostGuard, { path, base, head }))).toEqual(expected);
});

it.each([
  ['the part that is gone', 'c(a)', refuse('a || c(a)'), refuse('a'), []],
  ['another part', 'e(a)', refuse('a || c(a)'), refuse('a'), ['condition-loosened:3']],
  ['one of two parts', 'c(a)', refuse('a || c(a) || d(a)'), refuse('a'), ['condition-loosened:3']],
  [
    'a part that is asked otherwise now',
    'a > 8',
    refuse('a > 8'),
    refuse('a > 80'),
    ['condition-loosened:3'],
  ],
  ['parts whose signs changed', 'a || c', refuse('a || c'), refuse('a && c'), ['condition-loosened:3']],
])('looks whether %s is asked elsewhere', (_what, asked, base, head, expected) => {
  const found = observe(lostGuard, { path: 'a.ts', base, head: `const ready = (a) => ${asked};\n${head}` });

  expect(summarize(found)).toEqual(expected);
});
