import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findSwappedGuards } from './decorator-order.ts';

const show = (...decorators: readonly string[]) =>
  `${decorators.map((one) => `@${one}\n`).join('')}def show():\n    return 1\n`;

it.each([
  [
    'a guard that went outside',
    show('app.get("/a")', 'login_required'),
    show('login_required', 'app.get("/a")'),
    ['login_required:1'],
  ],
  [
    'a guard that went inside',
    show('login_required', 'app.get("/a")'),
    show('app.get("/a")', 'login_required'),
    [],
  ],
  [
    'a guard that was outside',
    show('login_required', 'app.get("/a")'),
    show('login_required', 'cached', 'app.get("/a")'),
    [],
  ],
  ['a guard that is new', show('app.get("/a")'), show('login_required', 'app.get("/a")'), []],
  ['another decorator', show('app.get("/a")', 'cached'), show('cached', 'app.get("/a")'), []],
  ['what is no route', show('paint', 'login_required'), show('login_required', 'paint'), []],
  ['a function that is new', 'a = 1\n', show('login_required', 'app.get("/a")'), []],
  [
    'a function of another name',
    show('app.get("/a")', 'login_required').replace('show', 'list'),
    show('login_required', 'app.get("/a")'),
    [],
  ],
  [
    'a function of another class',
    `class A:\n${show('app.get("/a")', 'login_required').replaceAll(/^/gm, '  ')}`,
    `class B:\n${show('login_required', 'app.get("/a")').replaceAll(/^/gm, '  ')}`,
    [],
  ],
])('reads %s', (_what, base, head, expected) => {
  const found = findSwappedGuards(viewOf({ path: 'a.py', base, head }));

  expect(found.map(({ name, line }) => `${name}:${line}`)).toEqual(expected);
});

const method = (first: string, second: string) => `class A {\n  @${first}\n  @${second}\n  show() {}\n}\n`;

it('reads Python alone', () => {
  const found = findSwappedGuards(
    viewOf({ path: 'a.ts', base: method('app.get()', 'login()'), head: method('login()', 'app.get()') }),
  );

  expect(found).toEqual([]);
});
