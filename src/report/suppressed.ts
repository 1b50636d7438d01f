import type { Suppressed } from '../patch/assessment.ts';
import { toPlace } from './place.ts';
import { countOf } from './sentence.ts';

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
}: Suppressed): string {
  const end = expired ? `expired after ${until}` : `until ${until}, ${countOf(findings, 'finding')} here`;
  return `${toPlace({ path, line })}: ${code}, ${end}: ${reason} (${owner})`;
}
