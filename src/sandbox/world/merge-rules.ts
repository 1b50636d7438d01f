import { isDraft, listReviews, repositoryOf } from './pull-requests.ts';
import type { BranchProtection, PullRequest } from './records.ts';
import { findProtection } from './repositories.ts';
import type { State } from './state.ts';
import { combineStates, listLatestStatuses } from './statuses.ts';

export interface MergeObstacle {
  readonly message: string;
  /** Whether an administrator may force the merge past it. */
  readonly overridable: boolean;
}

/** What stands in the way of a merge, if anything: the state of the pull request, then the rule of its base. */
export function findMergeObstacle(state: State, pull: PullRequest): MergeObstacle | null {
  if (pull.merged) return toObstacle('The PR is already merged');
  if (pull.state === 'closed') return toObstacle('The PR is closed');
  if (isDraft(pull)) return toObstacle('Work in progress PRs cannot be merged');
  const rule = findProtection(repositoryOf(state, pull), pull.baseBranch);
  if (!rule) return null;
  const message = toRuleMessage(state, pull, rule);
  return message === null ? null : { message, overridable: !rule.blockAdminMergeOverride };
}

function toRuleMessage(state: State, pull: PullRequest, rule: BranchProtection): string | null {
  if (!isGreen(state, pull, rule)) return 'Not all required status checks successful';
  const reviews = listReviews(state, pull).filter((review) => review.official && !review.dismissed);
  const approvals = reviews.filter(
    (review) => review.state === 'APPROVED' && !(rule.ignoreStaleApprovals && review.stale),
  );
  if (approvals.length < rule.requiredApprovals) return 'Does not have enough approvals';
  const rejected = reviews.some((review) => review.state === 'REQUEST_CHANGES');
  return rule.blockOnRejectedReviews && rejected ? 'There are requested changes' : null;
}

/** Matched by context text alone: who posted a status does not matter. */
function isGreen(state: State, pull: PullRequest, rule: BranchProtection): boolean {
  if (!rule.enableStatusCheck) return true;
  const latest = listLatestStatuses(state, repositoryOf(state, pull), pull.headSha);
  const isSuccess = (matching: typeof latest) =>
    combineStates(
      state,
      matching.map((status) => status.state),
    ) === 'success';
  if (rule.statusCheckContexts.length === 0) return isSuccess(latest);
  return rule.statusCheckContexts.every((pattern) =>
    isSuccess(latest.filter((status) => matchesContext(pattern, status.context))),
  );
}

/** Whether a required context means this one: globs without a separator, so a star also crosses slashes. */
export function matchesContext(glob: string, context: string): boolean {
  const escaped = glob.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(context);
}

function toObstacle(message: string): MergeObstacle {
  return { message, overridable: false };
}
