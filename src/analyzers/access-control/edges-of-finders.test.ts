import { expect, it } from 'vitest';
import { sourceOf, viewOf } from '../observation-builder.ts';
import { findBareRoutes } from './bare-routes.ts';
import { findBareForms } from './csrf-forms.ts';
import { findAnswer } from './deciding/find-answer.ts';
import { findDecidingChanges } from './deciding/find-deciding-changes.ts';
import { findWidened } from './find-widened.ts';
import { listGroups } from './lost-words/find-lost-words.ts';

const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const view = (base: readonly string[], head: readonly string[], path = 'src/a.ts') =>
  viewOf({ path, base: toText(base), head: toText(head) });

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

it.each([
  ['as a default', ['function may(u, f = () => true', ') {', '  return ask(u);', '}'], 0],
  ['in one line and a sign', ['const may = () => true', ';'], 1],
  ['in a block of one line', ['function may()', '{ return true; }'], 2],
  ['nowhere, before more', ['function may() {', '}', '// end'], 0],
])('finds an answer that stands %s', (_what, lines, at) => {
  const [declared] = sourceOf('a.ts', toText(lines)).facts.code?.declarations ?? [];
  const place = { name: 'may', kind: 'function' as const, within: '', parameters: [], decorators: [] };

  expect(
    findAnswer({ ...place, ...declared, line: 1, endLine: lines.length }, sourceOf('a.ts', toText(lines))),
  ).toBe(at);
});

const other = ['function other(a) {', '  if (a) b = 1;', "  ask('a');", '}'];
const changed = ['function other(a) {', "  if (a > 1) b = '';", "  say('b');", '}'];

it.each([
  [
    'other functions around it',
    [...other, 'function isAdmin(u) {', '  return ask(u);', '}', ...other],
    [...changed, 'function isAdmin(v) {', '  return ask(v);', '}', ...changed],
    [],
  ],
  [
    'its one line',
    ['function isAdmin(u) { return ask(u); }'],
    ['function isAdmin(u) { return say(u); }'],
    [1],
  ],
  ['a value', ['function isAdmin(u) {', '  u = 1;', '}'], ['function isAdmin(u) {', '  u = v;', '}'], [2]],
  [
    'what a type does that is named like a question',
    ['class isAdmin {', '  a() {', '    go();', '  }', '}'],
    ['class isAdmin {', '  a() {', '    run();', '  }', '}'],
    [],
  ],
  [
    'a check in the line of the function',
    ['function paint(u) { if (!u.isOwner) throw new E(); return ask(u); }'],
    ['function paint(u) {', '  return true;', '}'],
    [2],
  ],
])('judges a function that decides, by %s', (_what, base, head, expected) => {
  expect(findDecidingChanges(view(base, head)).map(({ line }) => line)).toEqual(expected);
});

it('groups changed lines where lines went', () => {
  const { change } = view(['a();', 'b();'], ['a();', 'c();', 'b();']);

  expect(change.hunks.flatMap(({ lines }) => listGroups(lines))).toEqual([]);
});

const token = '{% csrf_token %}';

it.each([
  ['as many tokens', ['<form>', token, '</form>'], ['<form>', `  ${token}`, '</form>'], []],
  [
    'one token less of two',
    ['<form>', token, '</form>', '<form>', token, '</form>'],
    ['<form>', `  ${token}`, '</form>', '<form>', '</form>'],
    [2],
  ],
])('counts the tokens of forms: %s', (_what, base, head, lines) => {
  expect(findBareForms(view(base, head, 'a.html')).map(({ baseLine }) => baseLine)).toEqual(lines);
});
