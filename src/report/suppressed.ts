import type { Finding, Suppressed } from '../patch/assessment.ts';
import { toPlace } from './place.ts';
import { countOf } from './sentence.ts';

/** What the policy accepts or has accepted for a time. */
export type Accepted = Suppressed<Finding>;

/** Headings over what the policy accepts. */
export const ACCEPTED = 'Accepted by the policy for a time';
export const NO_LONGER = 'Accepted for a time that is over: it counts again';

/** What is accepted still, and what no longer is. */
export function sortSuppressed(suppressed: readonly Accepted[]) {
  return {
    standing: suppressed.filter(({ expired }) => !expired),
    over: suppressed.filter(({ expired }) => expired),
  };
}

/** What is accepted, and below it what that took away from this change, a line each; unescaped. */
export function listSuppressed(entry: Accepted): readonly string[] {
  const { accepted = [] } = entry;
  return [
    describeSuppressed(entry),
    ...accepted.map((finding) => `- ${toPlace(finding)} ${finding.message}`),
  ];
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
}: Accepted): string {
  const end = expired
    ? `expired after ${until}`
    : `until ${until}${isFar ? ' (more than a year away)' : ''}, ${countOf(findings, 'finding')} here`;
  return `${toPlace({ path, line })}: ${code}, ${end}: ${reason} (${owner})`;
}
