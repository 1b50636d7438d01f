import { decodePath } from '../patch/unquote-path.ts';
import { GitError } from './git-error.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

export interface TreeQuery {
  readonly isWanted: (path: string) => boolean;
  /** Larger files are left out. */
  readonly fileBytes: number;
  /** More than this is not read at all. */
  readonly files: number;
  readonly bytes: number;
}

export type TreeReading =
  | { readonly kind: 'known'; readonly files: readonly TreeFile[] }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * The texts of a tree that are wanted, in the order of git, or why they are too many.
 * @throws GitError for a tree that cannot be listed.
 */
export async function readTreeFiles(
  repository: Repository,
  tree: string,
  query: TreeQuery,
): Promise<TreeReading> {
  const entries = (await listTree(repository, tree)).filter(
    ({ path, bytes }) => bytes <= query.fileBytes && query.isWanted(path),
  );
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (entries.length > query.files)
    return { kind: 'unknown', reason: `the project has ${entries.length} files, more than ${query.files}` };
  if (bytes > query.bytes)
    return { kind: 'unknown', reason: `the project has ${bytes} bytes, more than ${query.bytes}` };
  const contents = await repository.objects.read(entries.map(({ id }) => id));
  const files = entries.flatMap(({ path }, index) => {
    const text = contents[index]?.toString('utf8');
    return text === undefined || text.slice(0, 8000).includes('\0') ? [] : [{ path, text }];
  });
  return { kind: 'known', files };
}

interface TreeEntry {
  readonly path: string;
  readonly id: string;
  readonly bytes: number;
}

/** Plain files alone: what a link or a submodule means is not in this tree. */
async function listTree(
  { gitDirectory, directory }: Repository,
  tree: string,
): Promise<readonly TreeEntry[]> {
  const { code, stdout, stderr } = await runGit([
    `--git-dir=${gitDirectory}`,
    ...'ls-tree -r -z --long --full-tree --end-of-options'.split(' '),
    tree,
  ]);
  if (code !== 0) {
    throw new GitError(`the tree ${tree} cannot be listed`, {
      remedy: `check ${directory} with git fsck`,
      cause: stderr,
    });
  }
  return splitRecords(stdout).flatMap((record) => {
    const tab = record.indexOf('\t');
    const [mode = '', , id = '', bytes = ''] = record.toString('latin1', 0, tab).split(/ +/);
    return mode.startsWith('100')
      ? [{ id, bytes: Number(bytes), path: decodePath(record.subarray(tab + 1)) }]
      : [];
  });
}

function splitRecords(output: Buffer): readonly Buffer[] {
  const records: Buffer[] = [];
  for (let at = 0, end = output.indexOf(0); end >= 0; at = end + 1, end = output.indexOf(0, at))
    records.push(output.subarray(at, end));
  return records;
}
