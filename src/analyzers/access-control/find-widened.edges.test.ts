import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findWidened } from './find-widened.ts';

const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const view = (base: readonly string[], head: readonly string[]) =>
  viewOf({ path: 'src/a.ts', base: toText(base), head: toText(head) });

it.each([
  [
    'of its own name',
    ["roles = ['a'];", "operatorRoles = ['b'];"],
    ["roles = ['x'];", "operatorRoles = ['b', 'c'];"],
    ['operatorRoles: c:2'],
  ],
  ['in another order', ["roles = ['a', 'b'];"], ["roles = ['b', 'a'];"], []],
  ['of which it keeps one', ["roles = ['a', 'b'];"], ["roles = ['a', 'c'];"], []],
  ['with a number in it', ["roles = ['a', 1];"], ["roles = ['a', 1, 'b'];"], ['roles: b:1']],
  ['in its last line', ["roles = ['a'];"], ["roles = ['a',", "  'b'];"], ['roles: b:2']],
  ['in its first line', ["roles = ['a'];"], ["roles = ['b',", "  'a'];"], ['roles: b:1']],
  ['by a name', ['roles = [a];', "go('b');"], ['roles = [a, b];', "go('b');"], ['roles: b:1']],
])('holds a list against the one %s', (_what, base, head, expected) => {
  expect(findWidened(view(base, head)).map(({ name, line }) => `${name}:${line}`)).toEqual(expected);
});
