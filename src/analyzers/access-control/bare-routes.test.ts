import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findBareRoutes } from './bare-routes.ts';

const guarded = "app.get('/a', requireAuth, a);\napp.get('/b', requireAuth, b);\n";

it.each([
  ['a route that changes something', guarded, "app.delete('/c/:id', c);", ['delete /c/:id:3']],
  ['a route for few', guarded, "app.get('/internal/users', c);", ['get /internal/users:3']],
  ['a route for all', guarded, "app.get('/c', c);", []],
  ['a route that must be open', guarded, "app.post('/login', c);", []],
  ['a guarded route', guarded, "app.delete('/c/:id', requireAuth, c);", []],
  ['a route with a guard within', guarded, "app.delete('/c', (req) => {\n  requireAuth(req);\n});", []],
  ['what is no route', guarded, "store.delete('/c/:id');\nstore.paint('/c', c);", []],
  ['what has no path', guarded, "app.delete('c', c);\napp.delete(c, d);", []],
  ['a router that is guarded as a whole', `app.use(requireAuth);\n${guarded}`, "app.delete('/c', c);", []],
  ['routes of which half are guarded', `${guarded}app.get('/d', d);\n`, "app.delete('/c', c);", []],
  [
    'routes of which most are guarded',
    `${guarded}app.get('/d', requireAuth, d);\napp.get('/e', e);\n`,
    "app.delete('/c', c);",
    ['delete /c:5'],
  ],
])('reads %s', (_what, base, added, expected) => {
  const found = findBareRoutes(viewOf({ path: 'a.ts', base, head: `${base}${added}\n` }));

  expect(found.map(({ name, line }) => `${name}:${line}`)).toEqual(expected);
});

it('says nothing of a route that was there', () => {
  const base = `${guarded}app.delete('/c', c);\n`;

  const found = findBareRoutes(viewOf({ path: 'a.ts', base, head: `go();\n${base}` }));

  expect(found).toEqual([]);
});

it.each([
  ['a route of few', "app.post('/admin/users', save);\n", ['post /admin/users']],
  [
    'the first of several',
    "app.get('/', show);\napp.get('/internal/a', show);\napp.get('/internal/b', show);\n",
    ['get /internal/a'],
  ],
  ['a route of few in a file that asks', "app.use(auth);\napp.post('/admin/users', save);\n", []],
  ['a route of all', "app.post('/users', save);\n", []],
  ['a path alone', "app.post('/admin/users');\n", []],
  ['another call', "app.posts('/admin/users', save);\n", []],
])('reads a new file with %s', (_what, head, expected) => {
  expect(findBareRoutes(viewOf({ path: 'src/a.ts', head })).map(({ name }) => name)).toEqual(expected);
});
