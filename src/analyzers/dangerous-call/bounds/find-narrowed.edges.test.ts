import { expect, it } from 'vitest';
import { changeOf } from '../../observation-builder.ts';
import { findNarrowed } from './find-narrowed.ts';

const narrowed = (base: string, head: string) => findNarrowed(changeOf({ path: 'a.c', base, head }));

it.each([
  ['a line with more blanks', 'size_t   len  =  g();\n', 'int len = g();\n', 1],
  ['a line that stayed', 'size_t len;\nf();\n', 'size_t len;\nint len;\nf();\n', 0],
  ['a line that is gone', 'f();\nint len;\nsize_t len;\n', 'f();\n', 0],
])('counts %s', (_what, base, head, count) => {
  expect(narrowed(base, head)).toHaveLength(count);
});
