import { listEntries } from './activity.ts';
import { userOf } from './people.ts';
import { listPullRequests } from './pull-requests.ts';
import type { PullRequest, Repository, TimelineEntry } from './records.ts';
import { fullNameOf } from './repositories.ts';
import type { State } from './state.ts';

/** An event that can start workflows, as the server would emit it. */
export interface ActionsEvent {
  readonly event: 'pull_request' | 'pull_request_review' | 'issue_comment';
  readonly action: string;
  readonly repository: string;
  readonly number: number;
  readonly by: string;
}

type Kind = Pick<ActionsEvent, 'event' | 'action'>;

const kinds: Readonly<Record<string, Kind>> = {
  pull_push: { event: 'pull_request', action: 'synchronize' },
  close: { event: 'pull_request', action: 'closed' },
  merge_pull: { event: 'pull_request', action: 'closed' },
  reopen: { event: 'pull_request', action: 'reopened' },
  change_target_branch: { event: 'pull_request', action: 'edited' },
  comment: { event: 'issue_comment', action: 'created' },
  review: { event: 'pull_request_review', action: 'submitted' },
};

/**
 * What happened so far, as far as workflows could have noticed, oldest first. What the Actions user does starts
 * nothing; a dismissed review starts nothing at all; `[skip ci]` in the title silences pushes.
 */
export function listEvents(state: State, repository: Repository): ActionsEvent[] {
  const entries = listPullRequests(state, repository).flatMap((pull) =>
    listEntries(state, pull.id).map((entry) => ({ pull, entry })),
  );
  return entries
    .toSorted((one, other) => one.entry.id - other.entry.id)
    .flatMap(({ pull, entry }) => {
      const kind = toKind(entry);
      if (!kind || entry.silent || entry.userId === -2 || isSilenced(pull, kind)) return [];
      const by = userOf(state, entry.userId).login;
      return [{ ...kind, repository: fullNameOf(state, repository), number: pull.number, by }];
    });
}

function toKind(entry: TimelineEntry): Kind | undefined {
  if (entry.type === 'label')
    return { event: 'pull_request', action: entry.body === '1' ? 'labeled' : 'unlabeled' };
  if (entry.type !== 'review_request') return kinds[entry.type];
  return { event: 'pull_request', action: entry.removed ? 'review_request_removed' : 'review_requested' };
}

function isSilenced(pull: PullRequest, { action }: Kind): boolean {
  return (
    action === 'synchronize' && /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/i.test(pull.title)
  );
}
