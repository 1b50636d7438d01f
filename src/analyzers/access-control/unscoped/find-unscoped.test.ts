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
  [
    'a statement that demands less of its rows',
    "run('SELECT a FROM b WHERE id = @id AND agency = @agency');",
    "run('SELECT a FROM b WHERE id = @id');",
    ['agency = @agency:2:2'],
  ],
  [
    'a statement that demands less and goes on',
    'run(`UPDATE b SET a WHERE c = $1 AND d = $2 RETURNING a`);',
    'run(`UPDATE b SET a WHERE d = $2 RETURNING a`);',
    ['c = $1:2:2'],
  ],
  [
    'a statement that demands something else',
    "run('SELECT a FROM b WHERE c = ? AND d = ?');",
    "run('SELECT a FROM b WHERE e = ?');",
    [],
  ],
  [
    'a statement that no longer demands what is always so',
    "run('SELECT a FROM b WHERE c = ? AND d = 1');",
    "run('SELECT a FROM b WHERE c = ?');",
    [],
  ],
  ['a statement that demanded one thing', "run('... WHERE c = ?');", "run('...');", []],
  [
    'a statement that demands nothing any more',
    "run('... WHERE c = ? AND d = ?');",
    "run('... WHERE ');",
    [],
  ],
  ['a comment', '// find(id, ownerId);', 'first(id);', []],
  ['a comment that came', 'find(id, ownerId);', '// first(id);', []],
])('reads %s', (_what, before, after, expected) => {
  const [base, head] = [`one();\n${before}\nlast();\n`, `one();\n${after}\nlast();\n`];

  const found = findUnscoped(viewOf({ path: 'a.ts', base, head }));

  expect(found.map(({ name, line, baseLine }) => `${name}:${line}:${baseLine}`)).toEqual(expected);
});
