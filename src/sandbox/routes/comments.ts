import { readBody, requiredText } from '../http/body.ts';
import type { Api, Call } from '../http/call.ts';
import { empty, json, numberParam, query, requireUser } from '../http/call.ts';
import { openIssue } from '../http/open-pull-request.ts';
import type { OpenRepository } from '../http/open-repository.ts';
import { openRepository } from '../http/open-repository.ts';
import { setTotal, toPage } from '../http/paging.ts';
import { toCommentJson, toEntryJson } from '../to-json/entry.ts';
import { toIssueJson } from '../to-json/pull-request.ts';
import { hasMode } from '../world/access.ts';
import { addEntry, listEntries } from '../world/activity.ts';
import type { TimelineEntry } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import { nowInSeconds } from '../world/state.ts';

/** The pull request as an issue, its comments and its timeline. */
export function addCommentRoutes(api: Api): void {
  api.get('/repos/:owner/:repo/issues/:index', (call) => {
    const { state, pull } = openIssue(call);
    return json(call, toIssueJson(state, pull));
  });

  api.get('/repos/:owner/:repo/issues/:index/timeline', (call) => {
    const { state, repository, pull } = openIssue(call);
    const { items } = toPage(
      call,
      listEntries(state, pull.id).filter((entry) => isInTime(call, entry)),
    );
    // The server counts the page, not the list: the total cannot tell whether there is another page.
    setTotal(call, items.length);
    const rows = items.map((entry) => toEntryJson(state, repository, entry));
    return json(call, rows.length === 0 ? null : rows);
  });

  api.get('/repos/:owner/:repo/issues/:index/comments', (call) => {
    const { state, repository, pull } = openIssue(call);
    const comments = listEntries(state, pull.id).filter(
      (entry) => entry.type === 'comment' && isInTime(call, entry),
    );
    setTotal(call, comments.length);
    return json(
      call,
      comments.map((entry) => toCommentJson(state, repository, entry)),
    );
  });

  addWriteRoute(api);
  addSingleCommentRoutes(api);
}

function addWriteRoute(api: Api): void {
  api.post('/repos/:owner/:repo/issues/:index/comments', async (call) => {
    // The body is bound to its struct before the issue is looked up, and after the scope.
    openRepository(call, { scope: 'issue', token: true, visible: ['issues', 'pulls'], unarchived: true });
    const body = requiredText(await readBody(call), 'body');
    const { state, repository, pull } = openIssue(call);
    const by = requireUser(call).id;
    const entry = addEntry(state, { pullRequestId: pull.id, type: 'comment', userId: by, body });
    return json(call, toCommentJson(state, repository, entry), 201);
  });
}

function addSingleCommentRoutes(api: Api): void {
  const path = '/repos/:owner/:repo/issues/comments/:id{[0-9]+}';

  api.get(path, (call) => {
    const open = openRepository(call, { scope: 'issue', visible: ['issues', 'pulls'] });
    const entry = findOfPath(call, open);
    return entry.type === 'comment'
      ? json(call, toCommentJson(open.state, open.repository, entry))
      : empty(call);
  });

  api.patch(path, async (call) => {
    const open = openRepository(call, {
      scope: 'issue',
      token: true,
      visible: ['issues', 'pulls'],
      unarchived: true,
    });
    const entry = findOfPath(call, open);
    const body = requiredText(await readBody(call), 'body');
    requireAuthorOrWriter(call, open, entry);
    const unchanged = open.state.profile.fileContents && entry.body === body;
    if (!unchanged) Object.assign(entry, { body, updatedAt: nowInSeconds(open.state) });
    return json(call, toCommentJson(open.state, open.repository, entry));
  });

  api.delete(path, (call) => {
    const open = openRepository(call, { scope: 'issue', token: true, visible: ['issues', 'pulls'] });
    const entry = findOfPath(call, open);
    requireAuthorOrWriter(call, open, entry);
    open.state.timeline.delete(entry.id);
    return empty(call);
  });
}

function findOfPath(call: Call, { state, repository }: OpenRepository): TimelineEntry {
  const entry = state.timeline.get(numberParam(call, 'id'));
  const pull = state.pullRequests.get(entry?.pullRequestId ?? 0);
  if (!entry || pull?.repositoryId !== repository.id) throw notFound();
  return entry;
}

function requireAuthorOrWriter(call: Call, { permission }: OpenRepository, entry: TimelineEntry): void {
  const isAuthor = requireUser(call).id === entry.userId;
  if (!isAuthor && !hasMode(permission.mode, 'admin')) throw new Refusal(403, '');
}

function isInTime(call: Call, entry: TimelineEntry): boolean {
  const [since, before] = [toMoment(call, 'since'), toMoment(call, 'before')];
  return (since === null || entry.updatedAt >= since) && (before === null || entry.updatedAt <= before);
}

function toMoment(call: Call, name: string): number | null {
  const text = query(call, name);
  if (text === '') return null;
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new Refusal(422, `parsing time "${text}" failed`);
  return moment;
}
