import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { droppedRows } from './data.ts';
import { findCrossSite, findDropped } from './find-dropped.ts';

it.each(droppedRows)(
  'tells of $code for $name, and is silent on a near miss',
  ({ code, path, hit, miss }) => {
    const found = [hit, miss].map(([base, head]) => findDropped(viewOf({ path, base, head })));

    expect(found.map((all) => all.map((one) => one.code))).toEqual([[code], []]);
  },
);

it.each([
  ['a call that stays', 'go();\nf({ httpOnly: true });', 'one();\ngo();\nf({});', ['httpOnly 3 2']],
  ['a call that is gone', 'f({ httpOnly: true });', 'f;', []],
  ['a call of another name', 'f({ httpOnly: true });', 'g({});', []],
  [
    'a call that stays elsewhere only',
    'function a() { f({ httpOnly: true }); }',
    'function a() {}\nfunction b() { f({}); }',
    [],
  ],
  ['a value at the top of a file', 'jar.httpOnly = true;', 'go();', ['jar.httpOnly 1 1']],
  [
    'a value of a function that stays',
    'class A { b() { jar.httpOnly = true; } }',
    'class A { b() { go(); } }',
    ['jar.httpOnly 1 1'],
  ],
  [
    'a value of a function that is gone',
    'class A { b() { jar.httpOnly = true; } }',
    'class A { c() { go(); } }',
    [],
  ],
  ['a value that is given elsewhere', 'f({ httpOnly: true });', 'f({}); g({ HTTPOnly: yes });', []],
  [
    'one of two values',
    'f({ httpOnly: true });\ng({ httpOnly: true });',
    'f({ httpOnly: true });\ng({});',
    ['httpOnly 2 2'],
  ],
  ['a value that says no', 'f({ httpOnly: false });', 'f({});', []],
  ['a value that says otherwise', 'f({ httpOnly: trueColour });', 'f({});', []],
])('reads %s', (_what, base, head, expected) => {
  const found = findDropped(viewOf({ path: 'a.ts', base, head }));

  expect(found.map(({ name, line, baseLine }) => `${name} ${line} ${baseLine}`)).toEqual(expected);
});

it.each([
  ['a text', "f({ sameSite: 'none' });", ['sameSite:1']],
  ['a name', 'go();\nf({ sameSite: SameSite.NoneMode });', ['sameSite:2']],
  ['another name', 'f({ sameSite: Nonesuch });', []],
  ['another setting', "f({ oneSite: 'none' });", []],
  ['two of them', "f({ sameSite: 'none' });\nf({ sameSite: 'None' });", ['sameSite:1', 'sameSite:2']],
])('reads %s for a cookie that goes everywhere', (_what, head, expected) => {
  const found = findCrossSite(viewOf({ path: 'a.ts', base: 'go();', head }));

  expect(found.map(({ name, line }) => `${name}:${line}`)).toEqual(expected);
});

it('leaves alone a cookie that went everywhere before', () => {
  const found = findCrossSite(
    viewOf({ path: 'a.ts', base: "f({ sameSite: 'none' });", head: "f({ sameSite: 'None', a });" }),
  );

  expect(found).toEqual([]);
});
