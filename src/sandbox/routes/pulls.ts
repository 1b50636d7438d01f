import { listChanges } from '../git/changes.ts';
import { listCommitsBetween } from '../git/history.ts';
import { renderDiff } from '../git/render-diff.ts';
import { renderPatches } from '../git/render-patches.ts';
import { booleanField, readBody, requiredText, textField } from '../http/body.ts';
import type { Api, Call } from '../http/call.ts';
import { empty, flag, json, query, requireUser } from '../http/call.ts';
import { openPullRequest } from '../http/open-pull-request.ts';
import { openRepository } from '../http/open-repository.ts';
import { setLinks, setTotal, toPage } from '../http/paging.ts';
import { toChangedFileJson } from '../to-json/changed-file.ts';
import { toCommitJson } from '../to-json/commit.ts';
import { toListedPullRequestJson, toPullRequestJson } from '../to-json/pull-request.ts';
import { hasMode } from '../world/access.ts';
import { findUser } from '../world/people.ts';
import { listPullRequests } from '../world/pull-requests.ts';
import { openPullRequest as createPullRequest, retarget, setOpen } from '../world/pulls.ts';
import type { PullRequest } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import type { State } from '../world/state.ts';

/** Pull requests: list, one, its files, diff and patch, opening and editing. */
export function addPullRoutes(api: Api): void {
  api.get('/repos/:owner/:repo/pulls', (call) => {
    const { state, repository } = openRepository(call, { visible: ['pulls'], read: 'code' });
    const page = toPage(call, sortPulls(call, filterPulls(call, listPullRequests(state, repository))));
    setLinks(call, page);
    setTotal(call, page.total);
    return json(
      call,
      page.items.map((pull) => toListedPullRequestJson(state, pull, call.get('caller'))),
    );
  });

  api.get('/repos/:owner/:repo/pulls/:index{[0-9]+\\.(?:diff|patch)}', (call) => {
    const [number = '', form] = call.req.param('index').split('.');
    const { state, repository } = openRepository(call, { visible: ['pulls'], read: 'code' });
    const pull = listPullRequests(state, repository).find((one) => one.number === Number(number));
    if (!pull) throw notFound();
    const binary = flag(call, 'binary');
    return call.text(form === 'diff' ? renderDiff(changesOf(state, pull), { binary }) : toPatch(state, pull));
  });

  api.get('/repos/:owner/:repo/pulls/:index{[0-9]+}', (call) => {
    const { state, pull } = openPullRequest(call);
    return json(call, toPullRequestJson(state, pull, call.get('caller')));
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
    return json(
      call,
      page.items.map((change) => toChangedFileJson(state, repository, { change, head: pull.headSha })),
    );
  });

  api.get('/repos/:owner/:repo/pulls/:index/commits', (call) => {
    const { state, repository, pull } = openPullRequest(call);
    const page = toPage(call, listCommitsBetween(state.objects, pull.mergeBase, pull.headSha));
    setLinks(call, page);
    setTotal(call, page.total);
    return json(
      call,
      page.items.map((commit) => toCommitJson(state, repository, commit)),
    );
  });

  addWritingRoutes(api);
}

function addWritingRoutes(api: Api): void {
  api.post('/repos/:owner/:repo/pulls', async (call) => {
    const { state, repository } = openRepository(call, {
      token: true,
      visible: ['pulls'],
      read: 'code',
      unarchived: true,
    });
    const body = await readBody(call);
    const baseBranch = requiredText(body, 'base');
    const head = { repository, branch: requiredText(body, 'head') };
    const texts = { title: requiredText(body, 'title'), body: textField(body, 'body') };
    if (!repository.branches.has(baseBranch)) throw notFound();
    const pull = createPullRequest(state, {
      repository,
      by: requireUser(call).id,
      ...texts,
      baseBranch,
      head,
    });
    return json(call, toPullRequestJson(state, pull, call.get('caller')), 201);
  });

  api.patch('/repos/:owner/:repo/pulls/:index', async (call) => {
    const { state, permission, pull } = openPullRequest(call, { token: true });
    const by = requireUser(call).id;
    if (by !== pull.authorId && !hasMode(permission.units.pulls, 'write')) return empty(call, 403);
    const body = await readBody(call);
    pull.title = textField(body, 'title', pull.title);
    pull.body = textField(body, 'body', pull.body);
    const wanted = textField(body, 'state', pull.state);
    if (wanted !== pull.state) setOpen(state, pull, { open: wanted === 'open', by });
    const baseBranch = textField(body, 'base', pull.baseBranch);
    if (baseBranch !== pull.baseBranch) retarget(state, pull, { baseBranch, by });
    if (booleanField(body, 'unset_due_date')) throw new Refusal(422, 'the sandbox knows no due dates');
    return json(call, toPullRequestJson(state, pull, call.get('caller')), 201);
  });
}

function filterPulls(call: Call, pulls: PullRequest[]): PullRequest[] {
  const state = query(call, 'state');
  const base = query(call, 'base_branch');
  const poster = query(call, 'poster');
  const author = findUser(call.get('state'), poster);
  const labels = call.req.queries('labels')?.map(Number) ?? [];
  if (poster !== '' && !author) throw new Refusal(400, `user does not exist [name: ${poster}]`);
  return pulls.filter(
    (pull) =>
      (!['open', 'closed'].includes(state) || pull.state === state) &&
      (base === '' || pull.baseBranch === base) &&
      (!author || pull.authorId === author.id) &&
      (labels.length === 0 || labels.some((id) => pull.labelIds.includes(id))),
  );
}

function sortPulls(call: Call, pulls: PullRequest[]): PullRequest[] {
  const newestFirst = pulls.toSorted((one, other) => other.createdAt - one.createdAt || other.id - one.id);
  const byUpdate = (one: PullRequest, other: PullRequest) => other.updatedAt - one.updatedAt;
  const sort = query(call, 'sort');
  if (sort === 'oldest') return newestFirst.toReversed();
  if (sort === 'recentupdate') return newestFirst.toSorted(byUpdate);
  return sort === 'leastupdate' ? newestFirst.toSorted(byUpdate).toReversed() : newestFirst;
}

function changesOf(state: State, pull: PullRequest) {
  const treeOf = (sha: string) => state.objects.commits.get(sha)?.tree ?? new Map();
  return listChanges(state.objects, treeOf(pull.mergeBase), treeOf(pull.headSha));
}

function toPatch(state: State, pull: PullRequest): string {
  return renderPatches(
    state.objects,
    listCommitsBetween(state.objects, pull.mergeBase, pull.headSha).toReversed(),
  );
}
