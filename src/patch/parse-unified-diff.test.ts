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
