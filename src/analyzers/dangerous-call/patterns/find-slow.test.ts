import { expect, it } from 'vitest';
import { changeOf } from '../../observation-builder.ts';
import { findSlow } from './find-slow.ts';

const slow = (head: string, base = '') => findSlow(changeOf({ path: 'a.ts', base, head }));

it('tells of a repeat that is repeated, and shows it', () => {
  expect(slow('f();\nconst a = /^([a-z]+)+$/;\n', 'f();\n')).toEqual([{ line: 2, name: '([a-z]+)+' }]);
});

it.each([
  ['words with a blank that may be there', 'const a = /^(\\w+\\s?)*$/;\n', 1],
  ['anything, again and again', 'const a = /(.*)*/;\n', 1],
  ['a text of another language', "re.compile(r'^(?:\\d+)+$')\n", 1],
  ['at least three', 'const a = /(x+){3,}/;\n', 1],
  ['words with a sign between them', 'const a = /^(\\w+,)*$/;\n', 0],
  ['one repeat', 'const a = /^([a-z]+)$/;\n', 0],
  ['a repeat that gives nothing back', 'const a = /(x+)++/;\n', 0],
  ['a sum', 'const a = (b+)+c;\n', 0],
  ['a line of data', `const a = /^([a-z]+)+$/; // ${'x'.repeat(400)}\n`, 0],
])('counts expressions with %s', (_what, text, count) => {
  expect(slow(text)).toHaveLength(count);
});

it('shows sixty letters, and reads lines of four hundred', () => {
  const text = `([${'a'.repeat(59)}]+)+`;
  const line = `const a = /^${text}$/;`;

  const [found] = slow(`${line.padEnd(400, ' ')}\n`);

  expect(found?.name).toBe(text.slice(0, 60));
});
