import { booleanField, readBody, textField } from '../http/body.ts';
import type { Api } from '../http/call.ts';
import { empty, requireUser } from '../http/call.ts';
import { openPullRequest } from '../http/open-pull-request.ts';
import { hasMode } from '../world/access.ts';
import { findMergeObstacle } from '../world/merge-rules.ts';
import { merge } from '../world/pulls.ts';
import { notFound, Refusal } from '../world/refusal.ts';

/** Whether a pull request is merged, and merging it under the rules of its base branch. */
export function addMergeRoutes(api: Api): void {
  api.get('/repos/:owner/:repo/pulls/:index/merge', (call) => {
    if (!openPullRequest(call).pull.merged) throw notFound();
    return empty(call);
  });

  api.post('/repos/:owner/:repo/pulls/:index/merge', async (call) => {
    const { state, permission, pull } = openPullRequest(call, { token: true, unarchived: true });
    const body = await readBody(call);
    const style = textField(body, 'Do', textField(body, 'do'));
    if (style === '') throw new Refusal(422, '[Do]: Required');
    if (!hasMode(permission.units.code, 'write')) throw new Refusal(405, 'User not allowed to merge PR');
    const expected = textField(body, 'head_commit_id');
    if (expected !== '' && expected !== pull.headSha) throw new Refusal(409, 'head out of date');
    const obstacle = findMergeObstacle(state, pull);
    const forced = booleanField(body, 'force_merge') && hasMode(permission.mode, 'admin');
    if (obstacle && !(forced && obstacle.overridable)) throw new Refusal(405, obstacle.message);
    merge(state, pull, requireUser(call).id);
    return empty(call, 200);
  });
}
