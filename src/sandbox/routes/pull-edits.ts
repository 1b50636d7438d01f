import { readBody, requiredText, textField } from '../http/body.ts';
import type { Api } from '../http/call.ts';
import { empty, json, requireUser } from '../http/call.ts';
import { openPullRequest } from '../http/open-pull-request.ts';
import { openRepository } from '../http/open-repository.ts';
import { toPullRequestJson } from '../to-json/pull-request.ts';
import { hasMode } from '../world/access.ts';
import { openPullRequest as createPullRequest, retarget, setOpen } from '../world/pulls.ts';
import { notFound } from '../world/refusal.ts';

/** Opening a pull request, and editing its title, text, state and base. */
export function addPullEditRoutes(api: Api): void {
  api.post('/repos/:owner/:repo/pulls', async (call) => {
    const open = openRepository(call, { token: true, visible: ['pulls'], read: 'code', unarchived: true });
    const { state, repository } = open;
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
    const body = await readBody(call);
    if (by !== pull.authorId && !hasMode(permission.units.pulls, 'write')) return empty(call, 403);
    pull.title = textField(body, 'title', pull.title);
    pull.body = textField(body, 'body', pull.body);
    const wanted = textField(body, 'state', pull.state);
    if (wanted !== pull.state) setOpen(state, pull, { open: wanted === 'open', by });
    const baseBranch = textField(body, 'base', pull.baseBranch);
    if (baseBranch !== pull.baseBranch) retarget(state, pull, { baseBranch, by });
    return json(call, toPullRequestJson(state, pull, call.get('caller')), 201);
  });
}
