import type { State } from '../world/state.ts';

/** Text of a file in a commit; undefined when it is not there. */
export function toText(state: State, sha: string, path: string): string | undefined {
  const file = state.objects.commits.get(sha)?.tree.get(path);
  const bytes = file && state.objects.blobs.get(file.sha);
  return bytes && Buffer.from(bytes).toString('utf8');
}
