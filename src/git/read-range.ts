import { computeHunks } from '../patch/compute-hunks.ts';
import { parseUnifiedDiff } from '../patch/parse-unified-diff.ts';
import type { Content, FileChange, Hunk, Patch } from '../patch/patch.ts';
import { compareTrees } from './compare-trees.ts';
import type { Entry, Side } from './list-entries.ts';
import { readBlobs } from './read-blobs.ts';
import type { Repository } from './repository.ts';
import { resolveRange } from './resolve-range.ts';

export interface ReadLimits {
  /** Larger files are not read: their content is unknown. */
  readonly fileMegabytes: number;
}

const defaultLimits: ReadLimits = { fileMegabytes: 10 };

/**
 * What changes between the two sides of a range, with both contents of every file, from local git objects alone.
 * @throws GitError for a range that cannot be resolved or compared.
 */
export async function readRange(
  repository: Repository,
  range: string,
  limits: ReadLimits = defaultLimits,
): Promise<Patch> {
  const trees = await resolveRange(repository, range);
  const { entries, rest } = await compareTrees(repository, trees, limits);
  const hunks = readHunks(rest);
  const contents = await readBlobs(
    repository.objects,
    entries.flatMap((entry) => [entry.base, entry.head]),
    limits,
  );
  const files = entries.map((entry) => toFileChange(entry, contents, hunks));
  return { files, failures: [] };
}

/** Beyond this a JavaScript string cannot hold the text; hunks are then computed file by file. */
const longestText = 256 * 1024 * 1024;

function readHunks(diff: Buffer): ReadonlyMap<string, readonly Hunk[]> {
  if (diff.length > longestText) return new Map();
  const { files } = parseUnifiedDiff(diff.toString('utf8'));
  return new Map(files.map((file) => [file.path, file.hunks]));
}

function toFileChange(
  entry: Entry,
  contents: ReadonlyMap<string, Content>,
  hunks: ReadonlyMap<string, readonly Hunk[]>,
): FileChange {
  const base = toContent(entry.base, contents);
  const head = toContent(entry.head, contents);
  const known = hunks.get(entry.path) ?? [];
  return {
    path: entry.path,
    basePath: entry.basePath,
    status: entry.status,
    ...(exists(entry.base) ? { baseMode: entry.base.mode } : {}),
    ...(exists(entry.head) ? { headMode: entry.head.mode } : {}),
    hunks: known.length > 0 ? known : computeHunks(toText(base), toText(head)),
    base,
    head,
  };
}

function toContent(side: Side, contents: ReadonlyMap<string, Content>): Content {
  if (!exists(side)) return { kind: 'absent' };
  return contents.get(side.id) ?? { kind: 'unknown', reason: 'git does not have this content' };
}

function exists({ mode }: Side): boolean {
  return mode !== '000000';
}

/** Undefined when there is something that no hunk can show. */
function toText(content: Content): string | undefined {
  if (content.kind === 'absent') return '';
  return content.kind === 'text' ? content.text : undefined;
}
