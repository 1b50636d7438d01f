import type { GovernanceCode } from '../codes.ts';
import { mergeQueues, updateBots } from '../data.ts';

/** A setting by name whose value says how much it guards. */
export interface BarRow {
  readonly code: GovernanceCode;
  readonly paths: RegExp;
  /** The name, and the value as the one group. */
  readonly pattern: RegExp;
  /** What guards most: `true`, `false`, or the larger number. */
  readonly strict: 'true' | 'false' | 'more';
  /** Lines before and after by which it guards less, and by which it does not. */
  readonly hit: readonly [string, string];
  readonly miss: readonly [string, string];
  /** A file that the lines stand in. */
  readonly sample: string;
}

const settings = /\.(ya?ml|json[5c]?|tf|tfvars|hcl|toml|jsonnet|libsonnet)$/i;

/** `name: value`, `"name": value` and `name = value`. */
function settingOf(names: string, value: string): RegExp {
  return new RegExp(`(?:^|[^\\w.-])["']?(?:${names})["']?\\s*[:=]\\s*["']?(${value})\\b`);
}

type Merges = Omit<BarRow, 'code' | 'paths' | 'sample'> & Partial<Pick<BarRow, 'paths' | 'sample'>>;

const merges = (row: Merges): BarRow => ({
  code: 'merge-rule-loosened',
  paths: settings,
  sample: 'infra/repositories.tf',
  ...row,
});

export const barRows: readonly BarRow[] = [
  merges({
    pattern: settingOf(
      'required_approving_review_count|required_approvals|approvals_required|approvals_before_merge|minimum_approvals|requiredApprovingReviewCount|minimumApproverCount|minimum_reviewers|minimum_approver_count',
      '\\d+',
    ),
    strict: 'more',
    hit: ['required_approvals = 2', 'required_approvals = 1'],
    miss: ['required_approvals = 1', 'required_approvals = 2'],
  }),
  merges({
    pattern: settingOf(
      'require_code_owner_reviews?|code_owner_approval_required|requireCodeOwnerReview|dismiss_stale_(?:reviews|approvals)(?:_on_push)?|dismissStaleReviews(?:OnPush)?|reset_approvals_on_push|require_last_push_approval|requireLastPushApproval|enforce_admins|isAdminEnforced|block_admin_merge_override|block_on_rejected_reviews|block_on_official_review_requests|block_on_outdated_branch|enable_status_check|strict_required_status_checks_policy',
      'true|false',
    ),
    strict: 'true',
    hit: ['dismiss_stale_reviews = true', 'dismiss_stale_reviews = false'],
    miss: ['dismiss_stale_reviews = false', 'dismiss_stale_reviews = true'],
  }),
  merges({
    pattern: settingOf(
      'require_signed_commits|required_signatures|requiresCommitSignatures|reject_unsigned_commits|require_conversation_resolution|required_conversation_resolution|required_review_thread_resolution|only_allow_merge_if_(?:pipeline_succeeds|all_discussions_are_resolved)|enable_vulnerability_alerts|vulnerability_alerts|enable_automated_security_fixes|prevent_secrets',
      'true|false',
    ),
    strict: 'true',
    hit: ['required_signatures: true', 'required_signatures: false'],
    miss: ['required_signatures: false', 'required_signatures: true'],
  }),
  merges({
    pattern: settingOf(
      'allows?_force_push(?:es|_enabled)?|allowsForcePushes|enable_force_push|allows?_deletions|allowsDeletions|allow_merge_on_skipped_pipeline|merge_requests_author_approval|can_(?:admins_bypass|force_push)',
      'true|false',
    ),
    strict: 'false',
    hit: ['allow_force_pushes: false', 'allow_force_pushes: true'],
    miss: ['allow_force_pushes: true', 'allow_force_pushes: false'],
  }),
  merges({
    paths: /(^|\/)\.(github|gitea|forgejo)\/settings\.ya?ml$/i,
    sample: '.github/settings.yml',
    pattern: settingOf('private', 'true|false'),
    strict: 'true',
    hit: ['  private: true', '  private: false'],
    miss: ['  private: false', '  private: true'],
  }),
  merges({
    paths: mergeQueues.pattern,
    sample: '.mergify.yml',
    pattern: /#approved-reviews-by\s*>?=\s*(\d+)/,
    strict: 'more',
    hit: ['- "#approved-reviews-by>=2"', '- "#approved-reviews-by>=1"'],
    miss: ['- "#approved-reviews-by>=1"', '- "#approved-reviews-by>=2"'],
  }),
  {
    code: 'update-rule-loosened',
    paths: updateBots.pattern,
    sample: 'renovate.json',
    pattern: settingOf('automerge|ignoreTests', 'true|false'),
    strict: 'false',
    hit: ['"automerge": false,', '"automerge": true,'],
    miss: ['"automerge": true,', '"automerge": false,'],
  },
  {
    code: 'update-rule-loosened',
    paths: updateBots.pattern,
    sample: 'renovate.json',
    pattern: settingOf('minimumReleaseAge|stabilityDays', '\\d+'),
    strict: 'more',
    hit: ['"minimumReleaseAge": "7 days",', '"minimumReleaseAge": "0 days",'],
    miss: ['"minimumReleaseAge": "3 days",', '"minimumReleaseAge": "7 days",'],
  },
];
