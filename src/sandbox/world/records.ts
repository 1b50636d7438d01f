/** The records that make up the server's memory. Fields that never change are `readonly`. */

/** A person, a bot or the account of an organisation. */
export interface User {
  readonly id: number;
  login: string;
  fullName: string;
  email: string;
  siteAdmin: boolean;
  readonly kind: 'person' | 'organisation' | 'system';
  readonly createdAt: number;
}

export interface Organisation {
  /** The id of its account. */
  readonly id: number;
  visibility: 'public' | 'limited' | 'private';
  readonly publicMembers: Set<number>;
}

export type Mode = 'none' | 'read' | 'write' | 'admin' | 'owner';
export type Unit = 'code' | 'issues' | 'pulls' | 'actions';
export type Units = Readonly<Record<Unit, Mode>>;

export interface Team {
  readonly id: number;
  readonly organisationId: number;
  name: string;
  description: string;
  /** `null` when the rights are set unit by unit. */
  mode: Mode | null;
  units: Units;
  allRepositories: boolean;
  readonly repositoryIds: Set<number>;
  readonly memberIds: Set<number>;
  /** Who may see that there is such a team: members and owners, all of the organisation, everybody. From 1.27 on. */
  visibility: 'private' | 'limited' | 'public';
}

/** An access token; a job token acts as the Actions user inside one repository. */
export interface Token {
  readonly id: number;
  readonly value: string;
  readonly name: string;
  readonly userId: number;
  readonly scopes: readonly string[];
  readonly createdAt: number;
  readonly job: { readonly repositoryId: number; readonly units: Units } | null;
}

export interface Repository {
  readonly id: number;
  readonly ownerId: number;
  name: string;
  description: string;
  private: boolean;
  archived: boolean;
  defaultBranch: string;
  readonly topics: string[];
  readonly createdAt: number;
  readonly forkOf: number | null;
  /** Branch name to commit id. */
  readonly branches: Map<string, string>;
  readonly tags: Map<string, string>;
  /** Ids of the commits this repository has. */
  readonly commits: Set<string>;
  readonly collaborators: Map<number, Units>;
  readonly protections: BranchProtection[];
  readonly enabled: { issues: boolean; pulls: boolean; actions: boolean };
  readonly disabledWorkflows: Set<string>;
  readonly hooks: Hook[];
  lastNumber: number;
  lastRunNumber: number;
}

export interface BranchProtection {
  /** A branch name or a glob. */
  rule: string;
  priority: number;
  requiredApprovals: number;
  enableStatusCheck: boolean;
  statusCheckContexts: string[];
  /** Logins and team names whose approvals are official; `null`: everybody who may write code. */
  approvers: { users: string[]; teams: string[] } | null;
  dismissStaleApprovals: boolean;
  ignoreStaleApprovals: boolean;
  blockOnRejectedReviews: boolean;
  blockOnOfficialReviewRequests: boolean;
  blockOnOutdatedBranch: boolean;
  protectedFilePatterns: string;
  blockAdminMergeOverride: boolean;
  readonly createdAt: number;
}

export interface Hook {
  readonly id: number;
  readonly url: string;
  readonly events: readonly string[];
  readonly active: boolean;
  readonly createdAt: number;
}

export interface PullRequest {
  readonly id: number;
  readonly repositoryId: number;
  readonly number: number;
  readonly authorId: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  merged: { readonly sha: string; readonly byId: number; readonly at: number } | null;
  baseBranch: string;
  /** `null` once the fork is gone. */
  headRepositoryId: number | null;
  headBranch: string;
  headSha: string;
  mergeBase: string;
  /** False while the server still checks. */
  mergeable: boolean;
  /** In the order in which they were attached. */
  labelIds: number[];
  readonly createdAt: number;
  updatedAt: number;
  closedAt: number | null;
}

/** `state` holds the word as the API shows it; `''` and unheard-of words are allowed. */
export interface Review {
  readonly id: number;
  readonly pullRequestId: number;
  /** A user id, also one that nobody has any more; `null` for a request to a team. */
  readonly reviewerId: number | null;
  readonly teamId: number | null;
  state: string;
  body: string;
  commitId: string;
  official: boolean;
  stale: boolean;
  dismissed: boolean;
  readonly submittedAt: number;
  updatedAt: number;
  commentsCount: number;
}

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
  /** Written beside what happened: no event of its own, and workflows notice nothing. */
  readonly silent: boolean;
}

export interface Status {
  /** Counts within one commit of one repository. */
  readonly id: number;
  readonly repositoryId: number;
  readonly sha: string;
  readonly context: string;
  /** What the server compares instead of the context: two workflow files may post one context and keep a row each. */
  readonly key: string;
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

/** What the runner does with dispatched runs of one workflow file. All delays are milliseconds. */
export interface JobScript {
  /** File name such as `qa-review.yml`. */
  readonly workflow: string;
  /** `owner/name`; left out: any repository. */
  readonly repository?: string;
  /** How long after the dispatch the run can be seen; `never`: accepted and then lost. Default 0. */
  readonly appears?: number | 'never';
  /** How long after appearing a runner takes the job. Default 0. */
  readonly starts?: number;
  /** How long the job takes. Default 0. */
  readonly takes?: number;
  /** How it ends; `never`: it keeps running. Default success. */
  readonly ends?: 'success' | 'failure' | 'cancelled' | 'never';
  /** Commit id that the run reports instead of the right one. */
  readonly sha?: string;
  /** What the job itself does when it starts. */
  readonly act?: (run: Run) => void;
}

/** Something that happens by itself once the clock has reached `at`. */
export interface Scheduled {
  readonly id: number;
  readonly at: number;
  readonly action: () => void;
}
