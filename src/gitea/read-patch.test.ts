import { expect, it } from 'vitest';
import { executable, moved, submodule, symlink } from '../sandbox/index.ts';
import { readPatch } from './read-patch.ts';
import { buildBench } from './server-builder.ts';

const LIMITS = { fileBytes: 1_000_000 };
const CART = 'export const total = 1;\n';
const LONG = Array.from({ length: 30 }, (_, index) => `line ${index}\n`).join('');

it.each(['1.22.6', '1.24.7', '28.3.0'])(
  'reads every kind of change from a server of version %s',
  async (profile) => {
    const bench = buildBench({
      profile,
      files: {
        'src/cart.ts': CART,
        'docs/ordering.md': null,
        'docs/new.md': '# New\n',
        'bin/run': executable('#!/bin/sh\n'),
        'link.md': symlink('README.md'),
        'logo.png': new Uint8Array([137, 80, 0, 1]),
        'test/basket.test.ts': moved('test/cart.test.ts'),
        'libs/pay': submodule('c'.repeat(40)),
        'empty.txt': '',
      },
    });

    const patch = await readPatch(bench.client, await bench.look(), LIMITS);

    expect(patch.failures).toEqual([]);
    const told = patch.files.map((file) => [file.path, file.status, file.base.kind, file.head.kind]);
    expect(told.toSorted()).toEqual([
      ['bin/run', 'added', 'absent', 'text'],
      ['docs/new.md', 'added', 'absent', 'text'],
      ['docs/ordering.md', 'deleted', 'text', 'absent'],
      ['empty.txt', 'added', 'absent', 'text'],
      ['libs/pay', 'added', 'absent', 'text'],
      ['link.md', 'added', 'absent', 'text'],
      ['logo.png', 'added', 'absent', 'binary'],
      ['src/cart.ts', 'modified', 'text', 'text'],
      ['test/basket.test.ts', 'renamed', 'text', 'text'],
    ]);
    expect(bench.sandbox.problems()).toEqual([]);
  },
);

it('reads both whole texts of a file, not only the lines of the diff', async () => {
  const bench = buildBench();
  bench.repository.commit('main', { 'docs/long.md': LONG });
  const files = { 'docs/long.md': LONG.replace('line 3\n', 'line three\n') };
  const change = bench.repository.openPullRequest({ by: 'ada', files });

  const { pull, repository } = await bench.look();
  const place = {
    repository,
    pull: {
      ...pull,
      number: change.number,
      head: { ...pull.head, sha: change.head },
      mergeBase: change.mergeBase,
    },
  };
  const patch = await readPatch(bench.client, place, LIMITS);

  expect(patch.failures).toEqual([]);
  expect(patch.files.map((file) => [file.base, file.head])).toEqual([
    [
      { kind: 'text', text: LONG },
      { kind: 'text', text: files['docs/long.md'] },
    ],
  ]);
});

it('reads a pull request from a fork in the repository itself', async () => {
  const bench = buildBench({ change: { by: 'ada', fork: true } });

  const patch = await readPatch(bench.client, await bench.look(), LIMITS);

  expect(patch.failures).toEqual([]);
  expect(patch.files[0]?.head.kind).toBe('text');
  expect(bench.sandbox.calls.every((call) => !call.path.startsWith('/repos/ada/'))).toBe(true);
});

it('reads contents at exactly the merge base and the head', async () => {
  const bench = buildBench();
  const snapshot = await bench.look();

  await readPatch(bench.client, snapshot, LIMITS);

  const reads = bench.sandbox.calls.filter((call) => call.path.endsWith('/file-contents'));
  expect(reads.map((call) => call.query.ref)).toEqual([snapshot.pull.mergeBase, snapshot.pull.head.sha]);
});

it('asks for no content of a side that is not there, nor of a submodule', async () => {
  const bench = buildBench({
    files: { 'docs/ordering.md': null, 'new.md': 'a\n', 'libs/pay': submodule('c'.repeat(40)) },
  });

  await readPatch(bench.client, await bench.look(), LIMITS);

  const reads = bench.sandbox.calls.filter((call) => call.path.endsWith('/file-contents'));
  expect(reads.map((call) => call.body)).toEqual([{ files: ['docs/ordering.md'] }, { files: ['new.md'] }]);
});

it('does not know a file that is too large', async () => {
  const bench = buildBench();

  const patch = await readPatch(bench.client, await bench.look(), { fileBytes: 3 });

  expect(patch.files.map((file) => [file.base.kind, file.head.kind])).toEqual([['unknown', 'unknown']]);
});

it('shows the lines of a text that the diff calls binary', async () => {
  const bench = buildBench();
  bench.sandbox.fault({
    path: /\.diff$/,
    answer: {
      status: 200,
      body: 'diff --git a/docs/ordering.md b/docs/ordering.md\nindex 1234567..89abcde 100644\nBinary files a/docs/ordering.md and b/docs/ordering.md differ\n',
    },
  });

  const patch = await readPatch(bench.client, await bench.look(), LIMITS);

  const lines = patch.files[0]?.hunks.flatMap((hunk) => hunk.lines.map((line) => line.kind));
  expect(lines).toEqual(['context', 'context', 'removed', 'added']);
  expect(patch.failures).toEqual([]);
});

it('shows no lines where there is a side that is no text', async () => {
  const bench = buildBench({ files: { 'README.md': new Uint8Array([0, 1]) } });

  const patch = await readPatch(bench.client, await bench.look(), LIMITS);

  expect(patch.files[0]).toMatchObject({
    hunks: [],
    base: { kind: 'text' },
    head: { kind: 'binary', bytes: 2 },
  });
});

it('shows the lines of an added text that the diff calls binary', async () => {
  const bench = buildBench({ files: { 'a.txt': 'one\n' } });
  bench.sandbox.fault({
    path: /\.diff$/,
    answer: {
      status: 200,
      body: 'diff --git a/a.txt b/a.txt\nnew file mode 100644\nindex 0000000..89abcde\nBinary files /dev/null and b/a.txt differ\n',
    },
  });

  const patch = await readPatch(bench.client, await bench.look(), LIMITS);

  expect(patch.files[0]).toMatchObject({
    base: { kind: 'absent' },
    hunks: [{ lines: [{ kind: 'added', text: 'one' }] }],
  });
});

it('names each file that only list or diff know', async () => {
  const bench = buildBench({ files: { 'a.md': 'a\n' } });
  bench.sandbox.fault({
    path: /\.diff$/,
    answer: {
      status: 200,
      body: 'diff --git a/b.md b/b.md\nnew file mode 100644\nindex 0000000..6178079\n--- /dev/null\n+++ b/b.md\n@@ -0,0 +1 @@\n+b\n',
    },
  });

  const patch = await readPatch(bench.client, await bench.look(), LIMITS);

  expect(patch.failures).toEqual([
    { analyzer: 'patch', path: 'a.md', reason: 'the list of changed files has it, the diff does not' },
    { analyzer: 'patch', path: 'b.md', reason: 'the diff has it, the list of changed files does not' },
  ]);
});

it('fails where the diff cannot be read for certain', async () => {
  const bench = buildBench();
  bench.sandbox.fault({ path: /\.diff$/, answer: 'truncated' });

  const patch = await readPatch(bench.client, await bench.look(), LIMITS);

  expect(patch.failures.map((failure) => failure.path)).toContain('docs/ordering.md');
});

it('fails where the head moved away while it was read', async () => {
  const bench = buildBench();
  const snapshot = await bench.look();
  bench.change.push({ 'docs/ordering.md': 'moved\n' });

  const patch = await readPatch(bench.client, snapshot, LIMITS);

  expect(patch.failures).toEqual([
    { analyzer: 'patch', path: '', reason: 'the list of changed files is of another head' },
    {
      analyzer: 'patch',
      path: 'docs/ordering.md',
      reason: 'the diff does not agree with the file at the head',
    },
  ]);
});

function blurSecondRow(rows: unknown): unknown {
  return (rows as object[]).map((row, index) => (index === 0 ? row : { ...row, contents_url: 'x?ref=beef' }));
}

it('fails where a single row of the list is of another head', async () => {
  const bench = buildBench({ files: { 'a.md': 'a\n', 'b.md': 'b\n' } });
  bench.sandbox.fault({ path: /\/files\?/, answer: { transform: blurSecondRow } });

  const patch = await readPatch(bench.client, await bench.look(), LIMITS);

  expect(patch.failures.map((failure) => failure.reason)).toEqual([
    'the list of changed files is of another head',
  ]);
});

it('fails where nothing is changed', async () => {
  const bench = buildBench({ files: {} });

  const patch = await readPatch(bench.client, await bench.look(), LIMITS);

  expect(patch).toEqual({
    files: [],
    failures: [{ analyzer: 'patch', path: '', reason: 'no file is changed' }],
  });
});

it.each([/\.diff$/, /\/files\?/])('throws when nobody answers for %s', async (path) => {
  const bench = buildBench();
  const snapshot = await bench.look();
  bench.sandbox.fault({ path, times: Number.POSITIVE_INFINITY, answer: { status: 500 } });

  const patch = readPatch(bench.client, snapshot, LIMITS);

  await expect(patch).rejects.toMatchObject({ kind: 'unavailable' });
});
