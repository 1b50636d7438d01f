import { GitError } from './git-error.ts';
import { listEntries, type RawOutput } from './list-entries.ts';
import type { ReadLimits } from './read-range.ts';
import type { Repository } from './repository.ts';
import type { TreePair } from './resolve-range.ts';
import { runGit } from './run-git.ts';

/**
 * The list of changed files with renames, and the diff text behind it where git could make one.
 * @throws GitError when the trees themselves cannot be read.
 */
export async function compareTrees(
  repository: Repository,
  trees: TreePair,
  limits: ReadLimits,
): Promise<RawOutput> {
  const output = await runGit([
    ...toSettings(repository, limits),
    ...listOptions,
    ...textOptions,
    ...toEnd(trees),
  ]);
  if (output.code === 0) return listEntries(output.stdout);
  // An object that is missing (a partial clone) ends the comparison of contents; the list of files needs none.
  const list = await runGit([...toSettings(repository, limits), ...listOptions, '-M100%', ...toEnd(trees)]);
  if (list.code === 0) return listEntries(list.stdout);
  throw new GitError(`the trees ${trees.base} and ${trees.head} cannot be compared`, {
    remedy: `check ${repository.directory} with git fsck`,
    cause: list.stderr,
  });
}

/** Called bare, so that git reads no attributes from a work tree that the change's author controls. */
function toSettings(repository: Repository, { fileMegabytes }: ReadLimits): string[] {
  return [
    `--git-dir=${repository.gitDirectory}`,
    '-c',
    'core.bare=true',
    '-c',
    `core.bigFileThreshold=${fileMegabytes}m`,
  ];
}

function toEnd(trees: TreePair): string[] {
  return ['--end-of-options', trees.base, trees.head];
}

const listOptions = 'diff-tree -r --raw -z --full-index --no-relative --ignore-submodules=none'.split(' ');

const textOptions = [
  '-p -M -l1000 -U3 --inter-hunk-context=0 --indent-heuristic --diff-algorithm=default',
  '--no-ext-diff --no-textconv --no-color --src-prefix=a/ --dst-prefix=b/ --submodule=short',
].flatMap((words) => words.split(' '));
