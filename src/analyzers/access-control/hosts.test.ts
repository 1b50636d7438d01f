import { expect, it } from 'vitest';
import { sourceOf } from '../observation-builder.ts';
import { findHosts, toCallKey, toDeclaredKey } from './hosts.ts';
import { codeOf } from './sides.ts';

const read = (...lines: readonly string[]) => codeOf(sourceOf('src/a.ts', `${lines.join('\n')}\n`));

const program = read(
  'class Shop {',
  '  sell(x) {',
  '    inMethod(x);',
  '  }',
  '}',
  "router.get('/a', one, (req) => {",
  '  inRoute(req);',
  '});',
  'app.use((req) => {',
  '  inMiddleware(req);',
  '});',
  "router.post('/b', asArgument(1), g); besideRoute(2);",
  "router.put('/c', wrap(asInner(1)), g);",
  'paint(asPlain(1));',
  "suite('x', () => {",
  '  start();',
  '  start();',
  '  start();',
  '  function nested() {',
  '    inNested();',
  '  }',
  '});',
  'router.get();',
  'each(list, (x) => x);',
  "router.patch('/d', byName); byName(3);",
);
const hosts = findHosts(program);

it.each([
  ['inMethod', 'declared Shop.sell'],
  ['inRoute', 'called router.get /a'],
  ['inMiddleware', ''],
  ['asArgument', 'called router.post /b'],
  ['besideRoute', ''],
  ['wrap', 'called router.put /c'],
  ['asInner', 'called router.put /c'],
  ['asPlain', ''],
  ['inNested', 'declared nested'],
  ['router.post', ''],
  ['router.get', ''],
  ['byName', ''],
])('finds what holds %s', (name, host) => {
  const call = program.calls.find((one) => one.name === name);

  expect(call !== undefined && hosts.around({ ...call, call })).toBe(host);
});

it.each([
  [2, 2, 'declared Shop.sell'],
  [2, 4, 'declared Shop.sell'],
  [1, 4, 'declared Shop'],
  [2, 5, 'declared Shop'],
  [5, 6, ''],
  [12, 12, ''],
])('finds what holds the lines %i to %i', (line, endLine, host) => {
  expect(hosts.around({ line, endLine })).toBe(host);
});

it.each([
  ['called router.get /a', 1],
  ['called router.get ', 0],
  ['called each ', 1],
  ['called paint ', 0],
  ['called start ', 0],
  ['declared nested', 1],
])('counts what may hold something as %s', (key, count) => {
  expect(hosts.count(key)).toBe(count);
});

it.each([
  ["get('/a', b);", 'called get /a'],
  ["get(b, '/a');", 'called get /a'],
  ['get(b);', 'called get '],
])('names the call %s by its path', (text, key) => {
  expect(read(text).calls.map(toCallKey)).toEqual([key]);
});

it('does not name a call by an argument that has a name', () => {
  const code = codeOf(sourceOf('a.py', "get(title='/a')\n"));

  expect(code.calls.map(toCallKey)).toEqual(['called get ']);
});

it('names a declaration by all that is around it', () => {
  expect(toDeclaredKey('', 'a')).toBe('declared a');
  expect(toDeclaredKey('A.b', 'c')).toBe('declared A.b.c');
});
