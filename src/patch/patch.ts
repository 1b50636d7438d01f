/**
 * What a pull request changes, as plain data: it crosses the border of a worker thread unharmed.
 */

export interface Patch {
  readonly files: readonly FileChange[];
  /** What could not be read of the change itself: a truncated diff, a file list that disagrees with the diff. */
  readonly failures: readonly Failure[];
}

export type FileStatus = 'added' | 'modified' | 'deleted' | 'renamed' | 'copied';

export interface FileChange {
  /** Path at the head; for a deleted file its path at the base. */
  readonly path: string;
  /** Path at the base; differs from `path` only for renamed and copied files. */
  readonly basePath: string;
  readonly status: FileStatus;
  /** Git file modes, such as `100644`, `100755`, `120000` (symlink), `160000` (submodule); absent when unknown. */
  readonly baseMode?: string;
  readonly headMode?: string;
  /** Empty for binary files, pure renames and pure mode changes. */
  readonly hunks: readonly Hunk[];
  readonly base: Content;
  readonly head: Content;
}

/**
 * The content of a file on one side.
 * `fragment`: only the lines that the hunks show are known; `text` holds them at their own line numbers, with
 * blank lines between, so that positions stay right. Nothing is ever cleared on a fragment.
 * `unknown`: it should be there and could not be read; analyzers that need it fail for this file.
 */
export type Content =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fragment'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: number }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Line numbers are 1-based; a side without lines has start 0, as git prints it. */
export interface Hunk {
  readonly baseStart: number;
  readonly baseLines: number;
  readonly headStart: number;
  readonly headLines: number;
  readonly lines: readonly HunkLine[];
}

/** Lines without their line ends. `baseLine` and `headLine` are 1-based. */
export type HunkLine =
  | { readonly kind: 'context'; readonly text: string; readonly baseLine: number; readonly headLine: number }
  | { readonly kind: 'added'; readonly text: string; readonly headLine: number }
  | { readonly kind: 'removed'; readonly text: string; readonly baseLine: number };

/** An analysis that could not finish. Any failure makes the tier high. */
export interface Failure {
  /** Id of the analyzer, or the stage that failed: `patch`, `syntax`, `pool`. */
  readonly analyzer: string;
  /** Empty when the failure is of the patch as a whole. */
  readonly path: string;
  readonly reason: string;
}
