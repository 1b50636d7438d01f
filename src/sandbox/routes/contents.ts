import type { Commit, TreeEntry } from '../git/objects.ts';
import { listDirectory, listRecursively, toTreeId } from '../git/objects.ts';
import { readBody, textList } from '../http/body.ts';
import type { Api, Call } from '../http/call.ts';
import { flag, json, query, textParam } from '../http/call.ts';
import type { OpenRepository } from '../http/open-repository.ts';
import { openRepository } from '../http/open-repository.ts';
import { setTotal } from '../http/paging.ts';
import { toContentsJson } from '../to-json/contents.ts';
import { apiUrlOf } from '../to-json/repository.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import { resolveRef } from '../world/repositories.ts';
import type { State } from '../world/state.ts';

/** Files: contents as JSON, many at once, raw bytes, and trees. */
export function addContentsRoutes(api: Api): void {
  api.get('/repos/:owner/:repo/contents', (call) => answerContents(call, ''));
  api.get('/repos/:owner/:repo/contents/:path{.+}', (call) => answerContents(call, textParam(call, 'path')));

  api.post('/repos/:owner/:repo/file-contents', async (call) => {
    const open = openRepository(call, { read: 'code' });
    if (!open.state.profile.fileContents) throw notFound();
    const paths = textList(await readBody(call), 'files');
    const place = { commit: findCommitOfQuery(call, open), ref: toRef(call, open) };
    const files = paths.map((path) => toContentsJson(open.state, open.repository, { ...place, path }));
    return json(
      call,
      files.map((file) => (file === undefined || Array.isArray(file) ? null : file)),
    );
  });

  api.get('/repos/:owner/:repo/raw/:path{.+}', (call) => {
    const open = openRepository(call, { read: 'code' });
    const file = findCommitOfQuery(call, open).tree.get(textParam(call, 'path'));
    const bytes = open.state.objects.blobs.get(file?.sha ?? '');
    if (!bytes) throw notFound();
    return call.body(new Uint8Array(bytes), 200, {
      'content-type': bytes.includes(0) ? 'application/octet-stream' : 'text/plain; charset=utf-8',
    });
  });

  api.get('/repos/:owner/:repo/git/trees/:sha{.+}', (call) => {
    const { state, repository } = openRepository(call, { read: 'code' });
    const commit =
      resolveRef(state, repository, textParam(call, 'sha')) ?? findByTree(state, textParam(call, 'sha'));
    if (!commit) throw new Refusal(400, `sha not found [${textParam(call, 'sha')}]`);
    const entries = flag(call, 'recursive') ? listRecursively(commit.tree) : listDirectory(commit.tree, '');
    const home = apiUrlOf(state, repository);
    setTotal(call, entries.length);
    return json(call, toTreePage(call, { entries, home, state, sha: toTreeId(commit.tree) }));
  });
}

function answerContents(call: Call, path: string): Response {
  const open = openRepository(call, { read: 'code' });
  const place = { commit: findCommitOfQuery(call, open), ref: toRef(call, open), path };
  const found = toContentsJson(open.state, open.repository, place);
  if (found === undefined) throw notFound(`object does not exist [id: , rel_path: ${path}]`);
  return json(call, found);
}

function findCommitOfQuery(call: Call, open: OpenRepository): Commit {
  const commit = resolveRef(open.state, open.repository, toRef(call, open));
  if (!commit) throw notFound('unable to find a git ref');
  return commit;
}

function toRef(call: Call, { repository }: OpenRepository): string {
  return query(call, 'ref') || repository.defaultBranch;
}

function findByTree(state: State, sha: string): Commit | undefined {
  return [...state.objects.commits.values()].find((commit) => toTreeId(commit.tree) === sha);
}

interface TreeListing {
  readonly entries: readonly TreeEntry[];
  readonly home: string;
  readonly state: State;
  readonly sha: string;
}

function toTreePage(call: Call, { entries, home, state, sha }: TreeListing) {
  const page = Math.max(Number(query(call, 'page')) || 1, 1);
  const asked = Number(query(call, 'per_page')) || 0;
  const size = asked <= 0 || asked > 1000 ? 1000 : asked;
  const rows = entries.slice((page - 1) * size, page * size).map((entry) => ({
    path: entry.path,
    mode: entry.mode,
    type: toObjectKind(entry),
    size: state.objects.blobs.get(entry.sha)?.length ?? 0,
    sha: entry.sha,
    url:
      entry.mode === '160000'
        ? ''
        : `${home}/git/${entry.mode === '040000' ? 'trees' : 'blobs'}/${entry.sha}`,
  }));
  const truncated = page * size < entries.length;
  return { sha, url: `${home}/git/trees/${sha}`, tree: rows, truncated, page, total_count: entries.length };
}

function toObjectKind(entry: TreeEntry): string {
  if (entry.mode === '040000') return 'tree';
  return entry.mode === '160000' ? 'commit' : 'blob';
}
