import { expect, it } from 'vitest';
import { parseUnifiedDiff } from './parse-unified-diff.ts';

const modes = 'old mode 100644\nnew mode 100755\n';
const hunk = '@@ -1 +1 @@\n-a\n+b\n';

const reasons = (text: string) => parseUnifiedDiff(text).failures.map(({ reason }) => reason);

it.each([
  ['a blank line at its end', `diff --git a/x b/x\n${modes}\ndiff --git a/y b/y\n${modes}`, []],
  ['a line that only ends as another', `diff --git a/x b/x\n${modes}my index 1..2\n`, ['my index 1..2']],
  ['a long line', `diff --git a/x b/x\n${modes}${'y'.repeat(90)}\n`, ['y'.repeat(80)]],
  [
    'a name with another end of a line',
    'diff --git a/x b/y\u2028z\nrename from x\nrename to y\u2028z\nsimilarity index 100%\n',
    [],
  ],
])('reads a header with %s', (_what, text, unknown) => {
  expect(reasons(text)).toEqual(unknown.map((line) => `the diff has an unknown header line "${line}"`));
});

it.each([
  ['no prefixes', 'one two'],
  ['longer prefixes', 'xa/b yb/b'],
  ['one prefix', 'a/one two12'],
])('does not know two names with %s for one', (_what, names) => {
  expect(reasons(`diff --git ${names}\n${modes}`)).toEqual(['the diff does not tell its name clearly']);
});

it('takes six digits at the end of an index for the mode', () => {
  const [file, other] = ['100644', '100644x'].map(
    (mode) => parseUnifiedDiff(`diff --git a/x b/x\nindex 1..2 ${mode}\n--- a/x\n+++ b/x\n${hunk}`).files[0],
  );

  expect([file?.baseMode, file?.headMode]).toEqual(['100644', '100644']);
  expect([other?.baseMode, other?.headMode]).toEqual([undefined, undefined]);
});

it.each([
  ['other names below two folders', '--- old/x\n+++ new/y\n', 'new/y', 'modified'],
  ['names from the root', '--- /old/x\n+++ /new/x\n', '/new/x', 'modified'],
  ['a new file below a folder named a', '--- /dev/null\n+++ src/a/x\n', 'src/a/x', 'added'],
  [
    'a file that ends like the one that is none',
    '--- old/dev/null\n+++ new/dev/null\n',
    'dev/null',
    'modified',
  ],
  [
    'a file that begins like the one that is none',
    '--- /dev/nullx\n+++ /dev/nullx\n',
    '/dev/nullx',
    'modified',
  ],
  ['a file that came, with a blank behind', '--- /dev/null\t\n+++ b/x\n', 'x', 'added'],
  ['a name with a return in it', '--- src/a\rb\n+++ src/a\rb\n', 'src/a\rb', 'modified'],
  ['a name with tabs and lines behind', '--- src/x\ta\u2028b\n+++ src/x\ta\n', 'src/x', 'modified'],
])('reads a plain diff of %s', (_what, names, path, status) => {
  const { files, failures } = parseUnifiedDiff(names + hunk);

  expect(failures).toEqual([]);
  expect(files.map((file) => [file.path, file.basePath, file.status, file.head.kind])).toEqual([
    [path, path, status, status === 'added' ? 'text' : 'fragment'],
  ]);
});
