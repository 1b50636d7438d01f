import { countLines, listChanges } from '../git/changes.ts';
import type { Commit } from '../git/objects.ts';
import { toTreeId } from '../git/objects.ts';
import { findUser } from '../world/people.ts';
import type { Repository } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { apiUrlOf, htmlUrlOf } from './repository.ts';
import { toTime } from './time.ts';
import { toUserJson } from './user.ts';

export function toCommitJson(state: State, repository: Repository, commit: Commit) {
  const api = apiUrlOf(state, repository);
  const user = findUser(state, commit.author.name);
  const person = { name: commit.author.name, email: commit.author.email, date: toTime(commit.author.at) };
  const account = user ? toUserJson(state, user) : null;
  const created = toTime(commit.author.at);
  return {
    url: `${api}/git/commits/${commit.sha}`,
    sha: commit.sha,
    created,
    html_url: `${htmlUrlOf(state, repository)}/commit/${commit.sha}`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: person,
      committer: person,
      message: commit.message,
      tree: { url: `${api}/git/trees/${toTreeId(commit.tree)}`, sha: toTreeId(commit.tree), created },
      verification: {
        verified: false,
        reason: 'gpg.error.not_signed_commit',
        signature: '',
        signer: null,
        payload: '',
      },
    },
    author: account,
    committer: account,
    parents: commit.parents.map((sha) => ({ url: `${api}/git/commits/${sha}`, sha, created })),
    ...toAffected(state, commit),
  };
}

function toAffected(state: State, commit: Commit) {
  const parent = state.objects.commits.get(commit.parents[0] ?? '');
  const changes = listChanges(state.objects, parent?.tree ?? new Map(), commit.tree);
  const counts = changes.map(countLines);
  const additions = counts.reduce((sum, count) => sum + count.additions, 0);
  const deletions = counts.reduce((sum, count) => sum + count.deletions, 0);
  const words = { added: 'added', deleted: 'removed', renamed: 'modified', modified: 'modified' };
  return {
    files: changes.map((change) => ({ filename: change.path, status: words[change.kind] })),
    stats: { total: additions + deletions, additions, deletions },
  };
}
