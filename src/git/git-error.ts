export interface GitErrorDetails {
  /** What the operator can do about it, one sentence. */
  readonly remedy: string;
  readonly cause?: unknown;
}

/** Thrown by everything in `git/`; the message names the input (hostile text: escape where printed). */
export class GitError extends Error {
  override readonly name = 'GitError';
  readonly remedy: string;

  constructor(message: string, details: GitErrorDetails) {
    super(message, { cause: details.cause });
    this.remedy = details.remedy;
  }
}
