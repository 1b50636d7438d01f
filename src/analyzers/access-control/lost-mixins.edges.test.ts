import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findLostMixins } from './lost-mixins.ts';

const lost = (base: readonly string[], head: readonly string[]) =>
  findLostMixins(viewOf({ path: 'a.py', base: `${base.join('\n')}\n`, head: `${head.join('\n')}\n` })).map(
    ({ name, line }) => `${name}:${line}`,
  );

const guarded = 'class A(AdminMixin, View):';
const bare = 'class A(View):';

it.each([
  ['a class that stays beside one of its name', [guarded, '    a = 1', bare], ['    a = 1', bare], []],
  ['a class that comes beside one of its name', [guarded, '    a = 1'], [guarded, '    a = 1', bare], []],
  ['a line that is like a class', ['klass A(AdminMixin, View):', 'a'], ['klass A(View):', 'a'], []],
])('reads %s', (_what, base, head, expected) => {
  expect(lost(base, head)).toEqual(expected);
});
