import { expect, it } from 'vitest';
import { isOnlyTogether } from './only-together.ts';
import { toOperands } from './operands.ts';

it.each([
  ['a right and another reason', '!user.isAdmin', 'strict && !user.isAdmin', true],
  ['a right and another reason behind it', '!user.isAdmin', '!user.isAdmin && strict', true],
  ['one of two reasons', 'err != nil || !hmac.Equal(a, b)', 'len(a) > 0 && !hmac.Equal(a, b)', true],
  [
    'a call with other arguments',
    'not hmac.compare_digest(mac, want)',
    'mac and not hmac.compare_digest(mac, want[:4])',
    true,
  ],
  [
    'a right that was asked together with another before',
    'a && !user.isAdmin',
    'a && !user.isAdmin && b',
    true,
  ],
  ['the same', 'a && !user.isAdmin', 'a && !user.isAdmin', false],
  ['one reason more', '!user.isAdmin', '!user.isAdmin || strict', false],
  ['one part less', 'a && !user.isAdmin', '!user.isAdmin', false],
  ['a part whose lack is refused too', '!user.isAdmin', '!user || user && !user.isAdmin', false],
  ['a part whose lack is compared', '!user.isAdmin', 'user == nil || user != nil && !user.isAdmin', false],
  ['a part whose lack is refused only in part', '!user.isAdmin', '!user && b || user && !user.isAdmin', true],
  ['a right that is asked alone too', '!user.isAdmin', 'strict && !user.isAdmin || !user.isAdmin', false],
  ['another right', '!user.isAdmin', 'strict && !user.isOwner', false],
  ['nothing about rights', '!list.empty', 'strict && !list.empty', false],
  ['a limit', 'attempts > 3', 'strict && attempts > 3', false],
  ['another call', '!hmac.verify(a)', 'a && !hmac.write(a)', false],
])('reads %s', (_what, before, after, expected) => {
  expect(isOnlyTogether(toOperands(before), toOperands(after))).toBe(expected);
});
