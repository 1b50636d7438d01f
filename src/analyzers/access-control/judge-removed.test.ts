import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { collectGuards } from './collect-guards.ts';
import { guardOf } from './guard-builder.ts';
import { judgeRemoved } from './judge-removed.ts';
import { codeOf } from './sides.ts';

/** What is told of the first condition of the base. */
function judge(base: readonly string[], head: readonly string[], path = 'src/a.ts'): string | undefined {
  const file = viewOf({ path, base: toText(base), head: toText(head) });
  const guard = collectGuards(codeOf(file.base)).find(({ form }) => form === 'check');
  if (guard === undefined) throw new Error('the base has a condition');
  return judgeRemoved(file, guard);
}

const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const inSave = (...lines: readonly string[]) => ['function save(u) {', ...lines, '  store();', '}'];

it.each([
  ['a right', ['  if (!isAdmin(u)) return null;'], 'access-check-removed'],
  ['a right, in a loop', ['  while (!isAdmin(u)) throw x;'], undefined],
  ['a right, and lets in', ['  if (!isAdmin(u)) return true;'], undefined],
  ['a right, and answers those who have it', ['  if (isAdmin(u)) return go(u);'], undefined],
  ['a proof', ['  if (!signature.ok) return null;'], 'verification-removed'],
  ['sound input, with a firm answer', ['  if (!isValid(u)) throw x;'], 'validation-removed'],
  ['sound input, in firm words', ['  if (!isValid(u)) return null;'], 'validation-removed'],
  ['sound input', ['  if (!/^[a-z]+$/.test(u)) return null;'], undefined],
  ['sound input, and throws', ['  if (!/^[a-z]+$/.test(u)) throw x;'], 'validation-removed'],
  ['how often', ['  if (limiter.tooMany(u)) return null;'], undefined],
  ['how often, and throws', ['  if (limiter.tooMany(u)) throw x;'], 'rate-limit-removed'],
  ['something plain, and denies', ['  if (blue) return res.status(403).end();'], 'access-check-removed'],
  ['something plain, and limits', ['  if (blue) return res.status(429).end();'], 'rate-limit-removed'],
  ['something plain, and throws', ['  if (blue) throw x;'], 'check-removed'],
  ['something plain, and answers', ['  if (blue) return x;'], undefined],
  ['what a call came back with', ['  if (x.error) throw x;'], undefined],
  [
    'something plain over two lines',
    ['  if (blue &&', '    red.greenish(u)) throw new Forbidden();'],
    'access-check-removed',
  ],
  [
    'something plain behind a line that denies',
    ['  note(403);', '  if (blue) {', '    return x;', '  }'],
    undefined,
  ],
  ['something plain before a line that denies', ['  if (blue) return x;', '  go(403);'], undefined],
  [
    'something plain that denies, and leaves later',
    ['  if (blue) {', '    res.status(403);', '    a();', '    a();', '    a();', '    return x;', '  }'],
    'access-check-removed',
  ],
  ['sound input, and skips', ['  if (!isValid(u)) continue;'], 'validation-removed'],
  ['a right, and skips', ['  if (!isAdmin(u) && isSafe(u)) {', '    continue;', '  }'], undefined],
  ['sound input in plain words, and skips', ['  if (!/^[a-z]+$/.test(u)) continue;'], undefined],
  ['sound input, and tells', ['  if (!isValid(u)) log(u);', '  return x;'], undefined],
])('judges a condition that is gone and asked for %s', (_what, lines, code) => {
  expect(judge(inSave(...lines), inSave())).toBe(code);
});

it('reads the answer before a condition', () => {
  const base = ['def save(u)', '  raise Forbidden if blue', '  store', 'end'];

  expect(judge(base, ['def save(u)', '  store', 'end'], 'a.rb')).toBe('access-check-removed');
});

it.each([
  ['that throws', 'throw 5;', 'validation-removed'],
  ['that gives nothing back', 'return NULL;', 'validation-removed'],
  ['that goes on', 'return x;', undefined],
])('judges a bound in C %s', (_what, answer, code) => {
  const base = ['int f(int n, int len) {', `  if (n > len) ${answer}`, '  return go(n);', '}'];

  expect(judge(base, ['int f(int n, int len) {', '  return go(n);', '}'], 'a.cpp')).toBe(code);
});

it.each([
  [
    'is still there',
    ['  if (isAdmin(u)) {', '    erase(u);', '  }'],
    ['  erase(u);'],
    'access-check-removed',
  ],
  ['is gone', ['  if (isAdmin(u)) {', '    erase(u);', '  }'], [], undefined],
  ['says too little', ['  if (isAdmin(u)) {', '    a();', '  }'], ['  a();'], undefined],
  ['was behind sound input', ['  if (isValid(u)) {', '    erase(u);', '  }'], ['  erase(u);'], undefined],
])('judges a branch of which the body %s', (_what, was, is, code) => {
  expect(judge(inSave(...was), inSave(...is))).toBe(code);
});

const plain = '  if (blue) throw x;';
const far = Array<string>(12).fill('go();');

it.each([
  ['nothing', inSave(plain), inSave(), 'check-removed'],
  ['the line before', inSave('  a();', plain), inSave('  come(u);'), undefined],
  ['a line beside', inSave(plain), inSave('  come(u);'), undefined],
  ['a line before', ['function f() {', '  a();', plain, '}'], ['function f() {', '  b();', '}'], undefined],
  [
    'a line two lines on',
    inSave(plain, '  a();', '  b();'),
    inSave('  a();', '  b();', '  come(u);'),
    'check-removed',
  ],
  ['a line far off', [...inSave(plain), ...far], [...inSave(), ...far, 'come();'], 'check-removed'],
  [
    'a line beside, and less far off',
    [...inSave(plain), ...far, 'go(1);'],
    [...inSave('  come(u);'), ...far],
    undefined,
  ],
])('judges a plain condition that is taken out, where the change brings %s', (_what, base, head, code) => {
  expect(judge(base, head)).toBe(code);
});

const clean = guardOf('cleanName()', { topic: 'validation', name: 'cleanName' });
const own = 'function cleanName(x) {}\nfunction other() {}\n';

it.each([
  ['that is gone', clean, own, 'function other() {}\n', undefined],
  ['that is still there', clean, own, own, 'validation-removed'],
  ['of somebody else', clean, 'function other() {}\n', 'a();\n', 'validation-removed'],
  ['that asked for rights', { ...clean, topic: 'access' as const }, own, 'a();\n', 'access-check-removed'],
])('judges a lost call of a function %s', (_what, guard, base, head, code) => {
  expect(judgeRemoved(viewOf({ path: 'src/a.ts', base, head }), guard)).toBe(code);
});
