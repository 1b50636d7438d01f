import type { TimelineEntry } from './records.ts';
import type { State } from './state.ts';
import { nextId, nowInSeconds } from './state.ts';

type EntryOptions = Partial<Omit<TimelineEntry, 'id' | 'createdAt' | 'updatedAt'>> &
  Pick<TimelineEntry, 'pullRequestId' | 'type' | 'userId'>;

/** Adds a row to a pull request's history, now, and marks the pull request as updated. */
export function addEntry(state: State, options: EntryOptions): TimelineEntry {
  const at = nowInSeconds(state);
  const entry: TimelineEntry = {
    body: '',
    labelId: null,
    reviewId: 0,
    assigneeId: null,
    assigneeTeamId: null,
    removed: false,
    oldRef: '',
    newRef: '',
    silent: false,
    ...options,
    id: nextId(state, 'entry'),
    createdAt: at,
    updatedAt: at,
  };
  state.timeline.set(entry.id, entry);
  const pull = state.pullRequests.get(entry.pullRequestId);
  if (pull) pull.updatedAt = at;
  return entry;
}

/** A pull request's history, oldest first. */
export function listEntries(state: State, pullRequestId: number): TimelineEntry[] {
  return [...state.timeline.values()]
    .filter((entry) => entry.pullRequestId === pullRequestId)
    .toSorted((one, other) => one.createdAt - other.createdAt || one.id - other.id);
}
