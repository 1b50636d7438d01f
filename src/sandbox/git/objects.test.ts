import { describe, expect, it } from 'vitest';
import { applyFiles, executable } from '../seed/files.ts';
import { findMergeBase, isAncestor, listCommitsBetween } from './history.ts';
import {
  createObjectStore,
  listDirectory,
  listRecursively,
  toTreeId,
  writeBlob,
  writeCommit,
} from './objects.ts';

const author = { name: 'ada', email: 'ada@example.test', at: Date.UTC(2026, 0, 1) };

describe('git objects', () => {
  it('gives content the object id that git gives it', () => {
    const store = createObjectStore();

    expect(writeBlob(store, Buffer.from('hello\n'))).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
    expect(toTreeId(new Map())).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
  });

  it('sorts a directory behind a file that shares its beginning', () => {
    const store = createObjectStore();
    const tree = applyFiles(store, new Map(), { 'a/b.ts': '1', 'a.ts': '2', 'a-b': executable('3') });

    const names = listDirectory(tree, '').map((entry) => `${entry.mode} ${entry.path}`);

    expect(names).toEqual(['100755 a-b', '100644 a.ts', '040000 a']);
    expect(listRecursively(tree).map((entry) => entry.path)).toEqual(['a-b', 'a.ts', 'a', 'a/b.ts']);
  });

  it('gives two commits that differ in time only different ids', () => {
    const store = createObjectStore();
    const commit = { tree: new Map(), parents: [], message: 'm', author };

    const [first, again, later] = [
      commit,
      commit,
      { ...commit, author: { ...author, at: author.at + 1000 } },
    ].map((one) => writeCommit(store, one));

    expect(first).toBe(again);
    expect(first).not.toBe(later);
  });
});

describe('git history', () => {
  const store = createObjectStore();
  const write = (message: string, ...parents: string[]) =>
    writeCommit(store, { tree: new Map(), parents, message, author });
  const root = write('root');
  const base = write('base', root);
  const left = write('left', base);
  const right = write('right', base);
  const merged = write('merge', left, right);

  it('finds the newest common ancestor of two branches', () => {
    expect(findMergeBase(store, left, right)).toBe(base);
    expect(findMergeBase(store, merged, right)).toBe(right);
    expect(findMergeBase(store, left, write('stranger'))).toBeNull();
  });

  it('lists what one commit has and another has not', () => {
    const added = listCommitsBetween(store, left, merged).map((commit) => commit.message);

    expect(added).toEqual(['merge', 'right']);
    expect(isAncestor(store, root, merged)).toBe(true);
    expect(isAncestor(store, merged, root)).toBe(false);
  });
});
