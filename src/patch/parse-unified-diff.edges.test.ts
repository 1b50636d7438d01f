import { expect, it } from 'vitest';
import { parseUnifiedDiff } from './parse-unified-diff.ts';

const modified = 'diff --git a/y b/y\nold mode 100644\nnew mode 100755\n';
const added = 'diff --git a/y b/y\nnew file mode 100644\nindex 0000000..e69de29\n';
const deleted = 'diff --git a/y b/y\ndeleted file mode 100644\nindex e69de29..0000000\n';

it.each([
  ['a change and an addition', modified + added],
  ['a deletion and a change', deleted + modified],
  ['an addition and a deletion', added + deleted],
])('fails a path that is spoken of in %s', (_what, text) => {
  const { files, failures } = parseUnifiedDiff(text);

  expect(files).toHaveLength(2);
  expect(failures.map(({ reason }) => reason)).toEqual(['the diff speaks of it more than once']);
});

it('takes a deletion and an addition for one change', () => {
  const { files, failures } = parseUnifiedDiff(deleted + added);

  expect(files.map(({ status }) => status)).toEqual(['modified']);
  expect(failures).toEqual([]);
});

it('shows at most eighty letters of a line that no file owns', () => {
  expect(parseUnifiedDiff(`${'x'.repeat(90)}\n`).failures[0]?.reason).toBe(
    `this is no unified diff, or more than one: no file owns the line "${'x'.repeat(80)}"`,
  );
});

it('knows an index of an empty file by all of its line', () => {
  const reasons = ['my index 0000000..e69de29', 'index e69de29..0000001'].map(
    (line) => parseUnifiedDiff(`diff --git a/y b/y\nnew file mode 100644\n${line}\n`).failures.length,
  );

  expect(reasons).toEqual([1, 1]);
});
