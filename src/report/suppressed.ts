import type { Suppressed } from '../patch/assessment.ts';
import { toPlace } from './place.ts';
import { countOf } from './sentence.ts';

/** Headings over what the policy accepts. */
export const ACCEPTED = 'Accepted by the policy for a time';
export const NO_LONGER = 'Accepted for a time that is over: it counts again';

/** What is accepted still and what no longer is, one line each; unescaped. */
export function sortSuppressed(suppressed: readonly Suppressed[]) {
  return {
    standing: suppressed.filter(({ expired }) => !expired).map(describeSuppressed),
    over: suppressed.filter(({ expired }) => expired).map(describeSuppressed),
  };
}

/** One thing that the policy accepts, in one line; unescaped. */
export function describeSuppressed({
  code,
  path,
  line = 0,
  reason,
  owner,
  until,
  findings,
  expired,
  isFar,
}: Suppressed): string {
  const end = expired
    ? `expired after ${until}`
    : `until ${until}${isFar ? ' (more than a year away)' : ''}, ${countOf(findings, 'finding')} here`;
  return `${toPlace({ path, line })}: ${code}, ${end}: ${reason} (${owner})`;
}
