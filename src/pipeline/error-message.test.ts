import { expect, it } from 'vitest';
import { toMessage } from './error-message.ts';

it.each<[unknown, string]>([
  [new Error('one\ntwo'), 'one'],
  [new Error('it ended. '), 'it ended'],
  ['a word', 'a word'],
  [undefined, 'undefined'],
  [new Error('x'.repeat(400)), 'x'.repeat(300)],
])('says what was thrown in one line: %s', (thrown, message) => {
  expect(toMessage(thrown)).toBe(message);
});

it.each<[string, string]>([
  ['Error: oops\n    at f (other.ts:1:2)\n    at g (a/b.ts:5:40)\n    at h (a/b.ts:9:1)', 'oops (a/b.ts:5)'],
  ['a/b.ts:7\nconst a\n\nSyntaxError: oops', 'oops (a/b.ts:7)'],
  ['Error: oops in a/b.ts:3\n    at f (other.ts:1:2)', 'oops'],
  ['Error: oops\n    at f (a/b.ts)\n    at f (a/b.ts:x)', 'oops'],
])('tells the line of the file that threw, from %j', (stack, message) => {
  const error = Object.assign(new Error('oops'), { stack });

  expect(toMessage(error, 'a/b.ts')).toBe(message);
  expect(toMessage(error)).toBe('oops');
});

it('tells no line of what has no stack', () => {
  expect(toMessage('oops', 'a.ts')).toBe('oops');
  expect(toMessage(Object.assign(new Error('oops'), { stack: undefined }), 'a.ts')).toBe('oops');
});
