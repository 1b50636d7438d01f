/** Every question the doctor asks, in the order of the report. `needed`: without a yes the gate cannot do its work. */
export const questions = {
  'server-version': { ask: 'Is this a server the gate supports?', needed: true },
  'server-advisories': { ask: 'Is the server free of advisories that weaken a gate?', needed: false },
  'token-identity': { ask: 'Does the token belong to a user of its own?', needed: true },
  'token-scopes': { ask: 'Has the token the scopes it needs, and no more?', needed: true },
  repository: { ask: 'Can the repository be read, and is it alive?', needed: true },
  policy: { ask: 'Is the policy on the default branch valid?', needed: true },
  'gate-required': { ask: 'Is the gate required on every branch it governs?', needed: true },
  'branch-rule': { ask: 'Do the branch rules leave no way around the gate?', needed: false },
  'contexts-emitted': { ask: 'Does something report every required status?', needed: true },
  'contexts-always': { ask: 'Is every required status reported on every change?', needed: true },
  labels: { ask: 'Are the tier labels defined without doubt?', needed: true },
  teams: { ask: 'Can the members of every role be read?', needed: true },
  'gate-workflow': { ask: 'Is the workflow that runs the gate switched on?', needed: true },
  workflows: { ask: 'Can the review workflows be dispatched?', needed: true },
  'right-label': { ask: 'May the gate write labels?', needed: true },
  'right-status': { ask: 'May the gate write statuses?', needed: true },
  'right-comment': { ask: 'May the gate comment?', needed: true },
  'right-dispatch': { ask: 'May the gate start workflows?', needed: true },
  forgery: { ask: 'Would a forged status of the gate be noticed?', needed: false },
  'ci-forgery': { ask: 'Would a forged status of CI be noticed?', needed: false },
  override: { ask: 'Is it settled who may lower a tier?', needed: true },
} as const satisfies Readonly<Record<string, { readonly ask: string; readonly needed: boolean }>>;

export type QuestionId = keyof typeof questions;

/** A known hole of the server through which a change could pass a gate. */
export interface Advisory {
  readonly id: string;
  readonly what: string;
  /** First version with the mend. */
  readonly fixed: readonly number[];
}

export const advisories: readonly Advisory[] = [
  {
    id: 'CVE-2026-27780',
    what: 'an oversized push skips branch protection',
    fixed: [1, 26, 0],
  },
  {
    id: 'CVE-2026-58439',
    what: 'a changed base keeps approvals official that are not',
    fixed: [1, 27, 0],
  },
  {
    id: 'CVE-2026-73800',
    what: 'pull_request_target runs reusable workflows of a fork with secrets',
    fixed: [1, 27, 2],
  },
  {
    id: 'CVE-2026-71184',
    what: 'reviews start workflows of forks without approval',
    fixed: [1, 27, 3],
  },
  {
    id: 'CVE-2026-66874',
    what: 'a fork can have a required status skipped',
    fixed: [1, 27, 3],
  },
  {
    id: 'CVE-2026-66877',
    what: 'a concurrency group lets a fork skip the approval of its workflows',
    fixed: [1, 27, 3],
  },
  {
    id: 'CVE-2026-94205',
    what: 'a label set by the gate can start a fork’s code',
    fixed: [28, 0, 0],
  },
  {
    id: 'CVE-2026-104626',
    what: 'a late approval lets a fork run what nobody approved',
    fixed: [28, 0, 0],
  },
  {
    id: 'CVE-2026-104632',
    what: 'cancelling and running again skips the approval of a fork’s workflows',
    fixed: [28, 0, 0],
  },
  {
    id: 'CVE-2026-112887',
    what: 'a job can list every repository of the server',
    fixed: [28, 3, 0],
  },
];

/** Scopes of the smallest token that can do the gate's work. */
export const scopesNeeded = ['write:repository', 'write:issue', 'read:organization', 'read:user'] as const;

/** Inputs by which a review job knows what to look at, and by which its start is proved. */
export const reviewInputs = ['repo', 'pr', 'head_sha', 'gate', 'nonce'] as const;
