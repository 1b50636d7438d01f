import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findResized } from './find-resized.ts';

const c = (line: string) =>
  `void f(int size, int newSize)\n{\n    int x = size + newSize;\n    ${line}\n    go(x);\n}\n`;
const find = (base: string, head: string, path = 'a.c') =>
  findResized(viewOf({ path, base: c(base), head: c(head) })).map(({ name, line }) => `${name} ${line}`);

it('tells of a call about memory that is given another size', () => {
  expect(find('p = xmlRealloc(buf, newSize);', 'p = xmlRealloc(buf, size);')).toEqual([
    'xmlRealloc(buf, size) 4',
  ]);
});

it.each([
  ['another place', 'memcpy(buf, data, size);', 'memcpy(buf+x, data, size);', 1],
  ['a number in the place of a name', 'memset(buf, 0, size);', 'memset(buf, 0, 4);', 1],
  ['a type in the place of a macro', 'p = calloc(1, n * MB_MAX);', 'p = calloc(1, n * sizeof(long));', 1],
  ['a call that goes on with more', 'p = malloc(g(size, 1)); q(1);', 'p = malloc(g(x, 1)); q(1);', 1],
  ['one byte more', 'p = malloc(size);', 'p = malloc(size + 1);', 0],
  ['twice as much', 'p = malloc(size);', 'p = malloc(size * 2);', 0],
  ['a new name', 'p = malloc(old);', 'p = malloc(fresh);', 0],
  ['a name that is gone, otherwise', 'p = malloc(old);', 'p = malloc(size * 2 / x);', 1],
  ['a text', 'snprintf(a, b, "x", size);', 'snprintf(a, b, "y", size);', 0],
  ['two arguments', 'memcpy(buf, data, size);', 'memcpy(x, data, newSize);', 0],
  ['more arguments', 'memcpy(buf, data);', 'memcpy(buf, data, size);', 0],
  ['another call', 'memcpy(buf, data, size);', 'memmove(buf, data, newSize);', 0],
  ['a call that is about something else', 'show(buf, size);', 'show(buf, newSize);', 0],
  ['the same call', 'memcpy(buf, data, size);', 'memcpy(buf, data,  size);', 0],
])('reads %s', (_what, base, head, count) => {
  expect(find(base, head)).toHaveLength(count);
});

it('reads a call that begins on the line above', () => {
  expect(find('p = calloc(1,\n        size);', 'p = calloc(1,\n        newSize);')).toEqual([
    'calloc(1, newSize) 5',
  ]);
});

it('reads single lines of C alone', () => {
  expect(find('memcpy(a, b, size);\n    x();', 'memcpy(a, b, newSize);\n    y();')).toEqual([]);
  expect(find('memcpy(a, b, size);', 'memcpy(a, b, newSize);\n    y();')).toEqual([]);
  expect(find('memcpy(a, b, size);', 'memcpy(a, b, newSize);', 'a.js')).toEqual([]);
  expect(findResized(viewOf({ path: 'a.c', base: c('memcpy(a, b, size);') }))).toEqual([]);
});

it('shows sixty letters', () => {
  const [found] = find(`p = malloc(${'a'.repeat(70)} + size);`, `p = malloc(${'a'.repeat(70)} + newSize);`);

  expect(found).toBe(`malloc(${'a'.repeat(53)} 4`);
});
