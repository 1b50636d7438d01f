import type { State } from './state.ts';
import { nextId, nowInSeconds } from './state.ts';

/** A label of a repository or of an organisation: exactly one of the two owners is set. */
export interface Label {
  readonly id: number;
  readonly repositoryId: number | null;
  readonly organisationId: number | null;
  name: string;
  /** Six hex digits without `#`. */
  color: string;
  description: string;
  exclusive: boolean;
  archived: boolean;
}

/** One row of a pull request's history; plain comments are rows of type `comment`. */
export interface TimelineEntry {
  readonly id: number;
  readonly pullRequestId: number;
  readonly type: string;
  readonly userId: number;
  body: string;
  readonly createdAt: number;
  updatedAt: number;
  readonly labelId: number | null;
  readonly reviewId: number;
  readonly assigneeId: number | null;
  readonly assigneeTeamId: number | null;
  readonly removed: boolean;
  readonly oldRef: string;
  readonly newRef: string;
}

export interface Status {
  /** Counts within one commit of one repository. */
  readonly id: number;
  readonly repositoryId: number;
  readonly sha: string;
  readonly context: string;
  /** Any word: the server does not check it. */
  readonly state: string;
  readonly description: string;
  readonly targetUrl: string;
  /** `null` for a status that Actions posted. */
  readonly creatorId: number | null;
  readonly createdAt: number;
}

export interface Job {
  readonly id: number;
  readonly name: string;
}

/** A workflow run. `visible` is false while the server has accepted it but shows it nowhere. */
export interface Run {
  readonly id: number;
  readonly number: number;
  readonly repositoryId: number;
  /** File name, without folder. */
  readonly workflow: string;
  readonly title: string;
  readonly event: string;
  readonly ref: string;
  sha: string;
  readonly userId: number;
  readonly inputs: Readonly<Record<string, string>>;
  readonly jobs: readonly Job[];
  status: 'waiting' | 'queued' | 'in_progress' | 'completed';
  conclusion: '' | 'success' | 'failure' | 'cancelled' | 'skipped';
  visible: boolean;
  readonly createdAt: number;
  startedAt: number;
  stoppedAt: number;
}

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
