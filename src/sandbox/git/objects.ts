import { createHash } from 'node:crypto';

/** A file mode as git writes it: plain, executable, symbolic link, submodule. */
export type FileMode = '100644' | '100755' | '120000' | '160000';

export interface TreeFile {
  readonly mode: FileMode;
  /** Object id of the blob; of the foreign commit for a submodule. */
  readonly sha: string;
}

/** All files of a commit, by full path. */
export type Tree = ReadonlyMap<string, TreeFile>;

export interface Commit {
  readonly sha: string;
  readonly tree: Tree;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Signature;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Blobs and commits of all repositories; a repository keeps the ids of the commits it has. */
export interface ObjectStore {
  readonly blobs: Map<string, Uint8Array>;
  readonly commits: Map<string, Commit>;
}

/** One entry of a directory listing, as `git ls-tree` shows it. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: FileMode | '040000';
  readonly sha: string;
}

export function createObjectStore(): ObjectStore {
  return { blobs: new Map(), commits: new Map() };
}

/** Keeps the bytes and returns the object id that git would give them. */
export function writeBlob(store: ObjectStore, bytes: Uint8Array): string {
  const content = Buffer.from(bytes);
  const sha = toObjectId('blob', content);
  store.blobs.set(sha, content);
  return sha;
}

/** Keeps a commit and returns its id. Equal content, parents, author and second give an equal id. */
export function writeCommit(store: ObjectStore, commit: Omit<Commit, 'sha'>): string {
  const who = `${commit.author.name} <${commit.author.email}> ${Math.floor(commit.author.at / 1000)} +0000`;
  const lines = [`tree ${toTreeId(commit.tree)}`, ...commit.parents.map((parent) => `parent ${parent}`)];
  const text = `${[...lines, `author ${who}`, `committer ${who}`].join('\n')}\n\n${commit.message}\n`;
  const sha = toObjectId('commit', Buffer.from(text));
  store.commits.set(sha, { ...commit, sha });
  return sha;
}

/** The object id of a whole tree. */
export function toTreeId(tree: Tree): string {
  return toTreeIdBelow(tree, '');
}

/** The direct children of a directory (`''` is the root), in git's order. */
export function listDirectory(tree: Tree, directory: string): TreeEntry[] {
  const prefix = directory === '' ? '' : `${directory}/`;
  const entries = new Map<string, TreeEntry>();
  for (const [path, file] of tree) {
    if (!path.startsWith(prefix)) continue;
    const name = path.slice(prefix.length).split('/')[0] ?? '';
    const isFile = prefix + name === path;
    if (isFile) entries.set(name, { path, mode: file.mode, sha: file.sha });
    else if (!entries.has(name)) entries.set(name, toDirectoryEntry(tree, prefix + name));
  }
  return [...entries.values()].toSorted(compareAsGit);
}

/** Every entry of a tree, directories included, in the order of `git ls-tree -r -t`. */
export function listRecursively(tree: Tree, directory = ''): TreeEntry[] {
  return listDirectory(tree, directory).flatMap((entry) =>
    entry.mode === '040000' ? [entry, ...listRecursively(tree, entry.path)] : [entry],
  );
}

function toDirectoryEntry(tree: Tree, path: string): TreeEntry {
  return { path, mode: '040000', sha: toTreeIdBelow(tree, path) };
}

function toTreeIdBelow(tree: Tree, directory: string): string {
  const rows = listDirectory(tree, directory).map((entry) => {
    const name = entry.path.slice(directory === '' ? 0 : directory.length + 1);
    return Buffer.concat([
      Buffer.from(`${entry.mode.replace(/^0/, '')} ${name}\0`),
      Buffer.from(entry.sha, 'hex'),
    ]);
  });
  return toObjectId('tree', Buffer.concat(rows));
}

function compareAsGit(one: TreeEntry, other: TreeEntry): number {
  return Buffer.compare(Buffer.from(toSortKey(one)), Buffer.from(toSortKey(other)));
}

function toSortKey(entry: TreeEntry): string {
  return entry.mode === '040000' ? `${entry.path}/` : entry.path;
}

function toObjectId(kind: string, content: Buffer): string {
  return createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex');
}
