import type { FileStatus } from '../patch/patch.ts';
import { decodePath } from '../patch/unquote-path.ts';

/** One record of `git diff-tree --raw -z`. */
export interface Entry {
  readonly status: FileStatus;
  readonly path: string;
  readonly basePath: string;
  readonly base: Side;
  readonly head: Side;
}

export interface Side {
  /** Git file mode; `000000` when the side does not exist. */
  readonly mode: string;
  readonly id: string;
}

export interface RawOutput {
  readonly entries: readonly Entry[];
  /** What follows the records: the diff text, if it was asked for. */
  readonly rest: Buffer;
}

/** Reads the records; an empty one separates them from the diff text. */
export function listEntries(output: Buffer): RawOutput {
  const entries: Entry[] = [];
  let at = 0;
  const next = () => {
    const end = output.indexOf(0, at);
    const word = output.subarray(at, end);
    at = end + 1;
    return word;
  };
  while (output[at] === colon) {
    const [baseMode = '', headMode = '', baseId = '', headId = '', letter = ''] = next()
      .toString('latin1')
      .slice(1)
      .split(' ');
    const basePath = decodePath(next());
    const path = /^[RC]/.test(letter) ? decodePath(next()) : basePath;
    const sides = { base: { mode: baseMode, id: baseId }, head: { mode: headMode, id: headId } };
    entries.push({ status: toStatus(letter), path, basePath, ...sides });
  }
  return { entries, rest: output.subarray(output[at] === 0 ? at + 1 : at) };
}

const colon = ':'.charCodeAt(0);

const statuses: Readonly<Record<string, FileStatus>> = {
  A: 'added',
  D: 'deleted',
  R: 'renamed',
  C: 'copied',
};

/** Everything else (content, mode, type) is a modification of one path. */
function toStatus(letter: string): FileStatus {
  return statuses[letter.charAt(0)] ?? 'modified';
}
