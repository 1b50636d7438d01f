import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findLostMixins } from './lost-mixins.ts';

it.each([
  [
    'a parent that is gone',
    'class A(LoginRequiredMixin, View):',
    'class A(View):',
    ['LoginRequiredMixin:2:1'],
  ],
  ['one of two', 'class A(AdminMixin, OwnerMixin):', 'class A(OwnerMixin):', ['AdminMixin:2:1']],
  ['both', 'class A(AdminMixin, OwnerMixin):', 'class A(View):', ['AdminMixin, OwnerMixin:2:1']],
  ['a parent that gave way to another', 'class A(AdminMixin, View):', 'class A(OwnerMixin, View):', []],
  ['a parent that asks nobody', 'class A(ListMixin, View):', 'class A(View):', []],
  ['another class', 'class A(AdminMixin, View):', 'class B(View):', []],
  ['more parents', 'class A(View):', 'class A(AdminMixin, View):', []],
  ['a class that is gone', 'class A(AdminMixin, View):', 'go()', []],
])('reads %s', (_what, before, after, expected) => {
  const found = findLostMixins(
    viewOf({ path: 'a.py', base: `${before}\n    a = 1\n`, head: `go()\n${after}\n    a = 1\n` }),
  );

  expect(found.map(({ name, line, baseLine }) => `${name}:${line}:${baseLine}`)).toEqual(expected);
});

it('reads Python alone', () => {
  const found = findLostMixins(
    viewOf({ path: 'a.rb', base: 'class A(AdminMixin, View):\n', head: 'class A(View):\n' }),
  );

  expect(found).toEqual([]);
});

it('names the code', () => {
  const found = findLostMixins(
    viewOf({ path: 'a.py', base: 'class A(AdminMixin):\n  pass\n', head: 'class A(View):\n  pass\n' }),
  );

  expect(found.map(({ code }) => code)).toEqual(['access-check-removed']);
});
