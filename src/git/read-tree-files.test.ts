import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRepository } from '../cli/git-repository-builder.ts';
import { GitError } from './git-error.ts';
import { readTreeFiles } from './read-tree-files.ts';
import { openRepository, type Repository } from './repository.ts';

const wide = { files: 100, bytes: 10_000, fileBytes: 5000, isWanted: () => true };
let repository: Repository;

beforeAll(async () => {
  const fixture = createRepository();
  symlinkSync('a.ts', join(fixture.directory, 'link.ts'));
  fixture.commit({
    'a.ts': 'export {};\n',
    'src/ä "b"\n.ts': 'ö\n',
    'binary.ts': 'a\0b',
    'empty.ts': '',
    'large.ts': 'x'.repeat(5001),
  });
  fixture.git('tag', 'first');
  fixture.commit({ 'a.ts': 'later\n' });
  repository = await openRepository(fixture.directory);
});

afterAll(() => repository.close());

it('reads the texts of a tree with any name, without links, binaries and what is too large', async () => {
  const reading = await readTreeFiles(repository, 'first^{tree}', wide);

  expect(reading).toEqual({
    kind: 'known',
    files: [
      { path: 'a.ts', text: 'export {};\n' },
      { path: 'empty.ts', text: '' },
      { path: 'src/ä "b"\n.ts', text: 'ö\n' },
    ],
  });
});

it('reads only what is wanted, and counts only that', async () => {
  const query = { ...wide, files: 1, bytes: 11, isWanted: (path: string) => path === 'a.ts' };

  const reading = await readTreeFiles(repository, 'first^{tree}', query);

  expect(reading).toMatchObject({ kind: 'known', files: [{ path: 'a.ts' }] });
});

it.each([
  [{ files: 3 }, 'the project has 4 files, more than 3'],
  [{ bytes: 16 }, 'the project has 17 bytes, more than 16'],
])('reads nothing where there is more than %j', async (limit, reason) => {
  const reading = await readTreeFiles(repository, 'first^{tree}', { ...wide, ...limit });

  expect(reading).toEqual({ kind: 'unknown', reason });
});

it('names a tree that is not there', async () => {
  const reading = readTreeFiles(repository, '--help', wide);

  await expect(reading).rejects.toThrow(GitError);
  await expect(reading).rejects.toThrow('the tree --help cannot be listed');
});
