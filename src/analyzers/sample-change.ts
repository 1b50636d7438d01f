import { computeHunks } from '../patch/compute-hunks.ts';
import type { Content, FileChange, FileStatus } from '../patch/patch.ts';

/** One file before and after; a side that is not given is not there. */
export interface Sides {
  readonly path: string;
  readonly base?: string;
  readonly head?: string;
  /** Where the file came from, for a rename. */
  readonly from?: string;
  /** Everything else of the change that is out of the ordinary. */
  readonly but?: Partial<FileChange>;
}

export function changeOf(sides: Sides): FileChange {
  const { path, base, head, from, but } = sides;
  return {
    path,
    basePath: from ?? path,
    status: statusOf(sides),
    hunks: computeHunks(base ?? '', head ?? ''),
    base: toContent(base),
    head: toContent(head),
    ...but,
  };
}

function statusOf({ path, base, head, from }: Sides): FileStatus {
  if (base === undefined) return 'added';
  if (head === undefined) return 'deleted';
  return from === undefined || from === path ? 'modified' : 'renamed';
}

function toContent(text: string | undefined): Content {
  return text === undefined ? { kind: 'absent' } : { kind: 'text', text };
}
