import type { Clearance, RawFinding } from '../patch/assessment.ts';
import type { Failure } from '../patch/patch.ts';

export function compareFindings(one: RawFinding, other: RawFinding): number {
  return compare(findingKey(one), findingKey(other));
}

export function compareClearances(one: Clearance, other: Clearance): number {
  return compare([one.path, one.reason, one.analyzer], [other.path, other.reason, other.analyzer]);
}

export function compareFailures(one: Failure, other: Failure): number {
  return compare([one.path, one.analyzer, one.reason], [other.path, other.analyzer, other.reason]);
}

type Key = readonly (string | number)[];

function findingKey({ path, line, endLine, code, analyzer, side, baseLine = 0, message }: RawFinding): Key {
  return [path, line, endLine, code, analyzer, side, baseLine, message];
}

/** Words by their code units, not by anybody's locale. */
function compare(one: Key, other: Key): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  if (at < 0) return 0;
  return (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
