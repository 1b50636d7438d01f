import { listChanges } from '../git/changes.ts';
import { findMergeBase, listAncestors, listCommitsBetween } from '../git/history.ts';
import type { Commit } from '../git/objects.ts';
import { renderDiff } from '../git/render-diff.ts';
import { renderPatches } from '../git/render-patches.ts';
import type { Api, Call } from '../http/call.ts';
import { json, query, textParam } from '../http/call.ts';
import type { OpenRepository } from '../http/open-repository.ts';
import { openRepository } from '../http/open-repository.ts';
import { jsonPage } from '../http/paging.ts';
import { toCommitJson } from '../to-json/commit.ts';
import { toPullRequestJson } from '../to-json/pull-request.ts';
import { listPullRequests } from '../world/pull-requests.ts';
import { notFound } from '../world/refusal.ts';
import { resolveRef } from '../world/repositories.ts';

/** Commits, their diffs, and comparisons. */
export function addCommitRoutes(api: Api): void {
  api.get('/repos/:owner/:repo/commits', (call) => {
    const open = openRepository(call, { read: 'code' });
    const from = findRef(open, query(call, 'sha') || open.repository.defaultBranch);
    const commits = listAncestors(open.state.objects, from.sha);
    return jsonPage(call, commits, (commit) => toCommitJson(open.state, open.repository, commit));
  });

  api.get('/repos/:owner/:repo/commits/:sha/pull', (call) => {
    const { state, repository } = openRepository(call, { read: 'code' });
    const sha = textParam(call, 'sha');
    const pull = listPullRequests(state, repository).find(
      (one) => one.merged?.sha === sha || one.headSha === sha,
    );
    if (!pull) throw notFound();
    return json(call, toPullRequestJson(state, pull, call.get('caller')));
  });

  api.get('/repos/:owner/:repo/git/commits/:sha{.+\\.(?:diff|patch)}', (call) => {
    const { state, repository } = openRepository(call, { read: 'code' });
    const name = textParam(call, 'sha');
    const commit = findRef({ state, repository }, name.slice(0, name.lastIndexOf('.')));
    const parent = state.objects.commits.get(commit.parents[0] ?? '');
    const changes = listChanges(state.objects, parent?.tree ?? new Map(), commit.tree);
    return call.text(name.endsWith('.diff') ? renderDiff(changes) : renderPatches(state.objects, [commit]));
  });

  api.get('/repos/:owner/:repo/git/commits/:sha{.+}', (call) => {
    const open = openRepository(call, { read: 'code' });
    return json(call, toCommitJson(open.state, open.repository, findRef(open, textParam(call, 'sha'))));
  });

  api.get('/repos/:owner/:repo/compare/:range{.+}', (call) => answerComparison(call));
}

function answerComparison(call: Call): Response {
  const open = openRepository(call, { read: 'code' });
  const { state, repository } = open;
  const [, from = '', , to = ''] = /^(.+?)(\.{2,3})(.+?)$/.exec(toRange(call).range) ?? [];
  const [base, head] = [findRef(open, from), findRef(open, to)];
  const { form } = toRange(call);
  if (form !== '' && state.profile.line27) {
    const start = findMergeBase(state.objects, base.sha, head.sha) ?? base.sha;
    const tree = state.objects.commits.get(start)?.tree ?? new Map();
    return call.text(renderDiff(listChanges(state.objects, tree, head.tree)));
  }
  const commits = listCommitsBetween(state.objects, base.sha, head.sha);
  return json(call, {
    total_commits: commits.length,
    commits: commits.map((commit) => toCommitJson(state, repository, commit)),
  });
}

/** From 1.27 on the address may end in `.diff` or `.patch`. */
function toRange(call: Call): { range: string; form: string } {
  const [, range = '', form = ''] = /^(.+?)(\.diff|\.patch)?$/.exec(textParam(call, 'range')) ?? [];
  return call.get('state').profile.line27 ? { range, form } : { range: range + form, form: '' };
}

function findRef({ state, repository }: Pick<OpenRepository, 'state' | 'repository'>, ref: string): Commit {
  const commit = resolveRef(state, repository, ref);
  if (!commit) throw notFound(`commit doesn't exist: ${ref}`);
  return commit;
}
