import { expect, it } from 'vitest';
import type { FileChange } from '../../patch/patch.ts';
import { changeOf } from '../observation-builder.ts';
import { readOptions } from '../options/take-options.ts';
import { changeSize } from './index.ts';

const lines = (count: number) => 'x\n'.repeat(count);
const isGenerated = ({ path }: FileChange) => path.startsWith('dist/');

function measure(files: readonly FileChange[], options?: unknown) {
  const view = { patch: { files }, cleared: new Map([['docs/a.md', 'documentation' as const]]), isGenerated };
  return [...(changeSize.analyzePatch?.(view, readOptions(changeSize, options)) ?? [])];
}

it('is silent at the limits of lines and files', () => {
  const files = Array.from({ length: 30 }, (_, index) =>
    changeOf({ path: `src/${index}.ts`, head: lines(20) }),
  );

  const found = measure([
    ...files.slice(1),
    changeOf({ path: 'src/a.ts', base: lines(20), head: 'y\n'.repeat(200) }),
  ]);

  expect(found).toEqual([]);
});

it('reports one line too many and names the file with the most', () => {
  const files = [changeOf({ path: 'a.ts', head: lines(1) }), changeOf({ path: 'b.ts', base: lines(800) })];

  const found = measure(files);

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'change-size',
      path: 'b.ts',
      line: 0,
      args: { lines: 801, files: 2, maxLines: 800, maxFiles: 30 },
    },
  ]);
});

it('reports one file too many', () => {
  const files = ['a.ts', 'b.ts', 'c.ts'].map((path) => changeOf({ path, head: lines(1) }));

  const found = measure(files, { maxFiles: 2 });

  expect(found).toMatchObject([{ path: 'a.ts', args: { lines: 3, files: 3, maxLines: 800, maxFiles: 2 } }]);
});

it('counts neither cleared nor generated files', () => {
  const files = ['docs/a.md', 'dist/a.js', 'src/a.ts'].map((path) => changeOf({ path, head: lines(3) }));

  const found = measure(files, { maxLines: 3, maxFiles: 1 });

  expect(found).toEqual([]);
});

it('is silent for a patch without files', () => {
  const found = measure([]);

  expect(found).toEqual([]);
});
