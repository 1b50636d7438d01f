import type { Tier } from '../patch/assessment.ts';
import type { User } from './snapshot.ts';

/**
 * `missing`: somebody still has to do something. `refused`: somebody or something says no.
 * `unverified`: we could not find out. Unverified wins over refused, refused over missing.
 */
export type ReasonKind = 'missing' | 'refused' | 'unverified';

/** Why the gate is not open. Texts may hold hostile words (logins, label names, contexts): escape where printed. */
export interface Reason {
  readonly kind: ReasonKind;
  /** Stable word for machines and tests, such as `approvals-missing`. */
  readonly code: string;
  /** What is wrong, one sentence without a final full stop. */
  readonly text: string;
  /** What would remove it. */
  readonly remedy: string;
  /** Who can: logins, roles or `the gate's operator`. */
  readonly who: string;
}

/** `waiting`: only missing reasons. `held`: anything refused or unverified. `open`: no reason left. */
export type VerdictState = 'open' | 'waiting' | 'held';

export interface Verdict {
  readonly state: VerdictState;
  /** Some reason is unverified: the status is `error`, the exit code 3. */
  readonly unverified: boolean;
  /** The tier in force (computed or overridden), once one stands. */
  readonly tier?: Tier;
  readonly computedTier?: Tier;
  readonly override?: Override;
  /** Who approved genuinely on this head. */
  readonly approvers: readonly User[];
  readonly gates: readonly GateState[];
  readonly reasons: readonly Reason[];
  /** Noteworthy things that do not hold the gate: a foreign status overwritten, an unaccepted label removed. */
  readonly notes: readonly string[];
  /** Digest of everything the verdict rests on; equal digests, equal evidence. */
  readonly evidence: string;
}

export interface Override {
  readonly by: User;
  readonly from: Tier;
  readonly to: Tier;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** One gate of the ceremony that the tier asks for. */
export interface GateState {
  readonly name: string;
  readonly satisfied: boolean;
  /** `approved by @carol`, `status ci/qa is success`. */
  readonly by?: string;
  readonly fired: FireState;
}

export type FireState =
  | { readonly is: 'not-needed' }
  | { readonly is: 'not-fired' }
  | { readonly is: 'intended'; readonly nonce: string; readonly at: number; readonly attempt: number }
  | {
      readonly is: 'proven';
      readonly nonce: string;
      readonly at: number;
      readonly attempt: number;
      readonly proof: string;
    }
  | { readonly is: 'exhausted'; readonly attempts: number };
