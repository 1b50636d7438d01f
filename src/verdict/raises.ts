import type { Tier } from '../patch/assessment.ts';
import type { Approval } from './approvals.ts';
import { type LabelChange, labelChanges } from './label-history.ts';
import { mayLower } from './lowering.ts';
import type { Snapshot } from './snapshot.ts';
import { isHigher } from './tiers.ts';

/**
 * Tiers above the computed one that a person asked for and nobody who may lower took back, by who asked last.
 * A raise outlives new heads, our own relabelling, and removal by people who may not lower.
 */
export function raisesAbove(
  computed: Tier,
  snapshot: Snapshot,
  approvals: readonly Approval[],
): ReadonlyMap<Tier, LabelChange> {
  const raises = new Map<Tier, LabelChange>();
  for (const change of labelChanges(snapshot)) {
    if (!isHigher(change.tier, computed) || change.by.id === snapshot.self.id) continue;
    if (change.added) raises.set(change.tier, change);
    else if (mayLower(change.by, snapshot, approvals)) raises.delete(change.tier);
  }
  return raises;
}
