import { expect, it } from 'vitest';
import { groupsOf } from './groups-of.ts';

it.each([
  [/^(a)(b)(c)/, ['a', 'b', 'c']],
  [/^(a)/, ['a', '', '']],
  [/^(x)?(a)(y)?/, ['', 'a', '']],
  [/^b/, undefined],
])('tells what the groups of %s hold in a text', (pattern, groups) => {
  expect(groupsOf({ pattern, hit: '', miss: '' }, 'abc')).toEqual(groups);
});
