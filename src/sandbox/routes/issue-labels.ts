import type { Body } from '../http/body.ts';
import { listField, readBody } from '../http/body.ts';
import type { Api, Call } from '../http/call.ts';
import { empty, json, numberParam, requireUser } from '../http/call.ts';
import type { OpenPullRequest } from '../http/open-pull-request.ts';
import { openIssue, requireWritePulls } from '../http/open-pull-request.ts';
import { toLabelJson } from '../to-json/label.ts';
import { attachLabels, detachLabels, findLabelIds, labelsOf, replaceLabels } from '../world/labels.ts';
import { Refusal } from '../world/refusal.ts';

/** Labels of one pull request. The list is not paged. */
export function addIssueLabelRoutes(api: Api): void {
  const path = '/repos/:owner/:repo/issues/:index/labels';

  api.get(path, (call) => answerLabels(call, openIssue(call)));

  api.post(path, async (call) => {
    const open = openIssue(call, { token: true });
    attachLabels(open.state, open.pull, await readChange(call, open));
    return answerLabels(call, open);
  });

  api.put(path, async (call) => {
    const open = openIssue(call, { token: true });
    replaceLabels(open.state, open.pull, await readChange(call, open));
    return answerLabels(call, open);
  });

  api.delete(path, (call) => {
    const open = openForRemoval(call);
    detachLabels(open.state, open.pull, { ids: [...open.pull.labelIds], by: requireUser(call).id });
    return empty(call);
  });

  api.delete(`${path}/:id`, (call) => {
    const open = openForRemoval(call);
    const id = numberParam(call, 'id');
    const status = open.state.profile.line27 ? 404 : 422;
    if (!open.state.labels.has(id)) throw new Refusal(status, `label does not exist [label_id: ${id}]`);
    detachLabels(open.state, open.pull, { ids: [id], by: requireUser(call).id });
    return empty(call);
  });
}

function openForRemoval(call: Call): OpenPullRequest {
  const open = openIssue(call, { token: true });
  requireWritePulls(open, '');
  return open;
}

async function readChange(call: Call, open: OpenPullRequest): Promise<{ ids: number[]; by: number }> {
  const body = await readBody(call);
  requireWritePulls(open, 'write permission is required');
  return { ids: toLabelIds(open, body), by: requireUser(call).id };
}

/** All numbers, or all names; names that nobody knows are left out. */
function toLabelIds({ state, repository }: OpenPullRequest, body: Body): number[] {
  const labels = listField(body, 'labels');
  const ids = labels.filter((label) => typeof label === 'number');
  const names = labels.filter((label) => typeof label === 'string');
  if (ids.length + names.length < labels.length)
    throw new Refusal(400, 'a label must be an integer or a string');
  if (ids.length > 0 && names.length > 0)
    throw new Refusal(400, 'labels should be an array of strings or integers');
  return names.length > 0 ? findLabelIds(state, repository, names) : ids;
}

function answerLabels(call: Call, { state, pull }: OpenPullRequest): Response {
  return json(
    call,
    labelsOf(state, pull).map((label) => toLabelJson(state, label)),
  );
}
