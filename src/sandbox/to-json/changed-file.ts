import type { Change } from '../git/changes.ts';
import { countLines } from '../git/changes.ts';
import type { Repository } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { apiUrlOf, htmlUrlOf } from './repository.ts';

/** A changed file. Binary edits and mode changes have no lines and so are called `unchanged`. */
export function toChangedFileJson(
  state: State,
  repository: Repository,
  file: { change: Change; head: string },
) {
  const { change, head } = file;
  const { additions, deletions } = countLines(change);
  const path = change.path.split('/').map(encodeURIComponent).join('/');
  const renamed = change.kind === 'renamed' ? { previous_filename: change.oldPath } : {};
  return {
    filename: change.path,
    ...renamed,
    status: toStatusWord(change, additions + deletions),
    additions,
    deletions,
    changes: additions + deletions,
    html_url: `${htmlUrlOf(state, repository)}/src/commit/${head}/${path}`,
    contents_url: `${apiUrlOf(state, repository)}/contents/${path}?ref=${head}`,
    raw_url: `${htmlUrlOf(state, repository)}/raw/commit/${head}/${path}`,
  };
}

function toStatusWord(change: Change, lines: number): string {
  if (change.kind !== 'modified') return change.kind;
  return lines === 0 ? 'unchanged' : 'changed';
}
