import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findCrossSite, findDropped } from './find-dropped.ts';

const dropped = (base: string, head: string) =>
  findDropped(viewOf({ path: 'a.ts', base: `${base}\n`, head: `${head}\n` })).map(({ name }) => name);

it.each([
  [
    'beside another that came',
    'f({ httpOnly: true, colour: 1 });',
    'f({ colour: 1, shape: 2 });',
    ['httpOnly'],
  ],
  [
    'of a function of the file',
    'function a() { jar.httpOnly = true; }',
    'function a() { go(); }',
    ['jar.httpOnly'],
  ],
])('tells of a setting that is gone %s', (_what, base, head, expected) => {
  expect(dropped(base, head)).toEqual(expected);
});

it('tells a cookie of every site from one of another name', () => {
  const [base, head] = ["jar.sameSite = 'none';\n", "jar.sameSite = 'none';\nf({ sameSite: 'none' });\n"];

  expect(findCrossSite(viewOf({ path: 'a.ts', base, head })).map(({ line }) => line)).toEqual([2]);
});
