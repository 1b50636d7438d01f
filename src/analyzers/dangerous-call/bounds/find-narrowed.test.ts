import { expect, it } from 'vitest';
import { changeOf } from '../../observation-builder.ts';
import { findNarrowed } from './find-narrowed.ts';

function narrowed(base: string, head: string): readonly string[] {
  return findNarrowed(changeOf({ path: 'a.c', base, head })).map(({ name, line }) => `${line} ${name}`);
}

it('tells of a length that gets a type which holds less', () => {
  expect(narrowed('f();\n  size_t len = g();\n', 'f();\n  int len = g();\n')).toEqual(['2 int len = g();']);
});

it.each([
  ['a cast', 'a = (size_t)len * b;\n', 'a = (int) len*b;\n', 1],
  ['a cast that is taken off', 'a = (size_t)len * b;\n', 'a = len * b;\n', 0],
  ['a wider type', 'int len;\n', 'size_t len;\n', 0],
  ['something that is no length', 'size_t a;\n', 'int a;\n', 0],
  ['another line', 'size_t len = 1;\n', 'int len = 2;\n', 0],
  ['the same type', 'int len = 1;\n', 'int  len = 1;\n', 0],
  ['a new line', 'f();\n', 'f();\nint len;\n', 0],
])('counts %s', (_what, base, head, count) => {
  expect(narrowed(base, head)).toHaveLength(count);
});

it('shows sixty letters of a line', () => {
  const [found] = narrowed(`size_t len = ${'a'.repeat(80)};\n`, `int len = ${'a'.repeat(80)};\n`);

  expect(found).toBe(`1 int len = ${'a'.repeat(50)}`);
});
