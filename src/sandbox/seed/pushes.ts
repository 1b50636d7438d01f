import { isSameFile } from '../git/changes.ts';
import type { Tree } from '../git/objects.ts';
import { writeCommit } from '../git/objects.ts';
import { userOf } from '../world/people.ts';
import { pushBranch } from '../world/pulls.ts';
import type { PullRequest } from '../world/records.ts';
import type { State } from '../world/state.ts';
import type { Files } from './files.ts';
import { applyFiles } from './files.ts';
import { userNamed } from './lookups.ts';
import { SeedingError } from './seeding-error.ts';

export interface PushOptions {
  /** Who pushes; default the author of the pull request. */
  readonly by?: string;
  readonly message?: string;
}

/** One more commit on the head branch. */
export function pushAs(state: State, pull: PullRequest, options: PushOptions & { files: Files }): string {
  const tree = applyFiles(state.objects, treeOf(state, pull.headSha), options.files);
  return commitAndPush(state, pull, { ...options, tree, parent: pull.headSha });
}

/** One commit on top of `onto` instead of everything there was; without files, with the same changes. */
export function rewriteAs(state: State, pull: PullRequest, options: PushOptions & Rewrite): string {
  const onto = treeOf(state, options.onto);
  const tree = options.files ? applyFiles(state.objects, onto, options.files) : replay(state, pull, onto);
  return commitAndPush(state, pull, { ...options, tree, parent: options.onto });
}

export interface Rewrite {
  readonly onto: string;
  readonly files?: Files;
}

interface NewHead extends PushOptions {
  readonly tree: Tree;
  readonly parent: string;
}

function commitAndPush(state: State, pull: PullRequest, { tree, parent, by, message }: NewHead): string {
  const repository = state.repositories.get(pull.headRepositoryId ?? 0);
  if (!repository) throw new SeedingError(`the fork of pull request ${pull.number} is gone`);
  const pusher = by === undefined ? userOf(state, pull.authorId) : userNamed(state, by);
  const author = { name: pusher.login, email: pusher.email, at: state.clock() };
  const sha = writeCommit(state.objects, {
    tree,
    parents: [parent],
    message: message ?? 'Another change',
    author,
  });
  pushBranch(state, repository, { branch: pull.headBranch, sha, by: pusher.id });
  return sha;
}

function replay(state: State, pull: PullRequest, onto: Tree): Tree {
  const [start, head] = [treeOf(state, pull.mergeBase), treeOf(state, pull.headSha)];
  const result = new Map(onto);
  for (const path of start.keys()) if (!head.has(path)) result.delete(path);
  for (const [path, file] of head) if (!isSameFile(start.get(path), file)) result.set(path, file);
  return result;
}

function treeOf(state: State, sha: string): Tree {
  return state.objects.commits.get(sha)?.tree ?? new Map();
}
