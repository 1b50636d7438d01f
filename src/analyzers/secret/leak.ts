/** One secret in a text that the change wrote; what it says stays here and is never told. */
export interface Leak {
  readonly code: 'secret-credential' | 'secret-literal' | 'secret-guessable';
  /** What it is, in words. */
  readonly kind: string;
  readonly secret: string;
  readonly line: number;
}
