import { expect, it } from 'vitest';
import { expectsAsMuch } from './expects-as-much.ts';

it.each([
  ['one of two equal ones', ["expect(a).toBe('b');", "expect(a).toBe('b');"], ["expect(a).toBe('b');"], true],
  ['one that is gone', ["expect(a).toBe('b');", "expect(c).toBe('b');"], ["expect(a).toBe('b');"], false],
  [
    'values that come together',
    ["expect(a[0]).toBe('b');", 'expect(a[1]).toBe(12);'],
    ["expect(a).toEqual(['b',12]);"],
    true,
  ],
  [
    'a value that is missing',
    ["expect(a[0]).toBe('b');", 'expect(a[1]).toBe(12);'],
    ["expect(a).toEqual(['b']);"],
    false,
  ],
  ['a value that stood there before', ['f(1);', 'g(1);'], ['g(1);', 'h(2);'], false],
  ['a type', ['assertTrue(einstanceofLate);'], ['assertThrows(Late.class,x);'], true],
  ['another type', ['assertTrue(einstanceofLate);'], ['assertThrows(Early.class,x);'], false],
  ['words alone', ['assertThat(a).isNotNull();'], ['assertThat(a).isNotNull().isTrue();'], true],
  ['fewer words', ['assertThat(a).isNotNull();'], ['assertThat(a).isTrue();'], false],
  ['letters of words', ['check(ab);'], ['kcehc(ba);'], false],
  ['nothing that is left', ['f(1);'], [], false],
])('weighs %s', (_, was, is, expected) => {
  expect(expectsAsMuch(was, is)).toBe(expected);
});
