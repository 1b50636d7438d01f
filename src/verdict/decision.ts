import type { Assessment } from '../patch/assessment.ts';
import type { Action } from './action.ts';
import type { Snapshot } from './snapshot.ts';
import type { Verdict } from './verdict.ts';

/** Everything that decides. */
export interface DecisionInput {
  readonly snapshot: Snapshot;
  /** Present once the change has been analysed in this run, or a kept result was recognised. */
  readonly assessment?: Assessment;
  /** Verdicts of the other open pull requests with this head, each by its own evidence. */
  readonly siblings: readonly SiblingVerdict[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Version of the gate: a kept tier of another version is computed anew. */
  readonly gateVersion: string;
  /** What this process already did, so that a step that brought nothing is not repeated for ever. */
  readonly memory: Memory;
  /** Hexadecimal digest of a text (SHA-256). */
  readonly hash: (text: string) => string;
  /** An unguessable word of at least 16 letters and digits. */
  readonly nonce: () => string;
  /** The one comment on the pull request; pure and deterministic. */
  readonly renderComment: (told: Told) => string;
}

/** What the comment tells. */
export interface Told {
  readonly snapshot: Snapshot;
  readonly verdict: Verdict;
  readonly assessment?: Assessment;
}

export interface SiblingVerdict {
  readonly number: number;
  readonly baseRef: string;
  readonly governed: boolean;
  readonly verdict: Verdict;
}

export interface Memory {
  /** Evidence digest of an open verdict seen in the previous round: success is posted or left only when two rounds agree. */
  readonly confirmed?: string | undefined;
  /** Nonces this process fired or looked for, among nothing for actions that have none. */
  readonly soughtNonces: readonly (string | undefined)[];
  readonly labelRightProven: boolean;
  /** Ids of forged rows this process met (`Decision.forgedRows` of all its rounds): they hold the whole run. */
  readonly forgedRows: readonly number[];
}

export interface Decision {
  readonly verdict: Verdict;
  readonly step: Step;
  /** Everything this verdict would still tell the server, in order, for `--dry-run`. */
  readonly outlook: readonly Action[];
  /** Ids of forged rows met in this round, to be remembered for the rest of the run. */
  readonly forgedRows: readonly number[];
}

/**
 * What to do next. After `assess`, `confirm` and `act` the snapshot is read again and decided anew.
 * `finish`: the last thing to do, after which nothing is decided any more. `settled`: nothing is left to do.
 */
export type Step =
  | { readonly do: 'assess' }
  | { readonly do: 'confirm' }
  | { readonly do: 'act'; readonly actions: readonly Action[] }
  | { readonly do: 'finish'; readonly actions: readonly Action[] }
  | { readonly do: 'settled' };
