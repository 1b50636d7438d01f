import { goPseudo, unbounded, versionNumbers } from './patterns/data.ts';
import { groupsOf } from './patterns/groups-of.ts';

/** Whether a range takes whatever is published: no upper end, no version at all. A dash is a version that stands elsewhere. */
export function isUnbounded(version: string): boolean {
  return unbounded.pattern.test(version.trim());
}

/** Whether the first version that is named became lower; what cannot be compared did not. */
export function isLower(before: string, after: string): boolean {
  return toNumber(after) < toNumber(before);
}

/** More than any of the three numbers of a version. */
const most = 100_000;

/** Prereleases are left alone, and so are dates and hashes that stand for versions: they are no number. */
function toNumber(version: string): number {
  // A commit of a time before any version.
  if (goPseudo.pattern.test(version)) return 0;
  const parts = groupsOf(versionNumbers, version);
  return parts?.reduce((sum, part) => sum * most + Number(part), 0) ?? Number.NaN;
}
