import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseUnifiedDiff } from './parse-unified-diff.ts';

const header = 'diff --git a/x b/x\nindex 1111111..2222222 100644\n--- a/x\n+++ b/x\n';
const healthy = 'diff --git a/y b/y\nold mode 100644\nnew mode 100755\n';

it.each([
  ['a hunk that breaks off', '@@ -1,2 +1,2 @@\n one\n-two\n'],
  ['a hunk that breaks off after its only removed line', '@@ -1 +1 @@\n-one\n'],
  ['a hunk with a line too many on one side', '@@ -1,2 +1 @@\n-one\n+two\n+three\n'],
  ['a hunk with a line that has no mark', '@@ -1,2 +1,2 @@\n one\n?two\n'],
  ['a hunk header without numbers', '@@ one @@\n+two\n'],
  [
    'a hunk that begins with the mark of a missing newline',
    '@@ -1 +1 @@\n\\ No newline at end of file\n-a\n+b\n',
  ],
])('fails the file and keeps the next one for %s', (_what, hunk) => {
  const { files, failures } = parseUnifiedDiff(header + hunk + healthy);

  expect(failures).toEqual([{ analyzer: 'patch', path: 'x', reason: 'the diff breaks off inside a hunk' }]);
  expect(files.map(({ path }) => path)).toEqual(['x', 'y']);
  expect(files[0]).toMatchObject({
    base: { kind: 'unknown', reason: 'the diff breaks off inside a hunk' },
    head: { kind: 'unknown', reason: 'the diff breaks off inside a hunk' },
  });
});

it('fails a file behind whose hunks a line is left over', () => {
  const { files, failures } = parseUnifiedDiff(`${header}@@ -1 +1 @@\n-one\n+two\n+three\n${healthy}`);

  expect(failures).toEqual([{ analyzer: 'patch', path: 'x', reason: 'no hunk counts the line "+three"' }]);
  expect(files.map(({ path }) => path)).toEqual(['x', 'y']);
});

it('shows at most eighty characters of a line it does not understand', () => {
  const { failures } = parseUnifiedDiff(`${header}@@ -1 +1 @@\n-one\n+two\n+${'x'.repeat(200)}\n`);

  expect(failures[0]?.reason).toBe(`no hunk counts the line "+${'x'.repeat(79)}"`);
});

it.each([
  ['changed content', 'index 1111111..2222222 100644\n'],
  ['new content', 'new file mode 100644\nindex 0000000..2222222\n'],
  ['old content', 'deleted file mode 100644\nindex 2222222..0000000\n'],
  ['nothing at all', ''],
  ['a similar file', 'similarity index 90%\nrename from x\nrename to x\n'],
])('fails a file that claims %s and shows no line of it', (_what, lines) => {
  const { failures } = parseUnifiedDiff(`diff --git a/x b/x\n${lines}${healthy}`);

  expect(failures).toEqual([{ analyzer: 'patch', path: 'x', reason: 'the diff shows no line of it' }]);
});

it('leaves the missing side of a file absent when the other one is unknown', () => {
  const cut = '--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+one\n';

  const { files } = parseUnifiedDiff(
    `diff --git a/x b/x\nnew file mode 100644\nindex 0000000..2222222\n${cut}`,
  );
  const deleted = parseUnifiedDiff(
    'diff --git a/x b/x\ndeleted file mode 100644\nindex 2222222..0000000\n--- a/x\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-one\n',
  );

  expect(files).toMatchObject([{ base: { kind: 'absent' }, head: { kind: 'unknown' } }]);
  expect(deleted.files).toMatchObject([{ base: { kind: 'unknown' }, head: { kind: 'absent' } }]);
});

it.each(['cc', 'combined'])('fails a file shown as a combined diff (%s)', (word) => {
  const text = `diff --${word} "x\\303\\244"\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1,1 -1,1 +1,2 @@@\n  one\n++two\n${healthy}`;

  const { files, failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([
    {
      analyzer: 'patch',
      path: 'xä',
      reason: 'the diff combines several parents; give it against one of them',
    },
  ]);
  expect(files.map(({ path, status }) => [path, status])).toEqual([
    ['xä', 'modified'],
    ['y', 'modified'],
  ]);
});

it('fails a path that is spoken of twice', () => {
  const { failures } = parseUnifiedDiff(healthy + healthy);

  expect(failures).toEqual([
    { analyzer: 'patch', path: 'y', reason: 'the diff speaks of it more than once' },
  ]);
});

it.each([
  ['prose', 'hello\n', 'hello'],
  [
    'a list of files',
    'Only in src: secret.ts\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n',
    'Only in src: secret.ts',
  ],
  ['a hunk without a file', '@@ -1 +1 @@\n-a\n+b\n', '@@ -1 +1 @@'],
  ['a mail', 'From 0123456 Mon Sep 17 00:00:00 2001\nSubject: x\n', 'From 0123456 Mon Sep 17 00:00:00 2001'],
])('fails the patch when no file owns a line: %s', (_what, text, line) => {
  const { failures } = parseUnifiedDiff(text);

  expect(failures).toEqual([
    {
      analyzer: 'patch',
      path: '',
      reason: `this is no unified diff, or more than one: no file owns the line "${line}"`,
    },
  ]);
});

it('never throws and never loses a line without saying so', () => {
  const pieces = fc.constantFrom(
    header,
    healthy,
    '@@ -1 +1 @@\n',
    '-a\n',
    '+b\n',
    ' c\n',
    '\\ x\n',
    '\n',
    '--- a\n',
    '+++ b\n',
    'x\n',
    'GIT binary patch\n',
  );

  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1 }), (parts) => {
      const { files, failures } = parseUnifiedDiff(parts.join(''));
      const isBlank = parts.every((part) => part === '\n');
      expect(files.length + failures.length > 0 || isBlank).toBe(true);
    }),
  );
});
