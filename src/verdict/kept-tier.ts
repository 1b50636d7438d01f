import type { Assessment } from '../patch/assessment.ts';
import { byKeys } from './canonical-order.ts';
import { isOurs, rowsUnder } from './contexts.ts';
import type { Snapshot } from './snapshot.ts';
import { parseKept } from './status-description.ts';

type Hash = (text: string) => string;

/** How many hexadecimal digits of a digest stand in a description. */
export const shortDigest = 12;

/**
 * The digest of the assessment that was told for exactly this head, merge base, policy and gate version, if the newest
 * row under the tier's context is ours and keeps one.
 */
export function keptAssessmentDigest(
  snapshot: Snapshot,
  gateVersion: string,
  hash: Hash,
): string | undefined {
  const { statuses, self, policy } = snapshot;
  const [newest] = rowsUnder(statuses, policy.policy.statuses.tier.context);
  if (newest === undefined || !isOurs(newest, self)) return undefined;
  const kept = parseKept(newest.description);
  return kept && kept.key === keptTierKey(snapshot, gateVersion, hash) ? kept.digest : undefined;
}

/** What a computed tier is good for. */
export function keptTierKey({ pull, policy }: Snapshot, gateVersion: string, hash: Hash): string {
  return hash(JSON.stringify([pull.head.sha, pull.mergeBase, policy.hash, gateVersion])).slice(
    0,
    shortDigest,
  );
}

/** Equal assessments have equal digests, whatever the order of their keys. */
export function assessmentDigest(assessment: Assessment, hash: Hash): string {
  return hash(toCanonicalJson(assessment)).slice(0, shortDigest);
}

function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Object && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(byKeys(([key]) => [key])))
      : part,
  );
}
