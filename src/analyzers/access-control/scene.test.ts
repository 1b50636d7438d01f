import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import type { Guard } from './guard.ts';
import { guardOf } from './guard-builder.ts';
import { createScene, isWider } from './scene.ts';

const sceneOf = (base: readonly string[], head: readonly string[], guards: readonly Guard[] = []) =>
  createScene(viewOf({ path: 'src/a.ts', base: toText(base), head: toText(head) }), guards);

const toText = (lines: readonly string[]) => `${lines.join('\n')}\n`;

it('knows that what held a guard is gone', () => {
  const scene = sceneOf(['function a() {}', 'function b() {}'], ['function a() {}', 'function c() {}']);

  expect(['declared a', 'declared b', 'declared c'].map(scene.isHostGone)).toEqual([false, true, false]);
});

const check = guardOf('!isAdmin(u)', { form: 'check', key: 'one', host: 'declared save' });

it.each<[string, Partial<Guard>, boolean]>([
  ['on a new line of the file', { line: 2 }, true],
  ['on an old line', { line: 1 }, false],
  ['with another key', { line: 2, key: 'other' }, false],
  ['in another function', { line: 2, host: 'declared other' }, false],
])('looks for a guard %s', (_what, rest, expected) => {
  const scene = sceneOf(['old();'], ['old();', 'fresh();'], [guardOf('x', { key: 'one', ...rest })]);

  expect(scene.isMoved(check)).toBe(expected);
});

it.each<[string, Guard, readonly string[], readonly string[], boolean]>([
  ['a call', guardOf('askAll()'), ['askAll();'], ['  await askAll();'], true],
  ['a name', guardOf('askAll', { form: 'handed' }), ['use(askAll);'], ['use(x, askAll);'], true],
  ['a short name', guardOf('may', { form: 'handed' }), ['use(may);'], ['use(x, may);'], true],
  ['a name that is too short', guardOf('ok', { form: 'handed' }), ['use(ok);'], ['use(x, ok);'], false],
  ['a condition', { ...check, name: 'askAll' }, ['askAll();'], ['  await askAll();'], false],
  ['a call with constants', guardOf('askAll(a)'), ['askAll("a");'], ['await askAll("a");'], false],
  ['one of two calls', guardOf('askAll()'), ['askAll(); ', 'askAll();'], ['  await askAll();'], false],
  ['a call before a comment', guardOf('use'), ['x(use);'], ['x(b, use // all', ');'], true],
  ['a call in a comment', guardOf('askAll()'), ['askAll();'], ['go(); // askAll'], false],
  ['a call far to the right', guardOf('askAll()'), ['askAll();'], [`${' '.repeat(500)}askAll();`], false],
])('looks on the changed lines for %s', (_what, guard, base, head, expected) => {
  expect(sceneOf(base, head).isMoved(guard)).toBe(expected);
});

const inSave = (call: string) => ['function tiny() {}', 'function save(x) {', `  ${call}`, '}'];
const named = (text: string, rest: Partial<Guard> = {}) =>
  guardOf(text, { host: 'declared save', name: text, ...rest });

it.each<[string, Guard, string, boolean]>([
  ['a word', named('isKeeper'), 'askKeeper(x);', true],
  ['a word of four letters', named('isMine'), 'askMine(x);', true],
  ['a word of three letters', named('isAcl'), 'askAcl(x);', false],
  ['a word in the plural', named('sessions'), 'askSession(x);', true],
  ['no word', named('isKeeper'), 'askOther(x);', false],
  ['a word of what it is called on', named('keeper.ask'), 'isKeeper(x);', false],
  ['a word that it is given', named('isKeeper', { text: 'isKeeper(badge)' }), 'readBadge(x);', false],
  [
    'a word in the middle of a condition',
    named('keeper.id === me.badge', { form: 'check' }),
    'askKeeper(x);',
    true,
  ],
  ['a word in another function', named('isKeeper', { host: 'declared other' }), 'askKeeper(x);', false],
])('finds a new call that shares %s with what is gone', (_what, guard, call, expected) => {
  expect(sceneOf(inSave('go(x);'), inSave(call)).isRenamed(guard)).toBe(expected);
});

it.each<[string, Partial<Guard>, Partial<Guard>, boolean]>([
  ['for the whole file', { host: '' }, { host: 'declared A.b' }, true],
  ['for the type around', { host: 'declared A' }, { host: 'declared A.b' }, true],
  ['for a type that is named alike', { host: 'declared A' }, { host: 'declared Ab' }, false],
  ['for a function', { host: 'declared A' }, { host: 'declared B' }, false],
  ['in a list of a function', { host: 'declared A', form: 'handed' }, { host: 'declared B' }, true],
  ['in a list of a call', { host: 'called a ', form: 'handed' }, { host: 'declared B' }, false],
  [
    'in a list, and no condition',
    { host: 'declared A', form: 'handed' },
    { host: 'declared B', form: 'check' },
    false,
  ],
])('tells whether a guard holds %s', (_what, other, guard, expected) => {
  expect(isWider(guardOf('x', other), guardOf('y', guard))).toBe(expected);
});
