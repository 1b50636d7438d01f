import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import picomatch from 'picomatch';
import type { MutationFolder } from './mutation-folders.ts';

/** Digest by path of everything a folder's score rests on: its sources, the tests that prove them, and what those read. */
export type Inputs = Readonly<Record<string, string>>;

export function readInputs(folder: Pick<MutationFolder, 'mutate' | 'tests' | 'reads'>): Inputs {
  const matchers = [folder.mutate, folder.tests, folder.reads].map(toMatcher);
  const paths = ['src', 'test']
    .flatMap(listFiles)
    .filter((path) => matchers.some((matches) => matches(path)));
  return Object.fromEntries(paths.toSorted().map((path) => [path, toDigest(readFileSync(path))]));
}

/** One digest of all inputs. */
export function digestInputs(inputs: Inputs): string {
  return toDigest(JSON.stringify(Object.entries(inputs).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** One sentence for each file that is not as it was when the report was made. */
export function renderChanges(before: Inputs, now: Inputs): readonly string[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(now)])].toSorted();
  return paths.flatMap((path) => {
    if (before[path] === now[path]) return [];
    if (before[path] === undefined) return [`${path} is new`];
    return now[path] === undefined ? [`${path} is gone`] : [`${path} changed`];
  });
}

/** Globs as Stryker and vitest read them: a leading `!` takes files out again. */
export function toMatcher(globs: readonly string[]): (path: string) => boolean {
  const wanted = picomatch(globs.filter((glob) => !isExclusion(glob)));
  const unwanted = picomatch(globs.filter(isExclusion).map((glob) => glob.slice(1)));
  return (path) => wanted(path) && !unwanted(path);
}

function isExclusion(glob: string): boolean {
  return glob.startsWith('!');
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

function toDigest(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
