import { writeCommit } from '../git/objects.ts';
import { userOf } from '../world/people.ts';
import type { Repository } from '../world/records.ts';
import type { State } from '../world/state.ts';
import type { Files } from './files.ts';
import { applyFiles } from './files.ts';
import { userNamed } from './lookups.ts';

export interface CommitOptions {
  /** Login of the author (and pusher); default the owner of the repository. */
  readonly by?: string;
  readonly message?: string;
}

export interface NewCommit extends CommitOptions {
  readonly parents: readonly string[];
  /** Change what the first parent has. */
  readonly files: Files;
}

/** Writes a commit without moving any branch, and returns its id. */
export function writeFiles(state: State, repository: Repository, options: NewCommit): string {
  const author = options.by === undefined ? userOf(state, repository.ownerId) : userNamed(state, options.by);
  const tree = state.objects.commits.get(options.parents[0] ?? '')?.tree ?? new Map();
  const sha = writeCommit(state.objects, {
    tree: applyFiles(state.objects, tree, options.files),
    parents: options.parents,
    message: options.message ?? `Change ${Object.keys(options.files).join(', ') || 'nothing'}`,
    author: { name: author.login, email: author.email, at: state.clock() },
  });
  repository.commits.add(sha);
  return sha;
}
