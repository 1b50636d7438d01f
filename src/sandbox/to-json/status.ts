import type { Repository, Status } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { apiUrlOf } from './repository.ts';
import { toTime } from './time.ts';
import { toUserJsonById } from './user.ts';

/** You send `state` and get `status` back: the server's own naming trap. */
export function toStatusJson(state: State, repository: Repository, status: Status) {
  return {
    id: status.id,
    status: status.state,
    target_url: status.targetUrl,
    description: status.description,
    url: `${apiUrlOf(state, repository)}/statuses/${status.sha}`,
    context: status.context,
    creator: toUserJsonById(state, status.creatorId),
    created_at: toTime(status.createdAt),
    updated_at: toTime(status.createdAt),
  };
}
