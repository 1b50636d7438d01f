import { expect, it } from 'vitest';
import { parseUnifiedDiff } from './parse-unified-diff.ts';
import { readHunk } from './read-hunk.ts';

const read = (text: string) => readHunk(text.split('\n'), 0);

it('reads numbers of several digits', () => {
  const kept = Array.from({ length: 11 }, (_, at) => ` ${at}`).join('\n');

  expect(read(`@@ -100,12 +200,12 @@\n${kept}\n-a\n+b\n`)).toMatchObject({
    hunk: { baseStart: 100, baseLines: 12, headStart: 200, headLines: 12 },
    end: 14,
  });
});

it.each([
  ['too many lines went', '@@ -1 +1,2 @@\n-a\n-b\n+c\n+d\n', 2],
  ['too many lines came', '@@ -1,2 +1 @@\n+a\n+b\n-c\n-d\n', 2],
  ['its header comes late', '@@ @@ -1 +1 @@\n-a\n+b\n', 0],
  ['its header has no end', '@@ -1 +1\n-a\n+b\n', 0],
])('reads no hunk where %s', (_what, text, end) => {
  expect(read(text)).toEqual({ end });
});

it.each([
  ['-a\n+b\n\\ No newline', 'a\n', 'b'],
  ['-a\n\\ No newline\n+b', 'a', 'b\n'],
  ['-a\n\\ No newline\n+b\n\\ No newline', 'a', 'b'],
])('knows which side of %j has no line end at its end', (lines, base, head) => {
  const { files } = parseUnifiedDiff(`--- a/x\n+++ b/x\n@@ -1 +1 @@\n${lines}\n`);

  expect([files[0]?.base, files[0]?.head]).toEqual([
    { kind: 'fragment', text: base },
    { kind: 'fragment', text: head },
  ]);
});

it('knows a missing line end from the last of several hunks', () => {
  const { files } = parseUnifiedDiff(
    '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n@@ -3 +3 @@\n-c\n+d\n\\ No newline\n',
  );

  expect(files[0]?.head).toEqual({ kind: 'fragment', text: 'b\n\nd' });
});
