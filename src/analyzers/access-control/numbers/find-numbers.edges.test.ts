import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findLoosenedNumbers } from './find-numbers.ts';

const rule = (text: string) => `password: 'required|${text}'\n`;

it.each([
  ['a rule that is new beside another', rule('min:12|a'), `${rule('min:12|a')}${rule('min:4')}`, []],
  ['a rule that stays', `${rule('min:12|a')}${rule('min:4')}`, rule('min:4'), []],
  ['two rules that became one', `${rule('min:12|a')}${rule('min:14|b')}`, rule('min:4'), ['12 → 4']],
  ['long numbers', 'tokenTtl = 8_640\n', 'tokenTtl = 86_400_000\n', ['8_640 → 86_400_000']],
])('reads %s', (_what, base, head, expected) => {
  const found = findLoosenedNumbers(viewOf({ path: 'a.ts', base, head }));

  expect(found.map(({ before, after }) => `${before} → ${after}`)).toEqual(expected);
});
