import type { Repository, Status } from './records.ts';
import type { State } from './state.ts';
import { nowInSeconds } from './state.ts';

export interface NewStatus {
  readonly sha: string;
  readonly context: string;
  readonly state: string;
  readonly description?: string;
  readonly targetUrl?: string;
  /** Workflow file that posts it, where two post the same context. */
  readonly workflow?: string;
  /** `null`: posted by Actions. */
  readonly creatorId: number | null;
}

/** Adds a row; nothing is ever overwritten. */
export function addStatus(state: State, repository: Repository, status: NewStatus): Status {
  const { workflow, ...given } = status;
  const context = status.context.trim();
  const row: Status = {
    ...given,
    description: status.description?.trim() ?? '',
    targetUrl: status.targetUrl?.trim() ?? '',
    context,
    key: workflow === undefined ? context : `${workflow}\n${context}`,
    id: listStatuses(state, repository, status.sha).length + 1,
    repositoryId: repository.id,
    createdAt: nowInSeconds(state),
  };
  state.statuses.push(row);
  return row;
}

/** All rows of a commit, in the order in which they were written. */
export function listStatuses(state: State, repository: Repository, sha: string): Status[] {
  return state.statuses.filter((status) => status.repositoryId === repository.id && status.sha === sha);
}

/** The newest row of each context, newest context first. */
export function listLatestStatuses(state: State, repository: Repository, sha: string): Status[] {
  const latest = new Map<string, Status>();
  for (const status of listStatuses(state, repository, sha)) latest.set(status.key, status);
  return [...latest.values()].toSorted((one, other) => other.id - one.id);
}

/** The one word for several rows. Before 1.25 the worst word wins; later warning and skipped count as success. */
export function combineStates(state: State, words: readonly string[]): string {
  return state.profile.combinedAlwaysAnswers ? combine(words) : takeWorst(words);
}

function combine(words: readonly string[]): string {
  if (words.some((word) => word === 'error' || word === 'failure')) return 'failure';
  const green = words.every((word) => ['success', 'warning', 'skipped'].includes(word));
  return words.length > 0 && green ? 'success' : 'pending';
}

function takeWorst(words: readonly string[]): string {
  const worstFirst = ['error', 'failure', 'warning', 'pending', 'success'];
  return worstFirst.find((word) => words.includes(word)) ?? 'pending';
}
