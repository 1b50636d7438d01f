import { GitError } from './git-error.ts';
import type { ObjectInfo } from './object-reader.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** Object ids of the two trees that a range compares. */
export interface TreePair {
  readonly base: string;
  readonly head: string;
}

/**
 * `A..B` compares the two trees, `A...B` the tree of B with the one of the merge base. A missing side is HEAD, as git
 * has it. Either side may name a tree, such as the empty one.
 * @throws GitError for another form, an unknown revision, or histories without a merge base.
 */
export async function resolveRange(repository: Repository, range: string): Promise<TreePair> {
  const [, base, dots, head] = /^([^\n]*?)(\.{2,3})([^\n]*)$/.exec(range) ?? [];
  if (base === undefined || head === undefined || head.includes('..')) throw toFormError(range);
  const names: [string, string] = [base || 'HEAD', head || 'HEAD'];
  const [baseTree, headTree, baseCommit, headCommit] = await repository.objects.describe([
    ...names.map((name) => `${name}^{tree}`),
    ...names.map((name) => `${name}^{commit}`),
  ]);
  if (baseTree === undefined) throw toUnknownError(repository, names[0]);
  if (headTree === undefined) throw toUnknownError(repository, names[1]);
  const isDirect = dots === '..' || baseCommit === undefined || headCommit === undefined;
  if (isDirect) return { base: baseTree.id, head: headTree.id };
  const mergeBase = await findMergeBase(repository, range, [baseCommit, headCommit]);
  return { base: mergeBase, head: headTree.id };
}

async function findMergeBase(
  repository: Repository,
  range: string,
  [base, head]: readonly [ObjectInfo, ObjectInfo],
): Promise<string> {
  const { code, stdout } = await runGit([
    `--git-dir=${repository.gitDirectory}`,
    'merge-base',
    base.id,
    head.id,
  ]);
  const [tree] = await repository.objects.describe([`${stdout.toString('utf8').trim()}^{tree}`]);
  if (code === 0 && tree !== undefined) return tree.id;
  throw new GitError(`${range} has no merge base in ${repository.directory}`, {
    remedy: 'fetch more history (git fetch --unshallow), or compare the two trees with two dots',
  });
}

function toFormError(range: string): GitError {
  return new GitError(`${JSON.stringify(range)} is no range`, {
    remedy: 'write BASE..HEAD, or BASE...HEAD to compare from the merge base',
  });
}

function toUnknownError(repository: Repository, name: string): GitError {
  return new GitError(`${repository.directory} has no revision ${JSON.stringify(name)}`, {
    remedy:
      'check the name, and fetch it if the clone is shallow; the base of a first commit is the empty tree',
  });
}
