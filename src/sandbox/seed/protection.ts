import type { BranchProtection } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { nowInSeconds } from '../world/state.ts';

/** What a branch protection asks; everything left out is off. */
export interface ProtectionOptions {
  readonly requiredApprovals?: number;
  /** Contexts that must be green; switches the status check on. */
  readonly statusCheckContexts?: readonly string[];
  /** Overrides whether the status check is on. */
  readonly enableStatusCheck?: boolean;
  /** Logins and team names whose approvals are official; default everybody who may write code. */
  readonly approvers?: { readonly users?: readonly string[]; readonly teams?: readonly string[] };
  readonly dismissStaleApprovals?: boolean;
  readonly ignoreStaleApprovals?: boolean;
  readonly blockOnRejectedReviews?: boolean;
  readonly blockOnOfficialReviewRequests?: boolean;
  readonly blockOnOutdatedBranch?: boolean;
  readonly protectedFilePatterns?: string;
  readonly blockAdminMergeOverride?: boolean;
  readonly priority?: number;
}

export function protectionOf(state: State, rule: string, options: ProtectionOptions): BranchProtection {
  const { approvers } = options;
  return {
    rule,
    priority: options.priority ?? 1,
    requiredApprovals: options.requiredApprovals ?? 0,
    enableStatusCheck: options.enableStatusCheck ?? options.statusCheckContexts !== undefined,
    statusCheckContexts: [...(options.statusCheckContexts ?? [])],
    approvers: approvers
      ? { users: [...(approvers.users ?? [])], teams: [...(approvers.teams ?? [])] }
      : null,
    dismissStaleApprovals: options.dismissStaleApprovals ?? false,
    ignoreStaleApprovals: options.ignoreStaleApprovals ?? false,
    blockOnRejectedReviews: options.blockOnRejectedReviews ?? false,
    blockOnOfficialReviewRequests: options.blockOnOfficialReviewRequests ?? false,
    blockOnOutdatedBranch: options.blockOnOutdatedBranch ?? false,
    protectedFilePatterns: options.protectedFilePatterns ?? '',
    blockAdminMergeOverride: options.blockAdminMergeOverride ?? false,
    createdAt: nowInSeconds(state),
  };
}
