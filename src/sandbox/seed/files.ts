import type { FileMode, ObjectStore, Tree } from '../git/objects.ts';
import { writeBlob } from '../git/objects.ts';

/**
 * What a commit does to files: text or bytes to write, `null` to delete, or a spelled-out entry for modes and moves.
 *
 * @example
 * ({ 'src/a.ts': 'text', 'old.ts': null, 'run.sh': executable('echo'), 'b.ts': moved('a.ts') })
 */
export type Files = Readonly<Record<string, string | Uint8Array | FileEntry | null>>;

export interface FileEntry {
  readonly content?: string | Uint8Array;
  readonly mode?: FileMode;
  /** Path to take away; its content is used unless `content` is given. */
  readonly from?: string;
  /** Commit id of a submodule. */
  readonly commit?: string;
}

export function executable(content: string): FileEntry {
  return { content, mode: '100755' };
}

export function symlink(target: string): FileEntry {
  return { content: target, mode: '120000' };
}

export function submodule(commit: string): FileEntry {
  return { commit, mode: '160000' };
}

/** Moves a file, optionally with new content. */
export function moved(from: string, content?: string): FileEntry {
  return content === undefined ? { from } : { from, content };
}

/** The tree after the files have been written. Throws when a moved file is not there. */
export function applyFiles(store: ObjectStore, tree: Tree, files: Files): Tree {
  const result = new Map(tree);
  for (const [path, file] of Object.entries(files)) {
    if (file === null) result.delete(path);
    else if (typeof file === 'string' || file instanceof Uint8Array) {
      const mode = tree.get(path)?.mode ?? '100644';
      result.set(path, { mode, sha: writeBlob(store, Buffer.from(file)) });
    } else applyEntry({ store, tree, result }, path, file);
  }
  return result;
}

interface Writing {
  readonly store: ObjectStore;
  readonly tree: Tree;
  readonly result: Map<string, { mode: FileMode; sha: string }>;
}

function applyEntry({ store, tree, result }: Writing, path: string, file: FileEntry): void {
  const old = file.from === undefined ? undefined : tree.get(file.from);
  if (file.from !== undefined && !old) throw new Error(`there is no file ${file.from} to move to ${path}`);
  if (file.from !== undefined) result.delete(file.from);
  const kept = file.content === undefined ? old : undefined;
  const sha = file.commit ?? kept?.sha ?? writeBlob(store, Buffer.from(file.content ?? ''));
  result.set(path, { mode: file.mode ?? old?.mode ?? '100644', sha });
}
