import { expect, it } from 'vitest';
import { splitSections } from './split-sections.ts';

const hunk = '@@ -1 +1 @@\n-a\n+b\n';
const plain = `--- a/x\n+++ b/x\n${hunk}`;

it('finds nothing in nothing', () => {
  expect(splitSections('')).toStrictEqual({ sections: [] });
  expect(splitSections('\n\n')).toStrictEqual({ sections: [] });
});

it('needs no line end at the end', () => {
  const { sections } = splitSections(plain.trimEnd());

  expect(sections.map(({ hunks, problem }) => [hunks.length, problem])).toEqual([[1, undefined]]);
});

it('takes the end of the text for no line of a hunk', () => {
  const { sections } = splitSections('--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\n+b\n');

  expect(sections[0]?.problem).toBe('the diff breaks off inside a hunk');
});

it.each([
  ['one line before a hunk', `x\n${hunk}`, 'x'],
  ['two lines before a hunk', `x\ny\n${hunk}`, 'x'],
  ['half a header', `--- a/x\ny\n${hunk}`, '--- a/x'],
  ['the other half', `x\n+++ b/x\n${hunk}`, 'x'],
  ['words about a commit', `see commit 0123456\n${plain}`, 'see commit 0123456'],
  ['words before a colon', `the Date: x\n${plain}`, 'the Date: x'],
  ['a line of signs with words', `===== x\n${plain}`, '===== x'],
])('knows no file of %s', (_what, text, stray) => {
  expect(splitSections(text).stray).toBe(stray);
});

it.each([
  ['a commit', 'commit 0123456\n'],
  ['a field', 'Date: x\n'],
  ['an indented line', '    words\n'],
  ['a line of signs', '=====\r\n'],
  ['an index', 'Index: x\n'],
  ['a command', 'diff -r a b\n'],
])('passes over %s before the first file', (_what, line) => {
  expect(splitSections(line + plain).stray).toBeUndefined();
});

it('leaves a diff of several parents alone, wherever it stands', () => {
  const { sections } = splitSections(
    `${plain}diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1 -1 +1 @@@\n  a\n`,
  );

  expect(sections[1]).toEqual({
    kind: 'combined',
    header: ['diff --cc x'],
    hunks: [],
    binary: [],
    problem: 'the diff combines several parents; give it against one of them',
  });
});

it('reads a binary patch with other line ends', () => {
  const { sections } = splitSections(
    'diff --git a/x b/x\r\nindex 1..2\r\nGIT binary patch\r\nliteral 3\r\nabc\r\n\r\n',
  );

  expect(sections).toEqual([
    {
      kind: 'git',
      header: ['diff --git a/x b/x', 'index 1..2'],
      hunks: [],
      binary: ['GIT binary patch\r', 'literal 3\r', 'abc\r', '\r'],
    },
  ]);
});
