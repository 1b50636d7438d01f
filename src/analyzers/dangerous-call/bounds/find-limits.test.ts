import { expect, it } from 'vitest';
import { changeOf } from '../../observation-builder.ts';
import { findLimits } from './find-limits.ts';

const find = (base: string, head: string) =>
  findLimits(changeOf({ path: 'a.c', base: `f();\n${base}`, head: `f();\n${head}` })).map(
    ({ name, line }) => `${line} ${name}`,
  );

it.each([
  ['a least length that is less', '#define HDR_MIN_LEN 0x40 /* a */\n', '#define HDR_MIN_LEN 0x3f\n', 1],
  ['a least length that is more', '#define HDR_MIN_LEN 0x3f\n', '#define HDR_MIN_LEN 0x40\n', 0],
  ['a largest depth that is more', 'const MaxDepth = 512\n', 'const MaxDepth = 4_096\n', 1],
  ['a largest depth that is less', 'const MaxDepth = 4_096\n', 'const MaxDepth = 512\n', 0],
  ['the same number', 'const MaxDepth = 0x10\n', 'const MaxDepth = 16\n', 0],
  ['another name', 'const MaxDepth = 1\n', 'const MaxSize = 2\n', 0],
  ['a new limit', '', 'const MaxDepth = 1\n', 0],
  ['a limit of Rust', 'pub const MAX_DEPTH: usize = 8;\n', 'pub const MAX_DEPTH: usize = 80;\n', 1],
  ['another number', '#define LINE_LEN 8\n', '#define LINE_LEN 80\n', 0],
])('reads %s', (_what, base, head, count) => {
  expect(find(base, head)).toHaveLength(count);
});

it('shows the line with sixty letters', () => {
  const [found] = find('const MaxSize = 1\n', `const MaxSize = 2 // ${'a'.repeat(60)}\n`);

  expect(found).toBe(`2 const MaxSize = 2 // ${'a'.repeat(39)}`);
});
