import { expect, it } from 'vitest';
import { parseUnifiedDiff } from './parse-unified-diff.ts';

const hunk = '@@ -1 +1 @@\n-a\n+b\n';

it.each([
  [
    'two folders',
    '--- old/src/x.c\t2024-01-01 10:00:00\n+++ new/src/x.c\t2024-01-02 10:00:00\n',
    'src/x.c',
    'modified',
  ],
  ['git prefixes', '--- a/x\n+++ b/x\n', 'x', 'modified'],
  ['a backup', '--- x.c.orig\n+++ x.c\n', 'x.c', 'modified'],
  ['one name', '--- src/x\n+++ src/x\n', 'src/x', 'modified'],
  ['one name below a folder named a', '--- a/x\n+++ a/x\n', 'a/x', 'modified'],
  ['a new file', '--- /dev/null\n+++ b/x\n', 'x', 'added'],
  ['a deleted file', '--- a/src/x\n+++ /dev/null\n', 'src/x', 'deleted'],
  ['a new file without prefix', '--- /dev/null\n+++ src/x\n', 'src/x', 'added'],
  [
    'a new file by its epoch',
    '--- old/x\t1970-01-01 00:00:00.000000000 +0000\n+++ new/x\t2024-01-01\n',
    'x',
    'added',
  ],
  [
    'a deleted file by its epoch',
    '--- old/x\t2024-01-01\n+++ new/x\t1969-12-31 19:00:00 -0500\n',
    'x',
    'deleted',
  ],
  ['quoted names', '--- "a/\\303\\244"\n+++ "b/\\303\\244"\n', 'ä', 'modified'],
])('reads a plain diff of %s', (_what, names, path, status) => {
  const { files, failures } = parseUnifiedDiff(names + hunk);

  expect(failures).toEqual([]);
  expect(files.map((file) => [file.path, file.basePath, file.status])).toEqual([[path, path, status]]);
});

it('reads several files, with what diff and svn print between them', () => {
  const text = `diff -ru old/x new/x
--- old/x
+++ new/x
${hunk}Index: y
===================================================================
--- y	(revision 1)
+++ y	(working copy)
${hunk}
--- old/z
+++ new/z
${hunk}`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual(['x', 'y', 'z']);
});

it('reads a plain diff behind one of git', () => {
  const text = `diff --git a/y b/y\nindex 1..2 100644\n--- a/y\n+++ b/y\n${hunk}--- a/x\n+++ b/x\n${hunk}`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual(['y', 'x']);
});

it('does not begin a file where no hunk follows', () => {
  const { files, failures } = parseUnifiedDiff('--- a/x\n+++ b/x\nnothing\n');

  expect(files).toEqual([]);
  expect(failures).toHaveLength(1);
});
