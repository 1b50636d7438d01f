import { expect, it } from 'vitest';
import { parseUnifiedDiff } from './parse-unified-diff.ts';

it('reads a modified file with its lines numbered on both sides', () => {
  const text = `diff --git a/src/a.ts b/src/a.ts
index 1111111..2222222 100644
--- a/src/a.ts
+++ b/src/a.ts
@@ -3,3 +3,4 @@ function head() {
 three
-four
+FOUR
+and a half
 five
`;

  const patch = parseUnifiedDiff(text);

  expect(patch).toEqual({
    failures: [],
    files: [
      {
        path: 'src/a.ts',
        basePath: 'src/a.ts',
        status: 'modified',
        baseMode: '100644',
        headMode: '100644',
        hunks: [
          {
            baseStart: 3,
            baseLines: 3,
            headStart: 3,
            headLines: 4,
            lines: [
              { kind: 'context', text: 'three', baseLine: 3, headLine: 3 },
              { kind: 'removed', text: 'four', baseLine: 4 },
              { kind: 'added', text: 'FOUR', headLine: 4 },
              { kind: 'added', text: 'and a half', headLine: 5 },
              { kind: 'context', text: 'five', baseLine: 5, headLine: 6 },
            ],
          },
        ],
        base: { kind: 'fragment', text: '\n\nthree\nfour\nfive\n' },
        head: { kind: 'fragment', text: '\n\nthree\nFOUR\nand a half\nfive\n' },
      },
    ],
  });
});

it('reads renames and copies with both names', () => {
  const text = `diff --git a/old b/new
similarity index 100%
rename from old
rename to new
diff --git a/source b/a copy
similarity index 90%
copy from source
copy to a copy
index 1111111..2222222 100644
--- a/source
+++ b/a copy	
@@ -1 +1 @@
-one
+two
`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files).toMatchObject([
    { status: 'renamed', basePath: 'old', path: 'new', hunks: [], head: { kind: 'fragment', text: '' } },
    { status: 'copied', basePath: 'source', path: 'a copy', head: { kind: 'fragment', text: 'two\n' } },
  ]);
});

it.each([
  ['a quoted path with octal bytes', '"a/caf\\303\\251.ts" "b/caf\\303\\251.ts"', 'café.ts'],
  ['a quoted path with escapes', '"a/tab\\there\\"\\\\" "b/tab\\there\\"\\\\"', 'tab\there"\\'],
  ['a path that looks like two', 'a/x b/x b/x b/x', 'x b/x'],
  ['no prefixes', 'src/x src/x', 'src/x'],
  ['no prefixes below a folder named a', 'a/x a/x', 'a/x'],
  ['mnemonic prefixes', 'i/src/x w/src/x', 'src/x'],
  ['bytes that are not UTF-8', '"a/\\351.ts" "b/\\351.ts"', '\\351.ts'],
])('reads %s', (_what, names, path) => {
  const text = `diff --git ${names}\nold mode 100644\nnew mode 100755\n`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files).toMatchObject([{ path, basePath: path, baseMode: '100644', headMode: '100755', hunks: [] }]);
});

it('reads quoted names of a rename', () => {
  const text = `diff --git "a/\\303\\244" "b/\\303\\266"
similarity index 100%
rename from "\\303\\244"
rename to "\\303\\266"
`;

  const { files } = parseUnifiedDiff(text);

  expect(files).toMatchObject([{ basePath: 'ä', path: 'ö' }]);
});

it('fails a file whose name is not told clearly', () => {
  const { files, failures } = parseUnifiedDiff('diff --git a/one b/two\nold mode 100644\nnew mode 100755\n');

  expect(failures).toEqual([
    {
      analyzer: 'patch',
      path: 'diff --git a/one b/two',
      reason: 'the diff does not tell its name clearly',
    },
  ]);
  expect(files).toHaveLength(1);
});

it('fails a file with a header line nobody knows', () => {
  const { failures } = parseUnifiedDiff('diff --git a/x b/x\nold mode 100644\nnew mood 100755\n');

  expect(failures).toEqual([
    { analyzer: 'patch', path: 'x', reason: 'the diff has an unknown header line "new mood 100755"' },
  ]);
});

it('counts the lines of a hunk, so that they never look like headers', () => {
  const text = `diff --git a/x b/x
index 1111111..2222222 100644
--- a/x
+++ b/x
@@ -1,3 +1,4 @@
--- a/not a header
-@@ -1 +1 @@
+++ b/not a header
+diff --git a/y b/y
+@@ -1 +1 @@

`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files[0]?.hunks[0]?.lines.map((line) => line.text)).toEqual([
    '-- a/not a header',
    '@@ -1 +1 @@',
    '++ b/not a header',
    'diff --git a/y b/y',
    '@@ -1 +1 @@',
    '',
  ]);
});

it('keeps carriage returns in contents and not in hunk lines', () => {
  const text =
    'diff --git a/x b/x\r\nindex 1..2 100644\r\n--- a/x\r\n+++ b/x\r\n@@ -1 +1 @@\r\n-one\r\n+two\r\n';

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files).toMatchObject([
    {
      path: 'x',
      base: { kind: 'fragment', text: 'one\r\n' },
      head: { kind: 'fragment', text: 'two\r\n' },
      hunks: [{ lines: [{ text: 'one' }, { text: 'two' }] }],
    },
  ]);
});

it('takes an empty text for an empty patch', () => {
  expect(parseUnifiedDiff('')).toEqual({ files: [], failures: [] });
});

it('takes what git show prints before the first file', () => {
  const text = `commit 0123456789abcdef0123456789abcdef01234567
Author: A <a@example.org>
Date:   Mon Nov 22 20:00:00 2021 +0000

    diff --git is mentioned here

diff --git a/x b/x
old mode 100644
new mode 100755
`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([]);
  expect(files).toMatchObject([{ path: 'x' }]);
});
