import type { Repository, Status } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { apiUrlOf } from './repository.ts';
import { toTime } from './time.ts';
import { toUserJson } from './user.ts';

/**
 * You send `state` and get `status` back: the server's own naming trap. Actions, jobs and deleted people all read as
 * no creator.
 */
export function toStatusJson(state: State, repository: Repository, status: Status) {
  const creator = state.users.get(status.creatorId ?? 0);
  return {
    id: status.id,
    status: status.state,
    target_url: status.targetUrl,
    description: status.description,
    url: `${apiUrlOf(state, repository)}/statuses/${status.sha}`,
    context: status.context,
    creator: creator ? toUserJson(state, creator) : null,
    created_at: toTime(status.createdAt),
    updated_at: toTime(status.createdAt),
  };
}
