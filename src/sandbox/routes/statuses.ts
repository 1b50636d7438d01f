import type { Commit } from '../git/objects.ts';
import { type Body, readBody, textField } from '../http/body.ts';
import type { Api, Call } from '../http/call.ts';
import { json, query, requireUser, textParam } from '../http/call.ts';
import type { OpenRepository } from '../http/open-repository.ts';
import { openRepository } from '../http/open-repository.ts';
import { jsonPage, setLinks, setTotal, toPage } from '../http/paging.ts';
import { toRepositoryJson } from '../to-json/repository.ts';
import { toStatusJson } from '../to-json/status.ts';
import type { Status } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import { findCommit, resolveRef } from '../world/repositories.ts';
import { addStatus, combineStates, listLatestStatuses, listStatuses } from '../world/statuses.ts';

/** Commit statuses: rows are only ever added. */
export function addStatusRoutes(api: Api): void {
  api.post('/repos/:owner/:repo/statuses/:sha', async (call) => {
    const { state, repository } = openRepository(call, { token: true, read: 'code', write: ['code'] });
    // The body is bound to its struct before the commit is looked up, and after the rights.
    const form = toStatusForm(await readBody(call));
    const commit = findCommit(state, repository, textParam(call, 'sha'));
    if (!commit) throw new Refusal(500, '');
    const row = addStatus(state, repository, { ...form, sha: commit.sha, creatorId: requireUser(call).id });
    return json(call, toStatusJson(state, repository, row), 201);
  });

  api.get('/repos/:owner/:repo/statuses/:sha', (call) =>
    answerRows(call, openRepository(call, { read: 'code' }), textParam(call, 'sha')),
  );

  api.get('/repos/:owner/:repo/commits/:ref{.+}/statuses', (call) => {
    const open = openRepository(call, { read: 'code' });
    return answerRows(call, open, findOfPath(call, open).sha);
  });

  api.get('/repos/:owner/:repo/commits/:ref{.+}/status', (call) => {
    const open = openRepository(call, { read: 'code' });
    return answerCombined(call, open, findOfPath(call, open));
  });
}

function toStatusForm(body: Body) {
  return {
    context: textField(body, 'context'),
    state: textField(body, 'state'),
    description: textField(body, 'description'),
    targetUrl: textField(body, 'target_url'),
  };
}

function answerRows(call: Call, { state, repository }: OpenRepository, sha: string): Response {
  const word = query(call, 'state');
  const isFiltered = ['pending', 'success', 'error', 'failure', 'warning'].includes(word);
  const rows = listStatuses(state, repository, sha).filter((status) => !isFiltered || status.state === word);
  return jsonPage(call, sortRows(rows, query(call, 'sort')), (status) =>
    toStatusJson(state, repository, status),
  );
}

/** Newest second first; within one second the order is whatever it is: here, oldest first. */
function sortRows(rows: readonly Status[], sort: string): Status[] {
  if (sort === 'oldest') return rows.toSorted((one, other) => one.createdAt - other.createdAt);
  if (sort === 'leastindex') return rows.toSorted((one, other) => other.id - one.id);
  if (sort === 'highestindex') return rows.toSorted((one, other) => one.id - other.id);
  return rows.toSorted((one, other) => other.createdAt - one.createdAt || one.id - other.id);
}

/** Before 1.25 a commit without statuses is answered with nothing at all. */
function answerCombined(
  call: Call,
  { state, repository, permission }: OpenRepository,
  commit: Commit,
): Response {
  const page = toPage(call, listLatestStatuses(state, repository, commit.sha));
  setLinks(call, page);
  setTotal(call, page.total);
  if (page.total === 0 && !state.profile.combinedAlwaysAnswers) return call.body(null, 200);
  const home = toRepositoryJson(state, repository, permission);
  const rows = page.items.toSorted((one, other) => one.id - other.id);
  return json(call, {
    state: combineStates(
      state,
      rows.map((status) => status.state),
    ),
    sha: commit.sha,
    total_count: rows.length,
    statuses: rows.length === 0 ? null : rows.map((status) => toStatusJson(state, repository, status)),
    repository: home,
    commit_url: `${String(home.url)}/commits/${commit.sha}`,
    url: `${String(home.url)}/commits/${commit.sha}/status`,
  });
}

function findOfPath(call: Call, { state, repository }: OpenRepository): Commit {
  const commit = resolveRef(state, repository, textParam(call, 'ref'));
  if (!commit) throw notFound();
  return commit;
}
