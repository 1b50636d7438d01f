import { expect, it } from 'vitest';
import { parseUnifiedDiff } from './parse-unified-diff.ts';

const contents = (text: string) => {
  const [file] = parseUnifiedDiff(text).files;
  return [file?.base, file?.head];
};

it.each([
  ['old mode 160000\nnew mode 100644\n', 'fragment'],
  ['old mode 100644\nnew mode 160000\n', 'fragment'],
  ['index 1..2 160000\n', 'text'],
])('knows a submodule as a whole where it is one on both sides: %j', (modes, kind) => {
  expect(contents(`diff --git a/x b/x\n${modes}--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n`)).toEqual([
    { kind, text: 'a\n' },
    { kind, text: 'b\n' },
  ]);
});

it('shows no text where only lines of the other side are shown', () => {
  expect(contents('--- a/x\n+++ b/x\n@@ -1 +0,0 @@\n-a\n')).toEqual([
    { kind: 'fragment', text: 'a\n' },
    { kind: 'fragment', text: '' },
  ]);
  expect(contents('diff --git a/x b/x\nold mode 100644\nnew mode 100755\n')).toEqual([
    { kind: 'fragment', text: '' },
    { kind: 'fragment', text: '' },
  ]);
});

it('takes sizes of a binary patch from lines that tell them', () => {
  const patch = 'GIT binary patch\nxliteral 1\nliteral 20\nabc\n\ndelta x\nliteral 10\nabc\n\n';

  expect(contents(`diff --git a/x b/x\nindex 1..2 100644\n${patch}`)).toEqual([
    { kind: 'binary', bytes: 10 },
    { kind: 'binary', bytes: 20 },
  ]);
});
