import { diffText } from './line-diff.ts';
import type { ObjectStore, Tree, TreeFile } from './objects.ts';

export type ChangeKind = 'added' | 'deleted' | 'renamed' | 'modified';

/** One changed file between two trees, renames detected as git does by default. */
export interface Change {
  readonly kind: ChangeKind;
  readonly path: string;
  /** Differs from `path` for a rename only. */
  readonly oldPath: string;
  readonly before: Side | null;
  readonly after: Side | null;
  /** 0 to 100, for a rename. */
  readonly similarity: number;
}

/** A file on one side of a change. */
export interface Side extends TreeFile {
  readonly bytes: Uint8Array;
  readonly binary: boolean;
}

export interface LineCount {
  readonly additions: number;
  readonly deletions: number;
}

const renameThreshold = 50;

/** All changed files, sorted by path in byte order. */
export function listChanges(store: ObjectStore, before: Tree, after: Tree): Change[] {
  const added = [...after.keys()].filter((path) => !before.has(path));
  const deleted = [...before.keys()].filter((path) => !after.has(path));
  const sides = (path: string) => ({
    before: toSide(store, before.get(path)),
    after: toSide(store, after.get(path)),
  });
  const renames = pairRenames({ store, before, after }, deleted, added);
  const taken = new Set(renames.flatMap((rename) => [rename.path, rename.oldPath]));
  const plain = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => !taken.has(path) && !isSameFile(before.get(path), after.get(path)))
    .map(
      (path): Change => ({
        kind: toKind(before, after, path),
        path,
        oldPath: path,
        similarity: 0,
        ...sides(path),
      }),
    );
  return [...renames, ...plain].toSorted((one, other) =>
    Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)),
  );
}

/** Added and removed lines of a change; zero for binary content. */
export function countLines(change: Change): LineCount {
  if (change.before?.binary || change.after?.binary) return { additions: 0, deletions: 0 };
  const lines = diffText(toText(change.before), toText(change.after));
  const count = (mark: '+' | '-') => lines.filter((line) => line.mark === mark).length;
  return { additions: count('+'), deletions: count('-') };
}

/** The text of a side; absent is empty. A submodule reads as git prints it. */
export function toText(side: Side | null): string {
  return side === null ? '' : Buffer.from(side.bytes).toString('utf8');
}

interface Trees {
  readonly store: ObjectStore;
  readonly before: Tree;
  readonly after: Tree;
}

function pairRenames(trees: Trees, deleted: string[], added: string[]): Change[] {
  const candidates = added.flatMap((path) =>
    deleted.map((oldPath) => ({ path, oldPath, similarity: compareFiles(trees, oldPath, path) })),
  );
  const taken = new Set<string>();
  const renames: Change[] = [];
  for (const pair of candidates.toSorted((one, other) => other.similarity - one.similarity)) {
    if (pair.similarity < renameThreshold || taken.has(`+${pair.path}`) || taken.has(`-${pair.oldPath}`))
      continue;
    taken.add(`+${pair.path}`).add(`-${pair.oldPath}`);
    const before = toSide(trees.store, trees.before.get(pair.oldPath));
    const after = toSide(trees.store, trees.after.get(pair.path));
    renames.push({ kind: 'renamed', ...pair, before, after });
  }
  return renames;
}

function compareFiles({ store, before, after }: Trees, oldPath: string, path: string): number {
  const old = toSide(store, before.get(oldPath));
  const now = toSide(store, after.get(path));
  if (!old || !now || old.mode === '160000' || now.mode === '160000') return 0;
  if (old.sha === now.sha) return old.bytes.length === 0 ? 0 : 100;
  if (old.binary || now.binary) return 0;
  return Math.floor((100 * countSharedBytes(old, now)) / Math.max(old.bytes.length, now.bytes.length));
}

function countSharedBytes(old: Side, now: Side): number {
  const stock = new Map<string, number>();
  for (const line of splitLines(old)) stock.set(line, (stock.get(line) ?? 0) + 1);
  let shared = 0;
  for (const line of splitLines(now)) {
    const left = stock.get(line) ?? 0;
    if (left > 0) shared += Buffer.byteLength(line);
    stock.set(line, left - 1);
  }
  return shared;
}

function splitLines(side: Side): string[] {
  return toText(side).split(/(?<=\n)/);
}

function toSide(store: ObjectStore, file: TreeFile | undefined): Side | null {
  if (!file) return null;
  const isSubmodule = file.mode === '160000';
  const bytes = isSubmodule
    ? Buffer.from(`Subproject commit ${file.sha}\n`)
    : (store.blobs.get(file.sha) ?? Buffer.alloc(0));
  return { ...file, bytes, binary: bytes.subarray(0, 8000).includes(0) };
}

function toKind(before: Tree, after: Tree, path: string): ChangeKind {
  if (!before.has(path)) return 'added';
  return after.has(path) ? 'modified' : 'deleted';
}

/** Whether content and mode are equal; two absent files are. */
export function isSameFile(one: TreeFile | undefined, other: TreeFile | undefined): boolean {
  return one?.sha === other?.sha && one?.mode === other?.mode;
}
