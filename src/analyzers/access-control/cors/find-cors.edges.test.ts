import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findCors } from './find-cors.ts';

it.each([
  ['a header that is named behind another', 'set("Accept", "Access-Control-Allow-Origin", "*");', []],
  ['a list that holds all under a name', 'cors({ origin: { a: "*" } });', []],
  ['a call without arguments', 'set();', []],
])('reads %s', (_what, head, expected) => {
  expect(findCors(viewOf({ path: 'a.ts', head: `${head}\n` })).map(({ code }) => code)).toEqual(expected);
});
