import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GitError } from './git-error.ts';
import { readRange } from './read-range.ts';
import { openRepository, type Repository } from './repository.ts';

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const folder = mkdtempSync(join(tmpdir(), 'read-range-'));
const marker = join(folder, 'executed');
let repository: Repository;

beforeAll(async () => {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...identity, ...args]);
  git('init', '-q', '-b', 'main');
  write('keep.txt', 'one\ntwo\nthree\n');
  write('old name.txt', 'a\nb\nc\nd\ne\n');
  write('gone.txt', 'gone');
  write('image.bin', '\0one');
  write('turns', 'file\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'one');
  git('tag', 'first');
  write('keep.txt', 'one\nTWO\nthree\n');
  rmSync(join(folder, 'old name.txt'));
  write('neu "ö"\n.txt', 'a\nb\nc\nd\ne\n');
  rmSync(join(folder, 'gone.txt'));
  write('image.bin', '\0two2');
  rmSync(join(folder, 'turns'));
  symlinkSync('keep.txt', join(folder, 'turns'));
  write('run.sh', '#!/bin/sh\n');
  chmodSync(join(folder, 'run.sh'), 0o755);
  write('large.txt', 'x'.repeat(1_500_000));
  write('.gitattributes', 'keep.txt diff=hostile -text\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'two');
  git('tag', 'second');
  git('checkout', '-q', '-b', 'side', 'first');
  mkdirSync(join(folder, 'sub'));
  write('sub/side.txt', 'side\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'side');
  git('config', 'diff.external', `touch ${marker}`);
  git('config', 'diff.hostile.textconv', `touch ${marker}; cat`);
  git('config', 'core.fsmonitor', `touch ${marker}`);
  git('config', 'core.pager', `touch ${marker}`);
  git('config', 'diff.noprefix', 'true');
  repository = await openRepository(join(folder, 'sub'));
}, 60_000);

afterAll(() => {
  repository.close();
  rmSync(folder, { recursive: true });
});

it('reads every kind of change with both contents', async () => {
  const { files, failures } = await readRange(repository, 'first..second');

  expect(failures).toEqual([]);
  expect(Object.fromEntries(files.map(({ path, hunks: _, ...rest }) => [path, rest]))).toMatchObject({
    'keep.txt': {
      status: 'modified',
      base: { kind: 'text', text: 'one\ntwo\nthree\n' },
      head: { kind: 'text', text: 'one\nTWO\nthree\n' },
    },
    'neu "ö"\n.txt': { status: 'renamed', basePath: 'old name.txt' },
    'gone.txt': { status: 'deleted', base: { kind: 'text', text: 'gone' }, head: { kind: 'absent' } },
    'image.bin': {
      status: 'modified',
      base: { kind: 'binary', bytes: 4 },
      head: { kind: 'binary', bytes: 5 },
    },
    turns: { status: 'modified', baseMode: '100644', headMode: '120000', head: { text: 'keep.txt' } },
    'run.sh': { status: 'added', headMode: '100755', base: { kind: 'absent' } },
  });
});

it('shows the changed lines of a file', async () => {
  const { files } = await readRange(repository, 'first..second');

  const lines = files.find(({ path }) => path === 'keep.txt')?.hunks.flatMap((hunk) => hunk.lines);
  expect(lines?.filter(({ kind }) => kind !== 'context')).toEqual([
    { kind: 'removed', text: 'two', baseLine: 2 },
    { kind: 'added', text: 'TWO', headLine: 2 },
  ]);
});

it('does not read a file beyond the limit, and says so', async () => {
  const { files } = await readRange(repository, 'first..second', { fileMegabytes: 1 });

  expect(files.find(({ path }) => path === 'large.txt')?.head).toEqual({
    kind: 'unknown',
    reason: 'it has 1500000 bytes, the limit is 1 megabytes',
  });
});

it('compares two trees with two dots and from the merge base with three', async () => {
  const direct = await readRange(repository, 'second..side');
  const fromBase = await readRange(repository, 'second...side');

  expect(direct.files.length).toBeGreaterThan(1);
  expect(fromBase.files.map(({ path }) => path)).toEqual(['sub/side.txt']);
});

it('takes HEAD for a side that is not named', async () => {
  const { files } = await readRange(repository, 'first..');

  expect(files.map(({ path }) => path)).toEqual(['sub/side.txt']);
});

it.each(['..', '...'])('reads a first commit against the empty tree with %s', async (dots) => {
  const { files } = await readRange(repository, `${emptyTree}${dots}first`);

  expect(files.map(({ status }) => status)).toEqual(['added', 'added', 'added', 'added', 'added']);
});

it('executes nothing that the repository configures', async () => {
  await readRange(repository, 'first..second');

  expect(() => execFileSync('ls', [marker], { stdio: 'ignore' })).toThrow();
});

it.each([
  ['HEAD', /is no range/],
  ['a..b..c', /is no range/],
  ['first..no\nsuch', /is no range/],
  ['first..nowhere', /no revision "nowhere"/],
  ['nowhere...first', /no revision "nowhere"/],
  ['--output=x..first', /no revision "--output=x"/],
])('refuses the range %j and names it', async (range, message) => {
  const refusal = readRange(repository, range);

  await expect(refusal).rejects.toThrow(message);
  await expect(refusal).rejects.toBeInstanceOf(GitError);
});

it('refuses a folder that is no repository and names the remedy', async () => {
  const opening = openRepository('/');

  await expect(opening).rejects.toMatchObject({
    message: '/ is no git repository',
    remedy: 'give the folder of a git repository with --repo',
  });
});

it('answers many ranges at once from one repository', async () => {
  const ranges = Array.from({ length: 8 }, (_, index) => (index % 2 ? 'first..second' : 'first..side'));

  const patches = await Promise.all(ranges.map((range) => readRange(repository, range)));

  expect(patches.map(({ files }) => files.length)).toEqual([1, 8, 1, 8, 1, 8, 1, 8]);
});

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}
