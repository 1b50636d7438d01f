import { expect, it } from 'vitest';
import { standsInHelper } from './asked-in-helper.ts';
import { viewOf } from './observation-builder.ts';

const asked = 'if (!user.isAdmin) throw new Forbidden();';
const base = `function drop(user) { ${asked} go(user); }\n`;
const helper = `function guarded(user) { ${asked} }\n`;
const calling = 'function drop(user) { guarded(user); go(user); }\n';

const stands = (sides: { readonly base: string; readonly head: string }, line = 1, text = '!user.isAdmin') =>
  standsInHelper(viewOf({ path: 'a.ts', ...sides }), line, text);

it.each([
  ['functions of one line', base, helper + calling, 1],
  [
    'functions between others',
    `f();\n${base}function last() {}\n`,
    `f();\n${helper}${calling}function last() {}\n`,
    2,
  ],
  [
    'a function around a class',
    'function drop(user) {\n  class A {\n    x = !user.isAdmin;\n  }\n}\n',
    `${helper}function drop(user) {\n  guarded(user);\n}\n`,
    3,
  ],
  ['a helper with another remark', base, helper.replace('{ ', '{ /* why */ ') + calling, 1],
  ['a remark on it elsewhere', base, `${helper}${calling}// !user.isAdmin\n`, 1],
  ['a remark on it before', base, `// !user.isAdmin\n${helper}${calling}`, 1],
  ['another way to read a part', base, helper.replace('user.isAdmin', 'user?.isAdmin') + calling, 1],
  ['blanks before the sign', base, helper.replace('user.isAdmin', 'user  .isAdmin') + calling, 1],
])('finds the question in %s', (_what, before, head, line) => {
  expect(stands({ base: before, head }, line)).toBe(true);
});

it.each([
  [
    'a function above calls the helper',
    base,
    `function first(user) { guarded(user); }\n${helper}function drop(user) { go(user); }\n`,
  ],
  [
    'the same method of another class calls it',
    `class B {\n  drop(user) { ${asked} }\n}\n`,
    `${helper}class A {\n  drop(user) { guarded(user); }\n}\nclass B {\n  drop(user) { go(user); }\n}\n`,
  ],
  ['only a remark of the helper says so', base, `function guarded(user) { /* !user.isAdmin */ }\n${calling}`],
])('finds no question where %s', (_what, before, head) => {
  expect(stands({ base: before, head }, before.startsWith('class') ? 2 : 1)).toBe(false);
});

const asking = (question: string) =>
  stands(
    { base, head: `function guarded(user) {\nif (${question}) go();\n}\n${calling}` },
    1,
    " user.role === 'admin' in Staff ",
  );

it.each([
  ["user.role === 'admin' in Staff", true],
  ["user.role === 'admin' in  Staff", true],
  ["user.role === 'admin' in\nStaff", true],
  ['user.role === "admin" in Staff', true],
  ['user.role === `admin` in Staff', true],
  ['user.role === admin in Staff', false],
])('takes %j for the same question: %s', (question, expected) => {
  expect(asking(question)).toBe(expected);
});
