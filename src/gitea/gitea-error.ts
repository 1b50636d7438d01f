/**
 * Why the server's answer could not be used.
 * `forbidden` and `unauthorized` name the missing right; `unconfirmed` is a write that was accepted and cannot be
 * read back; `malformed` an answer of the wrong shape; `unavailable` no answer after all retries; `moved` facts that
 * changed while they were read.
 */
export type GiteaErrorKind =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'malformed'
  | 'unavailable'
  | 'unconfirmed'
  | 'moved';

export interface GiteaErrorDetails {
  readonly kind: GiteaErrorKind;
  /** The scope or role that is missing, such as `write:issue`. */
  readonly right?: string;
  /** What the operator can do about it, one sentence. */
  readonly remedy: string;
  readonly cause?: unknown;
}

/** Thrown by everything in `gitea/`, caught once by the gate: whatever it was, the gate stays shut. */
export class GiteaError extends Error {
  override readonly name = 'GiteaError';
  readonly kind: GiteaErrorKind;
  readonly right: string | undefined;
  readonly remedy: string;

  constructor(message: string, details: GiteaErrorDetails) {
    super(message, { cause: details.cause });
    this.kind = details.kind;
    this.right = details.right;
    this.remedy = details.remedy;
  }
}
