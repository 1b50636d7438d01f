import { type Change, listChanges } from '../git/changes.ts';
import { listCommitsBetween } from '../git/history.ts';
import { renderDiff } from '../git/render-diff.ts';
import { renderPatches } from '../git/render-patches.ts';
import type { Api } from '../http/call.ts';
import { flag, json } from '../http/call.ts';
import { openPullRequest } from '../http/open-pull-request.ts';
import { openRepository } from '../http/open-repository.ts';
import { setLinks, setTotal, toPage } from '../http/paging.ts';
import { toChangedFileJson } from '../to-json/changed-file.ts';
import { findPullRequest } from '../world/pull-requests.ts';
import type { PullRequest } from '../world/records.ts';
import { notFound } from '../world/refusal.ts';
import type { State } from '../world/state.ts';

/** What a pull request changes: diff and patch as text, files as a list. */
export function addPullChangeRoutes(api: Api): void {
  api.get('/repos/:owner/:repo/pulls/:index{[0-9]+\\.(?:diff|patch)}', (call) => {
    const [number, form] = call.req.param('index').split('.');
    const { state, repository } = openRepository(call, { visible: ['pulls'], read: 'code' });
    const pull = findPullRequest(state, repository, Number(number));
    if (!pull) throw notFound();
    const binary = flag(call, 'binary');
    return call.text(form === 'diff' ? renderDiff(changesOf(state, pull), { binary }) : toPatch(state, pull));
  });

  api.get('/repos/:owner/:repo/pulls/:index/files', (call) => {
    const { state, repository, pull } = openPullRequest(call);
    const page = toPage(call, changesOf(state, pull));
    const pages = Math.ceil(page.total / page.size);
    setLinks(call, page);
    setTotal(call, page.total);
    call.header('X-Page', String(page.page));
    call.header('X-PerPage', String(page.size));
    call.header('X-PageCount', String(pages));
    call.header('X-HasMore', String(page.page < pages));
    const toJson = (change: Change) => toChangedFileJson(state, repository, { change, head: pull.headSha });
    return json(call, page.items.map(toJson));
  });
}

function changesOf(state: State, pull: PullRequest): Change[] {
  const treeOf = (sha: string) => state.objects.commits.get(sha)?.tree ?? new Map();
  return listChanges(state.objects, treeOf(pull.mergeBase), treeOf(pull.headSha));
}

function toPatch(state: State, pull: PullRequest): string {
  const commits = listCommitsBetween(state.objects, pull.mergeBase, pull.headSha);
  return renderPatches(state.objects, commits.toReversed());
}
