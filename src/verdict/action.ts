import type { Policy } from '../config/schema.ts';

/**
 * What to tell the server, as data. Each action is carried out and read back by `gitea/`; one that could not be
 * confirmed throws there.
 */
export type Action =
  | PostStatus
  | { readonly kind: 'prove-label-right' }
  | {
      readonly kind: 'create-label';
      readonly name: string;
      readonly color: string;
      readonly description: string;
    }
  | { readonly kind: 'add-label'; readonly id: number; readonly name: string }
  | { readonly kind: 'remove-label'; readonly id: number; readonly name: string }
  | FireGate
  | ProveFire
  | UpsertComment
  | MergePull;

export interface PostStatus {
  readonly kind: 'post-status';
  readonly context: string;
  readonly state: 'pending' | 'success' | 'failure' | 'error';
  readonly description: string;
}

/**
 * Start a gate's review: record the intent, read it back, start it, prove that it started, record the proof.
 * Only the oldest unproven intent on the head may start anything, so two runs at once start one review.
 */
export interface FireGate {
  readonly kind: 'fire';
  readonly gate: string;
  readonly nonce: string;
  readonly attempt: number;
  /** Status context of the ledger, such as `sop-gate / fire qa`. */
  readonly ledger: string;
  /** `owner/name` of the repository that holds the workflow. */
  readonly repository: string;
  readonly workflow: string;
  readonly prefer: readonly ('dispatch' | 'request-review' | 'comment')[];
  /** Teams (`team` or `organisation/team`) and users of the gate's role, for review requests and comments. */
  readonly teams: readonly string[];
  readonly users: readonly string[];
}

/** An earlier run recorded an intent and no proof: look for the job that carries the nonce, record the proof if it is there. */
export interface ProveFire extends Omit<FireGate, 'kind'> {
  readonly kind: 'prove-fire';
  /** Server time of the intent, epoch milliseconds. */
  readonly intendedAt: number;
}

export interface UpsertComment {
  readonly kind: 'upsert-comment';
  /** Begins with the hidden marker. */
  readonly body: string;
  readonly marker: string;
}

/** Merge exactly this head: the server refuses when the pull request moved since. */
export interface MergePull {
  readonly kind: 'merge';
  readonly head: string;
  readonly style: Policy['merge']['style'];
}
