import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findLateSetups } from './late-setup.ts';
import * as words from './setups/data.ts';

it.each(Object.entries(words))('knows %s from a near miss', (_name, { pattern, hit, miss }) => {
  expect([pattern.test(hit), pattern.test(miss)]).toEqual([true, false]);
});

const use = 'app.use(requireAuth);\n';
const list = "app.get('/admin/all', list);\n";
const badge = 'function badge(req, res, next) {\n  return req.has ? next() : res.sendStatus(401);\n}\n';
const login = "app.get('/login', enter);\n";
const show = "app.get('/admin/:id', show);\n";
const own = "app.put('/own', requireAuth, put);\n";
const json = 'app.use(json());\n';
const verify = 'app.use(verifySignature);\n';
const drop = "app.delete('/admin/:id', drop);\n";

it.each([
  ['a guard behind a route that it stood before', use + list, list + use, ['get /admin/all:1']],
  ['a guard behind the first of two', use + list + drop, list + use + drop, ['get /admin/all:1']],
  ['a guard behind both', use + list + drop, list + drop + use, ['get /admin/all:1']],
  ['a new route before the guard', use + list, drop + use + list, ['delete /admin/:id:1']],
  ['a new route for all before the guard', use + list, `app.get('/login', show);\n${use}${list}`, []],
  ['a new route beside one before the guard', list + use, list + drop + use, []],
  ['a new route behind the guard', use + list, use + list + drop, []],
  ['a guard that moves before', list + use, use + list, []],
  ['a guard that is new', list, list + use, []],
  ['something else that moves behind', `app.use(json());\n${list}`, `${list}app.use(json());\n`, []],
  ['a guard of one path', `app.use('/a', requireAuth);\n${list}`, `${list}app.use('/a', requireAuth);\n`, []],
  ['a guard of another function', `function a() {\n${use}}\n${list}`, `${list}function a() {\n${use}}\n`, []],
  ['a call that is no route', `${use}cache.get('name', list);\n`, `cache.get('name', list);\n${use}`, []],
  [
    'a new route before a function of the file that refuses',
    `${badge}app.use(badge);\n${list}`,
    `${badge}${drop}app.use(badge);\n${list}`,
    ['delete /admin/:id:4'],
  ],
  [
    'a new route before a function of the file that refuses nothing',
    `${badge.replace('401', '404')}app.use(badge);\n${list}`,
    `${badge.replace('401', '404')}${drop}app.use(badge);\n${list}`,
    [],
  ],
  [
    'a new route before a call that is given more than such a function',
    `${badge}app.use(badge, log);\n${list}`,
    `${badge}${drop}app.use(badge, log);\n${list}`,
    [],
  ],
  [
    'a new route before something else than the function that refuses',
    `${badge}app.use(count);\n${list}`,
    `${badge}${drop}app.use(count);\n${list}`,
    [],
  ],
  ['another guard than the one that stood before', use + list, `${use}${list}app.use(requireAdmin);\n`, []],
  [
    'a guard that comes out of a function',
    `function a() {\n${use}}\n${list}`,
    `function a() {}\n${list}${use}`,
    [],
  ],
  ['a guard behind a route for all', use + login, login + use, ['get /login:1']],
  ['a new route beside one of two before the guard', list + use + drop, list + show + use + drop, []],
  ['a guard on the line of a route', use + list, `${list.trim()} ${use}`, []],
  ['a proof behind a route', verify + list, list + verify, ['get /admin/all:1']],
  ['something else above a guard', json + list + own, list + json + own, []],
  ['something else below a guard', own + json + list, own + list + json, []],
  ['nothing that is set up', `${badge}app.use();\n${list}`, `${badge}${list}app.use();\n`, []],
  ['a path alone', `${use}app.get('/a');\n`, `app.get('/a');\n${use}`, []],
])('reads %s', (_what, base, head, expected) => {
  expect(find('a.ts', base, head)).toEqual(expected);
});

const inRust = (...lines: readonly string[]) =>
  `fn f(app: App) -> Router {\n    Router::new()\n${lines.join('')}        .with_state(app)\n}\n`;
const route = '        .route("/orders", post(place))\n';
const more = '        .route("/internal/orders", delete(drop))\n';
const layer = '        .layer(middleware::from_fn_with_state(app.clone(), require_session))\n';

it.each([
  ['a route behind a layer', inRust(route, layer), inRust(layer, route), ['route /orders:4']],
  [
    'a new route behind a layer',
    inRust(route, layer),
    inRust(route, layer, more),
    ['route /internal/orders:5'],
  ],
  ['a new route before a layer', inRust(route, layer), inRust(route, more, layer), []],
  [
    'a route on the line of a layer',
    inRust(route, layer),
    inRust(layer.replace('\n', route.trim()), '\n'),
    [],
  ],
  ['a layer that comes to stand behind', inRust(layer, route), inRust(route, layer), []],
])('reads %s, in Rust', (_what, base, head, expected) => {
  expect(find('a.rs', base, head)).toEqual(expected);
});

const inClass = (...lines: readonly string[]) => `class A { void F(B app) {\n${lines.join('\n')}\n} }\n`;

it('reads routes that are opened as a whole, in C#', () => {
  const [asks, maps] = ['app.UseAuthorization();', 'app.MapControllers();'];

  expect(find('A.cs', inClass(asks, maps), inClass(maps, asks))).toEqual(['MapControllers:2']);
});

it('says nothing of a file that is new', () => {
  expect(findLateSetups(viewOf({ path: 'a.ts', head: list + use }))).toEqual([]);
});

function find(path: string, base: string, head: string): readonly string[] {
  return findLateSetups(viewOf({ path, base, head })).map(({ name, line }) => `${name}:${line}`);
}
