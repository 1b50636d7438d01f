import { parsePatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { applyFiles, executable, type Files, moved, submodule, symlink } from '../seed/files.ts';
import { listChanges } from './changes.ts';
import { createObjectStore } from './objects.ts';
import { renderDiff } from './render-diff.ts';

function diffOf(before: Files, after: Files, options = {}): string {
  const store = createObjectStore();
  const old = applyFiles(store, new Map(), before);
  return renderDiff(listChanges(store, old, applyFiles(store, old, after)), options);
}

describe('diff text', () => {
  it('prints a changed line with three lines of context, as git does', () => {
    const before = { 'a.txt': 'a\nb\nc\nd\ne\nf\ng\nh\n' };

    const text = diffOf(before, { 'a.txt': 'a\nb\nc\nD\ne\nf\ng\nh\ni' });

    expect(text).toBe(
      `diff --git a/a.txt b/a.txt
index 71ac1b5791..59f6efb3af 100644
--- a/a.txt
+++ b/a.txt
@@ -1,8 +1,9 @@
 a
 b
 c
-d
+D
 e
 f
 g
 h
+i
\\ No newline at end of file
`,
    );
  });

  it.each<[string, Files, Files, string]>([
    [
      'new file',
      {},
      { n: 'new\n' },
      'new file mode 100644\nindex 0000000000..3e757656cf\n--- /dev/null\n+++ b/n\n@@ -0,0 +1 @@\n+new\n',
    ],
    [
      'deleted file',
      { d: 'd\n' },
      { d: null },
      'deleted file mode 100644\nindex 4bcfe98e64..0000000000\n--- a/d\n+++ /dev/null\n@@ -1 +0,0 @@\n-d\n',
    ],
    ['empty new file', {}, { e: '' }, 'new file mode 100644\nindex 0000000000..e69de29bb2\n'],
    ['mode change', { r: 'echo\n' }, { r: executable('echo\n') }, 'old mode 100644\nnew mode 100755\n'],
    ['binary file', { b: 'a\0b' }, { b: 'a\0c' }, 'Binary files a/b and b/b differ\n'],
    ['symbolic link', {}, { l: symlink('target') }, 'new file mode 120000\n'],
    [
      'submodule',
      {},
      { m: submodule('1'.repeat(40)) },
      '+Subproject commit 1111111111111111111111111111111111111111\n',
    ],
    ['name with a space', { 'a b': 'z\n' }, { 'a b': 'zz\n' }, '--- a/a b\t\n+++ b/a b\t\n'],
    ['name with quote and tab', {}, { 'q"\t': 'z\n' }, 'diff --git "a/q\\"\\t" "b/q\\"\\t"\n'],
    ['name beyond ASCII', {}, { 'é.txt': 'z\n' }, '+++ b/é.txt\n'],
  ])('prints a %s as git does', (_, before, after, expected) => {
    const text = diffOf(before, after);

    expect(text).toContain(expected);
  });

  it('prints a move with a small edit as a rename', () => {
    const text = diffOf(
      { 'dir/mv': '1\n2\n3\n4\n5\n6\n7\n8\n' },
      { moved: moved('dir/mv', '1\n2\n3\n4\n5\n6\n7\n8\n9\n') },
    );

    expect(text).toBe(
      'diff --git a/dir/mv b/moved\nsimilarity index 88%\nrename from dir/mv\nrename to moved\nindex 535d2b01d3..0719398930 100644\n--- a/dir/mv\n+++ b/moved\n@@ -6,3 +6,4 @@\n 6\n 7\n 8\n+9\n',
    );
  });

  it('prints two unrelated files as deleted and added', () => {
    const text = diffOf({ one: 'a\nb\nc\n' }, { one: null, two: 'x\ny\nz\n' });

    expect(text).toContain('deleted file mode');
    expect(text).toContain('new file mode');
    expect(text).not.toContain('rename');
  });

  it('prints binary content as a patch when asked to', () => {
    const text = diffOf({}, { b: Buffer.from([0, 1, 2, 3]) }, { binary: true });

    expect(text).toContain('GIT binary patch\nliteral 4\nLc');
    expect(text).toContain('\n\nliteral 0\n');
  });

  it('prints what a common diff parser can read back', () => {
    const before = { 'a.txt': `${'line\n'.repeat(50)}end\n`, gone: 'x\n', same: 'y\n' };

    const files = parsePatch(
      diffOf(before, { 'a.txt': `start\n${'line\n'.repeat(50)}end!\n`, gone: null, new: 'n\n' }),
    );

    expect(files.map((file) => file.hunks.length)).toEqual([2, 1, 1]);
  });
});
