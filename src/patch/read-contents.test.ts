import { expect, it } from 'vitest';
import { parseUnifiedDiff } from './parse-unified-diff.ts';

it('knows an added file as a whole', () => {
  const text = `diff --git a/new b/new
new file mode 100755
index 0000000..2222222
--- /dev/null
+++ b/new
@@ -0,0 +1,2 @@
+one
+two
\\ No newline at end of file
`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files).toMatchObject([
    {
      path: 'new',
      status: 'added',
      headMode: '100755',
      base: { kind: 'absent' },
      head: { kind: 'text', text: 'one\ntwo' },
      hunks: [{ baseStart: 0, baseLines: 0, headStart: 1, headLines: 2 }],
    },
  ]);
  expect(files[0]).not.toHaveProperty('baseMode');
});

it('knows a deleted file as a whole', () => {
  const text = `diff --git a/old b/old
deleted file mode 100644
index 2222222..0000000
--- a/old
+++ /dev/null
@@ -1 +0,0 @@
-one
`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files).toMatchObject([
    {
      path: 'old',
      status: 'deleted',
      baseMode: '100644',
      base: { kind: 'text', text: 'one\n' },
      head: { kind: 'absent' },
    },
  ]);
  expect(files[0]).not.toHaveProperty('headMode');
});

it('reads binary files with the sizes that a binary patch tells', () => {
  const text = `diff --git a/a.png b/a.png
index 1111111..2222222 100644
GIT binary patch
literal 20
zcmZQzXkcJq5AX)5Kmg4E

literal 10
RcmZQzV9>jqU;qGM

diff --git a/b.png b/b.png
index 1111111..2222222 100644
Binary files a/b.png and b/b.png differ
diff --git a/c.png b/c.png
new file mode 100644
index 0000000..2222222
Binary files /dev/null and b/c.png differ
diff --git a/d.png b/d.png
deleted file mode 100644
index 2222222..0000000
Binary files a/d.png and /dev/null differ
diff --git a/e.png b/e.png
index 1111111..2222222 100644
GIT binary patch
delta 7
OcmZQzV9>jqU;qGM

literal 10
RcmZQzV9>jqU;qGM

`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files.map(({ path, hunks, base, head }) => ({ path, hunks, base, head }))).toEqual([
    { path: 'a.png', hunks: [], base: { kind: 'binary', bytes: 10 }, head: { kind: 'binary', bytes: 20 } },
    { path: 'b.png', hunks: [], base: { kind: 'binary', bytes: 0 }, head: { kind: 'binary', bytes: 0 } },
    { path: 'c.png', hunks: [], base: { kind: 'absent' }, head: { kind: 'binary', bytes: 0 } },
    { path: 'd.png', hunks: [], base: { kind: 'binary', bytes: 0 }, head: { kind: 'absent' } },
    { path: 'e.png', hunks: [], base: { kind: 'binary', bytes: 10 }, head: { kind: 'binary', bytes: 0 } },
  ]);
});

it('reads empty files as empty texts', () => {
  const text = `diff --git a/empty b/empty
new file mode 100644
index 0000000..e69de29
diff --git a/gone b/gone
deleted file mode 100644
index e69de29bb2d1d6434b8b29ae775ad8c2e48c5391..0000000000000000000000000000000000000000
`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files.map(({ base, head }) => [base, head])).toEqual([
    [{ kind: 'absent' }, { kind: 'text', text: '' }],
    [{ kind: 'text', text: '' }, { kind: 'absent' }],
  ]);
});

it('merges the deletion and the addition of one path into a change of its type', () => {
  const text = `diff --git a/link b/link
deleted file mode 100644
index 1111111..0000000
--- a/link
+++ /dev/null
@@ -1 +0,0 @@
-text
diff --git a/link b/link
new file mode 120000
index 0000000..2222222
--- /dev/null
+++ b/link
@@ -0,0 +1 @@
+target
\\ No newline at end of file
`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files).toMatchObject([
    {
      path: 'link',
      status: 'modified',
      baseMode: '100644',
      headMode: '120000',
      base: { kind: 'text', text: 'text\n' },
      head: { kind: 'text', text: 'target' },
      hunks: [
        { baseStart: 1, headStart: 0 },
        { baseStart: 0, headStart: 1 },
      ],
    },
  ]);
});

it('knows both sides of a moved submodule', () => {
  const text = `diff --git a/lib b/lib
index 1111111..2222222 160000
--- a/lib
+++ b/lib
@@ -1 +1 @@
-Subproject commit 1111111111111111111111111111111111111111
+Subproject commit 2222222222222222222222222222222222222222
`;

  const { files } = parseUnifiedDiff(text);

  expect(files).toMatchObject([
    {
      base: { kind: 'text', text: 'Subproject commit 1111111111111111111111111111111111111111\n' },
      head: { kind: 'text', text: 'Subproject commit 2222222222222222222222222222222222222222\n' },
    },
  ]);
});

it('knows which side lacks the newline at its end', () => {
  const text = `diff --git a/x b/x
index 1111111..2222222 100644
--- a/x
+++ b/x
@@ -1 +1 @@
-one
\\ No newline at end of file
+one
diff --git a/y b/y
index 1111111..2222222 100644
--- a/y
+++ b/y
@@ -1,2 +1 @@
-one
 two
\\ No newline at end of file
`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files.map(({ base, head }) => [base, head])).toEqual([
    [
      { kind: 'fragment', text: 'one' },
      { kind: 'fragment', text: 'one\n' },
    ],
    [
      { kind: 'fragment', text: 'one\ntwo' },
      { kind: 'fragment', text: 'two' },
    ],
  ]);
});
