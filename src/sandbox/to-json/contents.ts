import type { Commit, TreeEntry } from '../git/objects.ts';
import { listDirectory } from '../git/objects.ts';
import type { Repository } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { apiUrlOf, htmlUrlOf } from './repository.ts';

export interface ContentsPlace {
  readonly commit: Commit;
  readonly ref: string;
  readonly path: string;
}

/** A file with its content, a directory as a list without contents, or undefined. */
export function toContentsJson(state: State, repository: Repository, place: ContentsPlace) {
  const file = place.commit.tree.get(place.path);
  if (file)
    return toEntryJson(state, repository, { ...place, entry: { path: place.path, ...file }, inline: true });
  const children = listDirectory(place.commit.tree, place.path);
  if (children.length === 0) return undefined;
  return children.map((entry) => toEntryJson(state, repository, { ...place, entry, inline: false }));
}

interface EntryPlace extends ContentsPlace {
  readonly entry: TreeEntry;
  readonly inline: boolean;
}

function toEntryJson(state: State, repository: Repository, { commit, ref, entry, inline }: EntryPlace) {
  const path = entry.path.split('/').map(encodeURIComponent).join('/');
  const bytes = state.objects.blobs.get(entry.sha) ?? Buffer.alloc(0);
  const kind = toKind(entry.mode);
  const url = `${apiUrlOf(state, repository)}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const html = `${htmlUrlOf(state, repository)}/src/commit/${commit.sha}/${path}`;
  const git = `${apiUrlOf(state, repository)}/git/${kind === 'dir' ? 'trees' : 'blobs'}/${entry.sha}`;
  const shown = inline && kind === 'file' && bytes.length <= largestInline;
  return {
    name: entry.path.slice(entry.path.lastIndexOf('/') + 1),
    path: entry.path,
    sha: entry.sha,
    last_commit_sha: commit.sha,
    type: kind,
    size: kind === 'dir' ? 0 : bytes.length,
    encoding: shown ? 'base64' : null,
    content: shown ? bytes.toString('base64') : null,
    target: inline && kind === 'symlink' ? bytes.toString('utf8') : null,
    url,
    html_url: html,
    git_url: git,
    download_url: kind === 'file' ? `${htmlUrlOf(state, repository)}/raw/commit/${commit.sha}/${path}` : null,
    submodule_git_url: kind === 'submodule' ? '' : null,
    _links: { self: url, git, html },
  };
}

/** Bytes up to which content is part of the answer; `GET /settings/api` tells it as `default_max_blob_size`. */
export const largestInline = 10_485_760;

function toKind(mode: TreeEntry['mode']): 'file' | 'dir' | 'symlink' | 'submodule' {
  if (mode === '040000') return 'dir';
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'file';
}
