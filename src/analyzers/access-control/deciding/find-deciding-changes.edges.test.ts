import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findDecidingChanges } from './find-deciding-changes.ts';

const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const view = (base: readonly string[], head: readonly string[]) =>
  viewOf({ path: 'src/a.ts', base: toText(base), head: toText(head) });

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
    'a line that came',
    ['function isAdmin(u) {', '  return ask(u);', '}'],
    ['function isAdmin(u) {', '  go();', '  return ask(u);', '}'],
    [2],
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

const verify = (...body: readonly string[]) => [
  'func verifyUser(a T) error {',
  ...body,
  '  return ask(a)',
  '}',
];
const pass = ['  if a.isEmpty() {', '    return nil', '  }'];
const inGo = (base: readonly string[], head: readonly string[]) =>
  findDecidingChanges(
    viewOf({ path: 'a.go', base: toText(['package a', ...base]), head: toText(['package a', ...head]) }),
  )
    .filter(({ code }) => code === 'access-check-weakened')
    .map(({ line }) => line);

it.each([
  ['comes', verify(), verify(...pass), [4]],
  ['comes beside another', verify(...pass), verify(...pass, ...pass), [7]],
  ['was there', verify(...pass, '  go(1)'), verify(...pass, '  go(2)'), []],
  ['moves', verify(...pass, '  go(1)'), verify('  go(1)', ...pass), []],
  ['turns away', verify(), verify(...pass).map((line) => line.replace('nil', 'errEmpty')), []],
  [
    'stands elsewhere',
    [...verify(), ...other],
    [...verify(), ...other, 'func f() error {', ...pass, '}'],
    [],
  ],
])('reads a function that decides and in which a way to pass %s', (_what, base, head, expected) => {
  expect(inGo(base, head)).toEqual(expected);
});
