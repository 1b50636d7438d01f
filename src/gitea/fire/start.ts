import type { FireGate, ProveFire } from '../../verdict/action.ts';
import type { Snapshot } from '../../verdict/snapshot.ts';
import type { PullPlace } from '../endpoints/shapes.ts';
import { GiteaError } from '../gitea-error.ts';

/** One review to start or to look for, and the pull request it is for. */
export interface Firing {
  readonly action: FireGate | ProveFire;
  readonly snapshot: Snapshot;
  /** Server time of the intent in force, epoch milliseconds. */
  readonly intendedAt: number;
  /** Id of the intent's row; rows before it prove nothing. */
  readonly intentId: number;
}

/** What came of one means. `refused`: nothing was started, another means may be tried. */
export type Start =
  | { readonly is: 'proven'; readonly proof: string }
  | { readonly is: 'refused'; readonly why: string; readonly remedy: string }
  | { readonly is: 'unproven'; readonly why: string; readonly remedy: string };

export type Refused = Extract<Start, { is: 'refused' }>;

export function placeOf({ repository, pull }: Snapshot): PullPlace {
  return { owner: repository.owner, name: repository.name, number: pull.number };
}

/** Turns a refusal of the server into one of this means; anything else is thrown on. */
export function toRefused(error: unknown): Refused {
  const isRefusal = error instanceof GiteaError && ['forbidden', 'not-found', 'refused'].includes(error.kind);
  if (!isRefusal) throw error;
  return { is: 'refused', why: error.message, remedy: error.remedy };
}
