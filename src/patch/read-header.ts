import type { FileStatus } from './patch.ts';
import type { Section } from './split-sections.ts';
import { unquotePath } from './unquote-path.ts';

/** What the lines before the hunks say of a file. */
export interface Header {
  readonly path: string;
  readonly basePath: string;
  readonly status: FileStatus;
  readonly baseMode?: string;
  readonly headMode?: string;
  readonly binary: boolean;
  readonly problem?: string;
}

export function readHeader(section: Section): Header {
  return section.kind === 'plain' ? readPlainHeader(section.header) : readGitHeader(section);
}

const field =
  /^(old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|similarity index|dissimilarity index|index|---|\+\+\+|Binary files) (.*)/s;

function readGitHeader({ kind, header, binary }: Section): Header {
  const [first, ...rest] = header as readonly [string, ...string[]];
  const fields = new Map(rest.flatMap((line) => toField(line)));
  const stray = rest.find((line) => line !== '' && !field.test(line));
  const pair = kind === 'git' ? readPair(first.slice('diff --git '.length)) : readCombinedPath(first);
  const basePath = fields.get('rename from') ?? fields.get('copy from');
  const path = fields.get('rename to') ?? fields.get('copy to');
  const name = path === undefined ? pair : unquotePath(path);
  return {
    path: name ?? first,
    basePath: basePath === undefined ? (name ?? first) : unquotePath(basePath),
    status: toStatus(fields),
    ...toModes(fields),
    binary: binary.length > 0 || fields.has('Binary files'),
    ...toProblem(stray, name),
  };
}

function toField(line: string): [string, string][] {
  const match = field.exec(line);
  return match ? [[String(match[1]), String(match[2])]] : [];
}

function toProblem(stray: string | undefined, name: string | undefined): { problem?: string } {
  if (name === undefined) return { problem: 'the diff does not tell its name clearly' };
  return stray === undefined
    ? {}
    : { problem: `the diff has an unknown header line "${stray.slice(0, 80)}"` };
}

function toStatus(fields: ReadonlyMap<string, string>): FileStatus {
  if (fields.has('new file mode')) return 'added';
  if (fields.has('deleted file mode')) return 'deleted';
  if (fields.has('rename to')) return 'renamed';
  return fields.has('copy to') ? 'copied' : 'modified';
}

function toModes(fields: ReadonlyMap<string, string>): Pick<Header, 'baseMode' | 'headMode'> {
  const kept = / (\d{6})$/.exec(String(fields.get('index')))?.[1];
  const baseMode = fields.get('old mode') ?? fields.get('deleted file mode') ?? kept;
  const headMode = fields.get('new mode') ?? fields.get('new file mode') ?? kept;
  return { ...(baseMode === undefined ? {} : { baseMode }), ...(headMode === undefined ? {} : { headMode }) };
}

/**
 * `a/path b/path`: both halves name the same file (a rename has lines of its own), so they are equally long and the
 * split is exact even for a path that holds ` b/`. Without prefixes both halves are equal.
 */
function readPair(text: string): string | undefined {
  const middle = (text.length - 1) / 2;
  const left = unquotePath(text.slice(0, middle));
  const right = unquotePath(text.slice(middle + 1));
  if (left === right) return left;
  const bare = [left, right].map((name) => /^[a-z]\/(.+)/su.exec(name)?.[1]);
  return bare[0] === bare[1] ? bare[0] : undefined;
}

function readCombinedPath(line: string): string {
  return unquotePath(line.slice(line.indexOf(' ', 'diff --'.length) + 1));
}

function readPlainHeader(header: readonly string[]): Header {
  const [base, head] = header.map((line) => line.slice('--- '.length)) as [string, string];
  const basePath = toPlainPath(base);
  const headPath = toPlainPath(head);
  const path = toSharedPath(basePath, headPath);
  return { path, basePath: path, status: toPlainStatus(base, head), binary: false };
}

/** Cuts the time stamp that follows a tab. */
function toPlainPath(name: string): string {
  return unquotePath(name.replace(/\t.*/s, ''));
}

/** The path below two folders that are compared (`old/src/x`, `new/src/x`), else the head's name as it stands. */
function toSharedPath(base: string, head: string): string {
  const path = head === '/dev/null' ? base : head;
  const [first, second] = [path, base].map((name) => name.replace(/^[^/]+\//, ''));
  const isPrefixed = path !== base && first === second;
  const isGitStyle = [base, head].includes('/dev/null') && /^[ab]\//.test(path);
  return isPrefixed || isGitStyle ? (first ?? path) : path;
}

/** GNU diff shows a missing file as `/dev/null` or with the epoch as its time. */
function toPlainStatus(base: string, head: string): FileStatus {
  if (isMissing(base)) return 'added';
  return isMissing(head) ? 'deleted' : 'modified';
}

function isMissing(name: string): boolean {
  return /^\/dev\/null\s*$|\t(1970-01-01|1969-12-31) /.test(name);
}
