import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findUnscoped } from './find-unscoped.ts';

it.each([
  [
    'a lookup of anything',
    'const a = orders.findOne({ id, ownerId: me.id });',
    'const a = orders.getOrFind(id);',
    ['owner id:2:2'],
  ],
  ['a lookup over two lines', 'find(\n  id, currentUser.id);', 'first(id);', ['current user:2:2']],
  ['a lookup that still asks', 'find(id, ownerId);', 'first(id, owner.id);', []],
  ['a lookup by a helper', 'find(id, ownerId);', 'findVisible(id);', []],
  ['a lookup that asked for nobody', 'find(id, colourId);', 'first(id);', []],
  ['what was no lookup', 'paint(id, ownerId);', 'first(id);', []],
  ['what is no lookup', 'find(id, ownerId);', 'paint(id);', []],
  ['what is gone', 'find(id, ownerId);', '', []],
  ['a comment', '// find(id, ownerId);', 'first(id);', []],
  ['a comment that came', 'find(id, ownerId);', '// first(id);', []],
])('reads %s', (_what, before, after, expected) => {
  const [base, head] = [`one();\n${before}\nlast();\n`, `one();\n${after}\nlast();\n`];

  const found = findUnscoped(viewOf({ path: 'a.ts', base, head }));

  expect(found.map(({ name, line, baseLine }) => `${name}:${line}:${baseLine}`)).toEqual(expected);
});
