import type { Commit } from '../git/objects.ts';
import type { Permission } from '../world/access.ts';
import { hasMode } from '../world/access.ts';
import type { BranchProtection, Repository } from '../world/records.ts';
import { findProtection } from '../world/repositories.ts';
import type { State } from '../world/state.ts';
import { htmlUrlOf } from './repository.ts';
import { toTime } from './time.ts';

interface BranchView {
  readonly name: string;
  readonly commit: Commit;
  readonly permission: Permission;
}

/** What everybody may read of a branch; the name of its rule is for administrators only. */
export function toBranchJson(state: State, repository: Repository, { name, commit, permission }: BranchView) {
  const protection = findProtection(repository, name);
  const mayWrite = hasMode(permission.units.code, 'write');
  const isAdmin = hasMode(permission.mode, 'admin');
  return {
    name,
    commit: toPayloadCommit(state, repository, commit),
    protected: protection !== undefined,
    required_approvals: protection?.requiredApprovals ?? 0,
    enable_status_check: protection?.enableStatusCheck ?? false,
    status_check_contexts: protection?.statusCheckContexts ?? [],
    user_can_push: mayWrite && protection === undefined,
    user_can_merge: mayWrite,
    effective_branch_protection_name: isAdmin ? (protection?.rule ?? '') : '',
  };
}

/** The whole rule, for administrators. */
export function toProtectionJson(protection: BranchProtection) {
  return {
    branch_name: protection.rule,
    rule_name: protection.rule,
    priority: protection.priority,
    enable_push: false,
    enable_push_whitelist: false,
    push_whitelist_usernames: [],
    push_whitelist_teams: [],
    push_whitelist_deploy_keys: false,
    enable_force_push: false,
    enable_merge_whitelist: false,
    merge_whitelist_usernames: [],
    merge_whitelist_teams: [],
    enable_status_check: protection.enableStatusCheck,
    status_check_contexts: protection.statusCheckContexts,
    required_approvals: protection.requiredApprovals,
    enable_approvals_whitelist: protection.approvers !== null,
    approvals_whitelist_username: protection.approvers?.users ?? [],
    approvals_whitelist_teams: protection.approvers?.teams ?? [],
    block_on_rejected_reviews: protection.blockOnRejectedReviews,
    block_on_official_review_requests: protection.blockOnOfficialReviewRequests,
    block_on_outdated_branch: protection.blockOnOutdatedBranch,
    dismiss_stale_approvals: protection.dismissStaleApprovals,
    ignore_stale_approvals: protection.ignoreStaleApprovals,
    require_signed_commits: false,
    protected_file_patterns: protection.protectedFilePatterns,
    unprotected_file_patterns: '',
    block_admin_merge_override: protection.blockAdminMergeOverride,
    created_at: toTime(protection.createdAt),
    updated_at: toTime(protection.createdAt),
  };
}

function toPayloadCommit(state: State, repository: Repository, commit: Commit) {
  const person = { name: commit.author.name, email: commit.author.email, username: commit.author.name };
  return {
    id: commit.sha,
    message: commit.message,
    url: `${htmlUrlOf(state, repository)}/commit/${commit.sha}`,
    author: person,
    committer: person,
    verification: {
      verified: false,
      reason: 'gpg.error.not_signed_commit',
      signature: '',
      signer: null,
      payload: '',
    },
    timestamp: toTime(commit.author.at),
    added: null,
    removed: null,
    modified: null,
  };
}
