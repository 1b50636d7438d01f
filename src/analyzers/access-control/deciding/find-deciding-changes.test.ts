import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findDecidingChanges } from './find-deciding-changes.ts';

const may = (body: string, name = 'isAdmin', more = '') =>
  `function ${name}(u, v) {\n${body.replaceAll(/^/gm, '  ')}\n}\n${more}`;
const guarded = 'if (!u.isOwner) {\n  throw new E();\n}\nreturn ask(u);';

it.each([
  [
    'an answer that is given at once',
    may('return ask(u);'),
    may('return true;'),
    ['access-check-weakened 2'],
  ],
  [
    'an answer that was given before',
    may('return true;\ngo();'),
    may('return true;\nrun();'),
    ['access-code 3'],
  ],
  ['an answer of another function', may('return ask(u);', 'paint'), may('return true;', 'paint'), []],
  [
    'an answer where it was asked before',
    may(guarded, 'paint'),
    may('return true;', 'paint'),
    ['access-check-weakened 2'],
  ],
  [
    'an answer where a line was taken out before it',
    may(`go();\n${'return true;'}`, 'paint', may(guarded, 'other')),
    may('return true;', 'paint', may(guarded, 'other')),
    [],
  ],
  [
    'a check that stands before or behind the function',
    may(guarded, 'first', may('go();', 'paint', may(guarded, 'last'))),
    may(guarded, 'first', may('return true;', 'paint', may(guarded, 'last'))),
    [],
  ],
  [
    'a check of something else',
    may('if (!u.colour) {\n  throw new E();\n}\nreturn ask(u);', 'paint'),
    may('return true;', 'paint'),
    [],
  ],
  [
    'a check of the input',
    may('if (!u.isValid) {\n  throw new E();\n}\nreturn ask(u);', 'paint'),
    may('return true;', 'paint'),
    [],
  ],
  [
    'a check of a proof',
    may('if (!u.signature) {\n  throw new E();\n}\nreturn ask(u);', 'paint'),
    may('return true;', 'paint'),
    ['access-check-weakened 2'],
  ],
  [
    'a check that stops nothing',
    may('if (u.isOwner) {\n  go();\n}\nreturn ask(u);', 'paint'),
    may('return true;', 'paint'),
    [],
  ],
  [
    'an answer that stood there already',
    may(`// one\n${guarded}`, 'paint').replace('function', 'const a = 1;\nfunction'),
    may(guarded, 'paint').replace('function', 'const a = 1;\nfunction'),
    [],
  ],
  ['another call', may('return ask(u);'), may('return say(u);'), ['access-code 2']],
  ['another condition', may('while (u < v) u += v;'), may('while (u > v) u += v;'), ['access-code 2']],
  ['another value', may('u = 1;\nreturn u;'), may("u = '';\nreturn u;"), ['access-code 2']],
  ['another text', may("return ask('a');"), may("return ask('b');"), ['access-code 2']],
  ['what is told', may('return ask(u);'), may("logger.info('asked', u);\nreturn ask(u);"), []],
  [
    'what is told over several lines',
    may('return ask(u);'),
    may("logger.info(\n  'asked',\n  name(u),\n);\nreturn ask(u);"),
    [],
  ],
  [
    'what stands before and behind it',
    may('if (u) run();\nlog.info(u);\nreturn ask(u);'),
    may('if (v) run();\nlog.info(u);\nreturn say(u);'),
    ['access-code 2'],
  ],
  [
    'what stands before it',
    may('run();\nlog.info(u);\nreturn ask(u);'),
    may('go();\nlog.info(u);\nreturn ask(u);'),
    ['access-code 2'],
  ],
  ['a sentence', may("return ask('a b');"), may("return ask('a c');"), []],
  [
    'a question to a database',
    may("return ask('SELECT a');"),
    may("return ask('SELECT b');"),
    ['access-code 2'],
  ],
  [
    'a part of a question',
    may("return ask('x where a');"),
    may("return ask('x where b');"),
    ['access-code 2'],
  ],
  ['other names', may('while (u < v) v = u;\nreturn ask(u);'), may('while (a<b) b = a;\nreturn ask(a);'), []],
  ['a call less', may('a();\nreturn ask(u);'), may('return ask(u);'), ['access-code 1']],
  ['a function that is new', 'go();\n', may('return true;'), []],
  ['a function that is not touched', may('return ask(u);'), `go();\n${may('return ask(u);')}`, []],
  [
    'a type',
    'class Policy {\n  a() {\n    go();\n  }\n}\n',
    'class Policy {\n  a() {\n    run();\n  }\n}\n',
    ['access-code 3'],
  ],
  [
    'a type of another name',
    'class Police {\n  a() {\n    go();\n  }\n}\n',
    'class Police {\n  a() {\n    run();\n  }\n}\n',
    [],
  ],
  ['a type named like a question', 'class isAdmin {\n  go() {}\n}\n', 'class isAdmin {\n  run() {}\n}\n', []],
])('reads %s', (_what, base, head, expected) => {
  const found = findDecidingChanges(viewOf({ path: 'a.ts', base, head }));

  expect(found.map(({ code, line }) => `${code} ${line}`)).toEqual(expected);
});

it('tells the name and the line of both sides', () => {
  const [base, head] = [may('return ask(u);'), may('return say(u);')];

  const found = findDecidingChanges(viewOf({ path: 'a.ts', base, head }));

  expect(found).toEqual([{ name: 'isAdmin', code: 'access-code', line: 2, endLine: 2 }]);
});

it('says nothing where there is but one side', () => {
  const text = may('return true;');

  const found = [
    findDecidingChanges(viewOf({ path: 'a.ts', base: text })),
    findDecidingChanges(viewOf({ path: 'a.ts', head: text })),
  ];

  expect(found).toEqual([[], []]);
});
