import { expect, it } from 'vitest';
import type { Analyzer, Observation } from '../analyzers/contract.ts';
import type { Content, FileChange } from '../patch/patch.ts';
import { analyze } from './analyze.ts';
import { createInProcess } from './in-process.ts';

it('gives findings their words, default points and canonical order', async () => {
  const analysis = await run([toFile('b.txt'), toFile('a.txt')], ({ change }) => [
    { kind: 'noticed', code: 'seen', path: change.path, line: 2, args: { what: '{odd}' } },
    { kind: 'noticed', code: 'seen', path: change.path, line: 1, endLine: 2, side: 'removed', baseLine: 1 },
  ]);

  expect(analysis.findings.map(({ path, line }) => [path, line])).toEqual([
    ['a.txt', 1],
    ['a.txt', 2],
    ['b.txt', 1],
    ['b.txt', 2],
  ]);
  expect(analysis.findings.slice(0, 2)).toEqual([
    {
      code: 'seen',
      analyzer: 'watcher',
      points: 1,
      anywhere: true,
      path: 'a.txt',
      line: 1,
      endLine: 2,
      side: 'removed',
      baseLine: 1,
      message: 'saw {what}',
    },
    {
      code: 'seen',
      analyzer: 'watcher',
      points: 1,
      anywhere: true,
      path: 'a.txt',
      line: 2,
      endLine: 2,
      side: 'added',
      message: 'saw {odd}',
    },
  ]);
});

it.each<[string, object, string]>([
  ['an unknown code', noticed({ code: 'other' }), 'it has no code "other"'],
  ['a code that every object has', noticed({ code: 'toString' }), 'it has no code "toString"'],
  ['a line below zero', noticed({ line: -1 }), 'it named the line -1 of 2 for seen'],
  ['a line far behind the end', noticed({ line: 9 }), 'it named the line 9 of 2 for seen'],
  ['half a line', noticed({ line: 1.5 }), 'it named the line 1.5 of 2 for seen'],
  ['an end before the start', noticed({ line: 2, endLine: 1 }), 'it named the last line 1 of 2 for seen'],
  ['a side that is none', noticed({ side: 'left' }), 'it named the side "left" for seen'],
  ['a base line of zero', noticed({ baseLine: 0 }), 'it named the base line 0 of 2 for seen'],
  [
    'arguments that are no words',
    noticed({ args: { what: {} } }),
    'it gave arguments for seen that are no words or numbers',
  ],
  ['a file it was not shown', noticed({ path: 'b.txt' }), 'it spoke of "b.txt", which it was not shown'],
  ['no path', { kind: 'noticed' }, 'it yielded an observation without a path'],
  ['a list', [], 'it yielded something that is no observation'],
  ['an unknown kind', { kind: 'odd', path: 'a.txt' }, 'it yielded an observation of the unknown kind "odd"'],
  [
    'an unknown reason',
    { kind: 'cleared', path: 'a.txt', reason: 'x' },
    'it cleared for an unknown reason "x"',
  ],
  ['a failure of its own', { kind: 'failed', path: 'a.txt', reason: 'why' }, 'why'],
  ['a failure without reason', { kind: 'failed', path: 'a.txt' }, 'it yielded failed without a reason'],
])('fails an analyzer that yields %s', async (_what, observation, reason) => {
  const files = [toFile('a.txt'), toFile('b.txt')];

  const analysis = await run(files, ({ change }) =>
    change.path === 'a.txt' ? [observation as Observation] : [],
  );

  expect(analysis.failures).toEqual([{ analyzer: 'watcher', path: 'a.txt', reason }]);
  expect(analysis.findings).toEqual([]);
  expect(analysis.clearances).toEqual([]);
});

it('fails an analyzer whose observation is no plain data', async () => {
  const analysis = await run([toFile('a.txt')], () => [{ ...noticed({}), args: { what: () => 1 } } as never]);

  expect(analysis.failures).toMatchObject([{ analyzer: 'watcher', path: 'a.txt' }]);
});

it('fails an analyzer that never stops yielding', async () => {
  const analysis = await run([toFile('a.txt')], function* () {
    for (;;) yield noticed({}) as Observation;
  });

  expect(analysis.failures).toEqual([
    { analyzer: 'watcher', path: 'a.txt', reason: 'it failed: more than 10000 observations' },
  ]);
});

it('lets a veto take away every clearance of a path', async () => {
  const analysis = await run([toFile('a.txt'), toFile('b.txt')], ({ change }) => [
    { kind: 'cleared', path: change.path, reason: 'test' },
    { kind: 'cleared', path: change.path, reason: 'documentation' },
    ...(change.path === 'a.txt' ? [{ kind: 'never-cleared' as const, path: 'a.txt', reason: 'x' }] : []),
  ]);

  expect(analysis.clearances).toEqual([
    { path: 'b.txt', reason: 'documentation', analyzer: 'watcher' },
    { path: 'b.txt', reason: 'test', analyzer: 'watcher' },
  ]);
  expect(analysis.stats.clearedFiles).toBe(1);
});

it.each<[string, Partial<FileChange>]>([
  ['deleted', { status: 'deleted', head: { kind: 'absent' } }],
  ['known by fragments at the head', { head: { kind: 'fragment', text: 'a\n' } }],
  ['known by fragments at the base', { base: { kind: 'fragment', text: 'a\n' } }],
  ['unknown', { head: { kind: 'unknown', reason: 'too large' } }],
])('never clears a file that is %s', async (_what, change) => {
  const analysis = await run([{ ...toFile('a.txt'), ...change }], () => [
    { kind: 'cleared', path: 'a.txt', reason: 'test' },
  ]);

  expect(analysis.clearances).toEqual([]);
});

it('fails a file whose content could not be read, once', async () => {
  const unknown: Content = { kind: 'unknown', reason: 'too large' };
  const files = [
    { ...toFile('a.txt'), head: unknown },
    { ...toFile('b.txt'), base: unknown },
    { ...toFile('c.txt'), head: unknown },
  ];
  const told = { analyzer: 'patch', path: 'c.txt', reason: 'cut' };

  const analysis = await analyze(
    { files, failures: [told] },
    settingsOf(() => []),
  );

  expect(analysis.failures).toEqual([
    { analyzer: 'patch', path: 'a.txt', reason: 'too large' },
    { analyzer: 'patch', path: 'b.txt', reason: 'too large' },
    told,
  ]);
});

it('fails a new file that should parse and does not', async () => {
  const added: FileChange = {
    ...toFile('a.ts'),
    status: 'added',
    base: { kind: 'absent' },
    head: { kind: 'text', text: 'a(' },
  };

  const analysis = await run([added], () => []);

  expect(analysis.failures).toMatchObject([{ analyzer: 'syntax', path: 'a.ts' }]);
  expect(analysis.failures[0]?.reason).toContain('it does not parse: ');
});

it('fails the patch for options that cannot be read, and goes on', async () => {
  const strict: Analyzer = {
    ...watcher(() => [noticed({}) as Observation]),
    options: { type: 'object', properties: { most: { type: 'integer', default: 3 } } },
  };
  const settings = { ...settingsOf(() => []), registry: [strict], execute: createInProcess([strict]) };
  const patch = { files: [toFile('a.txt')], failures: [] };

  const analysis = await analyze(patch, { ...settings, analyzers: [{ id: 'watcher', options: { x: 1 } }] });

  const reason =
    'its options cannot be read: unknown key `x` in `analyzers.watcher.options`; known here: most';
  expect(analysis.failures).toEqual([{ analyzer: 'watcher', path: '', reason }]);
  expect(analysis.findings).toEqual([]);
});

it('refuses an analyzer that does not exist', async () => {
  const settings = { ...settingsOf(() => []), analyzers: [{ id: 'nobody' }] };

  await expect(analyze({ files: [], failures: [] }, settings)).rejects.toThrow(
    'there is no analyzer "nobody"',
  );
});

it('counts what changed, what was generated and how files were read', async () => {
  const hunk = { baseStart: 1, baseLines: 1, headStart: 1, headLines: 1 };
  const lines = [
    { kind: 'removed' as const, text: 'a', baseLine: 1 },
    { kind: 'added' as const, text: 'b', headLine: 1 },
  ];
  const change = (path: string): FileChange => ({ ...toFile(path), hunks: [{ ...hunk, lines }] });
  const files = [change('a.txt'), change('gen/b.json'), change('go.sum'), change('c_test.txt')];
  const settings = {
    ...settingsOf(({ change: { path } }) =>
      path === 'c_test.txt' ? [{ kind: 'cleared', path, reason: 'test' }] : [],
    ),
    generatedGlobs: ['gen/**'],
  };

  const { stats } = await analyze(
    { files: [...files, { ...toFile('d.txt'), head: { kind: 'fragment', text: '' } }], failures: [] },
    settings,
  );

  expect(stats).toEqual({
    files: 5,
    addedLines: 4,
    removedLines: 4,
    countedLines: 2,
    countedFiles: 2,
    limitedLines: 4,
    clearedFiles: 1,
    readings: { syntax: 0, lexical: 4, fragment: 1 },
  });
});

type Watch = NonNullable<Analyzer['analyzeFile']>;

function watcher(watch: Watch): Analyzer {
  const seen = { title: 'Seen', points: 1 as const, anywhere: true, message: 'saw {what}', help: '' };
  const meta = { id: 'watcher', title: 'W', summary: 'Watches.', languages: ['any'], codes: { seen } };
  return { meta, analyzeFile: watch };
}

function settingsOf(watch: Watch) {
  const registry = [watcher(watch)];
  return {
    analyzers: [{ id: 'watcher' }],
    limits: { taskSeconds: 1, workerMegabytes: 64 },
    generatedGlobs: [] as string[],
    registry,
    execute: createInProcess(registry),
  };
}

function run(files: readonly FileChange[], watch: Watch) {
  return analyze({ files, failures: [] }, settingsOf(watch));
}

function noticed(fields: object): object {
  return { kind: 'noticed', code: 'seen', path: 'a.txt', line: 1, ...fields };
}

function toFile(path: string): FileChange {
  const text: Content = { kind: 'text', text: 'a\nb\n' };
  return { path, basePath: path, status: 'modified', hunks: [], base: text, head: text };
}
