import type { Check } from '../gitea/doctor/check.ts';

/** What the doctor found of one subject: the server and the token, or one repository. */
export interface Examination {
  /** `the server and the token`, `acme/shop`. */
  readonly subject: string;
  readonly checks: readonly Check[];
}

/** What all of it comes to: the gate can do its work, cannot, or nobody knows. */
export type Health = 'well' | 'ill' | 'unknown';

/** A no outweighs an unknown; advice counts for neither. */
export function toHealth(examinations: readonly Examination[]): Health {
  const needed = examinations.flatMap(({ checks }) => checks).filter((check) => check.needed);
  if (needed.some(({ answer }) => answer === 'no')) return 'ill';
  return needed.some(({ answer }) => answer === 'unknown') ? 'unknown' : 'well';
}
