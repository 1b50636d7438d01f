import type { Policy } from '../config/schema.ts';

/**
 * What the server says about one pull request at one head, complete: a fact that could not be read is not here,
 * the reader threw instead. Only memberships have a third answer, because the server cannot always tell.
 */
export interface Snapshot {
  readonly server: Server;
  /** Whose token we use. A job token's user has an id of -2. */
  readonly self: User;
  readonly repository: Repository;
  readonly pull: PullRequest;
  readonly branch: BranchRules;
  readonly policy: PolicyInForce;
  /** In order of creation. */
  readonly reviews: readonly Review[];
  /** Every row on the head sha, newest (highest id) first. */
  readonly statuses: readonly StatusRow[];
  /** In order of creation. */
  readonly timeline: readonly TimelineEntry[];
  /** Labels on the pull request. */
  readonly labels: readonly Label[];
  /** Label definitions whose name is one of the tier names, of the repository and of the organisation. */
  readonly definitions: readonly LabelDefinition[];
  readonly comments: readonly Comment[];
  /** Other open pull requests with the same head sha, drafts too. */
  readonly siblings: readonly Sibling[];
  /** Membership of every reviewer in every role that matters. */
  readonly memberships: Memberships;
}

export interface Server {
  /** As the server prints it. */
  readonly version: string;
  readonly flavour: 'gitea' | 'forgejo' | 'unknown';
  /** Comparable: `1.26.4` is [1, 26, 4], `28.3.0` is [28, 3, 0]; for Forgejo the Gitea version it is compatible with. Empty when not understood. */
  readonly numbers: readonly number[];
}

export interface User {
  readonly id: number;
  readonly login: string;
}

export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly ownerKind: 'organization' | 'user';
  readonly defaultBranch: string;
  readonly archived: boolean;
}

export interface PullRequest {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly merged: boolean;
  readonly draft: boolean;
  readonly title: string;
  readonly author: User;
  /** `sha` is the tip of the base branch. */
  readonly base: { readonly ref: string; readonly sha: string };
  /** `fork`: the head lives in another repository, in a deleted one, or came without a branch (AGit). */
  readonly head: { readonly ref: string; readonly sha: string; readonly fork: boolean };
  readonly mergeBase: string;
  readonly createdAt: number;
}

export interface BranchRules {
  readonly name: string;
  readonly protected: boolean;
  readonly requiredApprovals: number;
  readonly statusCheckEnabled: boolean;
  readonly statusCheckContexts: readonly string[];
}

export interface PolicyInForce {
  readonly policy: Policy;
  /** For people: `.gitea/sop-gate.yml at main (1a2b3c4)`, `--policy gate.yml`, `defaults (no policy file)`. */
  readonly origin: string;
  /** How errors name its file: `.gitea/sop-gate.yml at main (1a2b3c4)`. Absent: there is none. */
  readonly file?: string;
  /** Digest of the effective policy, and of the analyzers it brings along. */
  readonly hash: string;
  /** The analyzers it brings along. */
  readonly sources?: readonly AnalyzerSource[];
}

/** An analyzer of a policy: the text of its file, the version of its package, or why it cannot be had. */
export interface AnalyzerSource {
  readonly id: string;
  readonly from: string;
  readonly text?: string;
  readonly version?: string;
  readonly problem?: string;
}

/** Times are epoch milliseconds. */
export interface Review {
  readonly id: number;
  /** As the server sends it; only exact upper-case words mean anything. */
  readonly state: string;
  readonly official: boolean;
  readonly stale: boolean;
  readonly dismissed: boolean;
  readonly commitId: string;
  /** Null for a review request to a team. */
  readonly user: User | null;
  readonly submittedAt: number;
}

export interface StatusRow {
  readonly id: number;
  readonly context: string;
  /** As the server sends it (its `status` field). */
  readonly state: string;
  readonly description: string;
  readonly targetUrl: string;
  /** Not the newest row of its context, and the server counts it all the same: it is another workflow's of that name. */
  readonly rival?: true;
  /** Null: posted by Actions itself. */
  readonly creator: User | null;
  readonly createdAt: number;
}

export interface TimelineEntry {
  readonly id: number;
  readonly type: string;
  readonly user: User | null;
  readonly body: string;
  /** Null once the label was deleted, or when the entry is not about a label. */
  readonly label: { readonly id: number; readonly name: string } | null;
  readonly createdAt: number;
}

export interface Label {
  readonly id: number;
  readonly name: string;
}

export interface LabelDefinition extends Label {
  readonly owner: 'repository' | 'organization';
  readonly exclusive: boolean;
}

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: User | null;
  readonly createdAt: number;
}

export interface Sibling {
  readonly number: number;
  readonly baseRef: string;
}

/**
 * Role, then login in lower case. `unknown` is a membership nobody could verify; `right` names what is missing.
 */
export type Memberships = ReadonlyMap<string, RoleMembership>;

export type RoleMembership =
  | { readonly kind: 'members'; readonly answers: ReadonlyMap<string, MembershipAnswer> }
  /** Neither a policy entry nor a team of that name. */
  | { readonly kind: 'no-such-role'; readonly remedy: string };

export type MembershipAnswer =
  | { readonly is: 'member' }
  | { readonly is: 'not-member' }
  | { readonly is: 'unknown'; readonly why: string; readonly right: string };
