import { hasMode } from '../world/access.ts';
import { findPullRequest } from '../world/pull-requests.ts';
import type { PullRequest } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import type { Call } from './call.ts';
import { numberParam } from './call.ts';
import type { Needs, OpenRepository } from './open-repository.ts';
import { openRepository } from './open-repository.ts';

export interface OpenPullRequest extends OpenRepository {
  readonly pull: PullRequest;
}

/** Finds the pull request of the path, as the routes below `/pulls` do. */
export function openPullRequest(call: Call, needs: Needs = {}): OpenPullRequest {
  const open = openRepository(call, { visible: ['pulls'], read: 'code', ...needs });
  return { ...open, pull: findOfPath(call, open) };
}

/** Finds the pull request of the path, as the routes below `/issues` do: issue scope, and issues or pulls readable. */
export function openIssue(call: Call, needs: Needs = {}): OpenPullRequest {
  const open = openRepository(call, { scope: 'issue', visible: ['issues', 'pulls'], ...needs });
  const pull = findOfPath(call, open);
  if (!hasMode(open.permission.units.pulls, 'read')) throw notFound();
  return { ...open, pull };
}

/** Writing labels or comments of a pull request takes write on pull requests. */
export function requireWritePulls({ permission }: OpenRepository, message: string): void {
  if (!hasMode(permission.units.pulls, 'write')) throw new Refusal(403, message);
}

function findOfPath(call: Call, { state, repository }: OpenRepository): PullRequest {
  const pull = findPullRequest(state, repository, numberParam(call, 'index'));
  if (!pull) throw notFound();
  return pull;
}
