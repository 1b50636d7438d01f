import { goPseudo, unbounded, versionNumbers } from './patterns/data.ts';

/** Whether a range takes whatever is published: no upper end, no version at all. A dash is a version that stands elsewhere. */
export function isUnbounded(version: string): boolean {
  return unbounded.pattern.test(version.trim());
}

/** Whether the first version that is named became lower; what cannot be compared did not. */
export function isLower(before: string, after: string): boolean {
  const [old, now] = [toNumbers(before), toNumbers(after)];
  if (old === undefined || now === undefined) return false;
  const at = [0, 1, 2].find((index) => old[index] !== now[index]);
  return at !== undefined && (now[at] ?? 0) < (old[at] ?? 0);
}

/** Prereleases are left alone, and so are dates and hashes that stand for versions. */
function toNumbers(version: string): readonly number[] | undefined {
  // A commit of a time before any version.
  if (goPseudo.pattern.test(version)) return [0, 0, 0];
  const match = versionNumbers.pattern.exec(version);
  return match === null ? undefined : [match[1], match[2] ?? '0', match[3] ?? '0'].map(Number);
}
