import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { collectGuards, toStrength } from './collect-guards.ts';
import type { Guard } from './guard.ts';
import { guardOf } from './guard-builder.ts';
import { isWeaker } from './judge-replaced.ts';
import { codeOf } from './sides.ts';

/** Whether the first condition of a function asks for less than the one that stood there. */
function isLess(was: readonly string[], is: readonly string[], before = 'start();\n'): boolean {
  const file = viewOf({ path: 'src/a.ts', base: toProgram(was, 'start();\n'), head: toProgram(is, before) });
  const [old, now] = [file.base, file.head].map((side) =>
    collectGuards(codeOf(side)).find(({ form }) => form === 'check'),
  );
  if (old === undefined || now === undefined) throw new Error('each side has a condition');
  return isWeaker(file, old, now);
}

function toProgram(lines: readonly string[], before: string): string {
  return `${before}function save(u) {\n${lines.join('\n')}\n}\n`;
}

const denied = 'throw new Forbidden();';
const asked = (condition: string, answer: string): readonly string[] => [
  `  if (${condition}) ${answer}`,
  '  store();',
];

it.each([
  ['a constant before it', 'a && !isAdmin(u)', 'false && !isAdmin(u)', denied, true],
  ['a constant, and there was one', 'false && !isAdmin(u)', 'false && !isAdmin(v)', denied, false],
  ['a constant instead of a name', 'blocked', 'false', denied, true],
  ['a constant, where nobody is asked for rights', 'blue', 'false', 'return;', false],
  ['a value that is given', 'uid != 0', 'uid = 0', 'throw new Failure();', true],
  ['the same in another order', '!a || !isAdmin(u)', '!isAdmin(u) || !a', denied, false],
  ['one reason less', '!u || !isAdmin(u)', '!u', denied, true],
  ['one condition less for the answer', '!isAdmin(u) && x', '!isAdmin(u)', denied, false],
  ['one plain reason less', '!isAdmin(u) || x', '!isAdmin(u)', 'return null;', false],
  ['two reasons less', '!u || x || !isAdmin(u)', '!u', 'return null;', true],
  ['one bound less', '!u || n > 5', '!u', 'throw new Failure();', true],
  ['one bound less, by its words', '!u || n > length', '!u', 'throw new Failure();', true],
  ['one comparison less', '!u || a > b', '!u', 'throw new Failure();', false],
  ['one plain name less', '!u || x5', '!u', 'throw new Failure();', false],
  ['one bound less, and nobody is turned away', '!u || n > 5', '!u', 'return null;', false],
  ['one condition more for the answer', '!isAdmin(u)', '!isAdmin(u) && x', denied, true],
  ['one reason more', '!isAdmin(u)', '!isAdmin(u) || x', denied, false],
  ['who is signed in instead of a right', '!isAdmin(u)', '!isAuthenticated(u)', denied, true],
  ['who is there instead of a right', '!isAdmin(u)', 'u.owner == null', denied, true],
  ['who is signed in instead of two', '!isAdmin(u) || x', '!isAuthenticated(u)', denied, true],
  ['who is signed in as before', '!isAuthenticated(u)', '!isLoggedIn(u)', denied, false],
  ['who is signed in, alone', '!isAdmin(u) && !isLoggedIn(u)', '!isLoggedIn(u)', denied, false],
  ['who is signed in and something else', '!isAdmin(u)', '!isLoggedIn(u) || !isOwner(u)', denied, false],
  ['something plain instead of a right', '!isAdmin(u)', 'x.y', denied, true],
  ['another right', '!isAdmin(u)', 'u.id !== doc.ownerId', denied, false],
  ['another name', '!isAdmin(u)', '!blue(u)', denied, false],
  ['the same, held against nothing', 'isAdmin(u, v)', 'isAdmin(u,\n    v) == null', denied, false],
])('judges %s', (_what, was, is, answer, expected) => {
  expect(isLess(asked(was, answer), asked(is, answer))).toBe(expected);
});

it.each([
  ['a branch of two rights that asks for one', 'store();', true],
  ['an answer to two rights that asks for one', 'return true;', true],
])('judges %s', (_what, answer, expected) => {
  expect(isLess(asked('isAdmin(u) && isOwner(u)', answer), asked('isAdmin(u)', answer))).toBe(expected);
});

it.each([
  ['a function of the change', 'function blue(u) {}\n', false],
  ['a value of the change', 'const blue = ask;\n', false],
  ['nothing of the change', '', true],
])('looks for what was asked in %s', (_what, before, expected) => {
  expect(isLess(asked('!isAdmin(u)', denied), asked('!blue(u, 1)', denied), before)).toBe(expected);
});

it('does not find in an old function what was asked', () => {
  const file = viewOf({
    path: 'src/a.ts',
    base: toProgram(asked('!isAdmin(u)', denied), 'function blue(u) {}\n'),
    head: toProgram(asked('!blue(u, 1)', denied), 'function blue(u) {}\n'),
  });
  const [old, now] = [file.base, file.head].flatMap((side) => collectGuards(codeOf(side)).slice(-1));

  expect(old?.text).toBe('!isAdmin(u)');
  expect(old !== undefined && now !== undefined && isWeaker(file, old, now)).toBe(true);
});

const isAdmin = (answer: string, ...rest: readonly string[]) => [`  if (isAdmin(u)) ${answer}`, ...rest];
const isNone = (answer: string, ...rest: readonly string[]) => [`  if (!isAdmin(u)) ${answer}`, ...rest];

it.each([
  ['the same follows', isNone(denied, '  store();'), isAdmin(denied, '    store();'), true],
  [
    'the other follows',
    isNone(denied, '  store();'),
    isAdmin('return store();', '  throw new Forbidden();'),
    false,
  ],
  ['the other opens', isNone(denied, '  store();'), isAdmin('', '  store();'), false],
  [
    'it lets in before more is asked',
    isNone('return false;', '  log(u);', '  return isOwner(u);'),
    isAdmin('return true;', '  note(u);', '  return isOwner(u);'),
    true,
  ],
  [
    'it lets in who was let in below',
    isNone('return false;', '  log(u);', '  return true;'),
    isAdmin('return true;', '  note(u);', '  return false;'),
    false,
  ],
  [
    'it lets in who was let in further below',
    isNone('return false;', '  log(u);', '  go(u);', '  return true;'),
    isAdmin('return true;', '  note(u);', '  return false;'),
    false,
  ],
  [
    'both let in',
    isAdmin('return true;', '  log(u);', '  return isOwner(u);'),
    isNone('return true;', '  note(u);', '  return isOwner(u);'),
    false,
  ],
  [
    'none lets in',
    isNone('return false;', '  log(u);', '  return isOwner(u);'),
    isAdmin('return false;', '  note(u);', '  return isOwner(u);'),
    false,
  ],
])('judges a condition that is turned round, where %s', (_what, was, is, expected) => {
  expect(isLess(was, is)).toBe(expected);
});

const plain = viewOf({ path: 'src/a.ts', base: 'a();\n', head: 'b();\n' });

it.each([
  ['hasRole(a)', 'hasRole(a,b)', true],
  ['hasRole(a,b)', 'hasRole(a)', false],
  ['hasRole(a)', 'hasRole(b)', false],
  ['hasRole(a)', 'hasRole(a)', false],
  ['hasRole(a)', 'hasRole(c,d)', false],
  ['hasRole(a,b)', 'hasRole(a,c,d)', false],
  ['hasRole(ab)', 'hasRole(abc)', false],
  ['anyRole(a)', 'someRole(a,b)', false],
  ['useGuards(A,B)', 'useGuards(A)', true],
  ['useGuards(A,B)', 'useGuards(C)', false],
  ['useGuards(A,B,C)', 'useGuards(A,D)', false],
  ['useGuards(A)', 'useGuards(A)', false],
  ['useGuards(A)', 'useGuards(A,B)', false],
  ['allow(a)', 'allow(a,b)', false],
  ['allow(a && b)', 'allow(a || b)', true],
  ['allow(a)', 'allow(a && b)', false],
])('judges what a call is given: %s, then %s', (was, is, expected) => {
  expect(isWeaker(plain, guardOf(was), guardOf(is))).toBe(expected);
});

it.each<[string, Partial<Guard>, Partial<Guard>, boolean]>([
  ['nothing in particular', { strength: 2 }, { strength: 1, form: 'handed' }, true],
  ['nothing, as before', { strength: 1 }, { strength: 1 }, false],
  ['to be somebody', { strength: 3 }, { strength: 2 }, true],
  ['to be somebody, in another form', { strength: 3 }, { strength: 2, form: 'handed' }, false],
  ['a lower right', { strength: 4 }, { strength: 3 }, false],
  ['a lower right of one call', { strength: 4, text: 'can(a)' }, { strength: 3, text: 'can(b)' }, true],
  ['a higher right of one call', { strength: 3, text: 'can(b)' }, { strength: 4, text: 'can(a)' }, false],
  ['how often', { strength: 4 }, { strength: 1, topic: 'limit' }, false],
  ['something else than how often', { strength: 4, topic: 'limit' }, { strength: 1 }, false],
  ['a condition instead of a call', { strength: 3 }, { strength: 1, form: 'check' }, true],
  ['a call instead of a condition', { strength: 3, form: 'check' }, { strength: 1 }, true],
])('judges a guard that asks for %s', (_what, was, is, expected) => {
  expect(isWeaker(plain, guardOf('one(a)', was), guardOf('other(a)', is))).toBe(expected);
});

it('knows how much the words of a test ask for', () => {
  expect(['isAdmin', 'isAuthenticated', 'x'].map((name) => toStrength([name]))).toEqual([4, 2, 2]);
});
