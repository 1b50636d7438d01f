import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findBareRoutes } from './bare-routes.ts';

const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const view = (base: readonly string[], head: readonly string[]) =>
  viewOf({ path: 'src/a.ts', base: toText(base), head: toText(head) });

const guarded = ["app.get('/a', requireAuth, a);", "app.get('/b', requireAuth, b);"];
const more = guarded.map((line) => line.replace('/', '/x/'));

it.each([
  ['among other calls', [...guarded, 'go();', 'go();', 'go();'], "app.delete('/c', c);", ['delete /c:6']],
  ['beside a guard that is called', [...guarded, 'requireAuth();'], "app.delete('/c', c);", ['delete /c:4']],
  [
    'where routes are only validated',
    guarded.map((line) => line.replace('requireAuth', 'validateBody')),
    "app.delete('/c', c);",
    [],
  ],
  [
    'where a guard begins in its line',
    [...guarded, ...more],
    "app.delete('/c', c); requireAuth(\n  x);",
    ['delete /c:5'],
  ],
  ['without a handler', [...guarded, ...more], "store.delete('/c');", []],
  ['without a path', [...guarded, ...more], 'store.delete(c, d);', []],
  ['by another name', [...guarded, ...more], "store.paint('/admin', c);", []],
])('reads a new route %s', (_what, base, added, expected) => {
  const found = findBareRoutes(view(base, [...base, added]));

  expect(found.map(({ name, line }) => `${name}:${line}`)).toEqual(expected);
});
