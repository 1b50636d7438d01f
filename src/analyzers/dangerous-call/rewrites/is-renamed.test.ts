import { expect, it } from 'vitest';
import { edit } from './edit-builder.ts';

const limit = 'const MAX_SIZE = 20 * 1024;\nread(a, MAX_SIZE);';

it.each([
  ['another name everywhere', limit.replaceAll('MAX_SIZE', 'MAX_FILE')],
  ['another name everywhere, in another layout', 'const MAX_FILE=20*1024;\nread(a,MAX_FILE);'],
  ['its value instead', 'read(a, 20 * 1024);'],
])('takes a constant with %s for the same one', (_what, after) => {
  expect(edit(limit, after)).toEqual([]);
});

it.each([
  ['another value', 'const MAX_FILE = 90 * 1024;\nread(a, MAX_FILE);'],
  ['a name that is not used', 'const MAX_FILE = 20 * 1024;\nread(a);'],
  ['another value instead', 'read(a, 90 * 1024);'],
  ['nothing instead', 'read(a);'],
])('tells of a limit that has %s', (_what, after) => {
  expect(edit(limit, after)).toContain('option-weakened MAX_SIZE 2 <- 2');
});

it.each([
  [
    'a macro of C',
    '#define MAX_SIZE 20\nread(a, MAX_SIZE);',
    '#define MAX_FILE 20\nread(a, MAX_FILE);',
    'a.c',
    0,
  ],
  ['an option that is no constant', 'f({ maxSize: size });\ng(size);', 'f({});\ng(size);', 'a.ts', 0],
  ['a part of a longer name', 'const MAX_SIZE = 20;\nf(MAX_SIZES);', 'f(MAX_SIZES);', 'a.ts', 1],
])('reads %s', (_what, before, after, path, count) => {
  expect(edit(before, after, path)).toHaveLength(count);
});
