import type { Tier } from '../patch/assessment.ts';
import { byKeys } from './canonical-order.ts';
import type { Snapshot, TimelineEntry, User } from './snapshot.ts';
import { toTier } from './tiers.ts';

/** A tier label was added or removed, as the timeline tells. */
export interface LabelChange {
  readonly id: number;
  readonly label: number;
  readonly tier: Tier;
  readonly added: boolean;
  readonly by: User;
  readonly at: number;
}

/** A tier label on the pull request, with the change that put it there where the timeline names somebody. */
export interface StandingLabel {
  readonly id: number;
  readonly name: string;
  readonly tier: Tier;
  readonly setBy?: LabelChange;
}

/** Oldest first. Entries of deleted labels or without a user tell nothing that can be trusted. */
export function labelChanges(snapshot: Snapshot): readonly LabelChange[] {
  const { timeline, labels, definitions, policy } = snapshot;
  const known = new Map([...definitions, ...labels].map(({ id, name }) => [id, toTier(name, policy.policy)]));
  return timeline
    .filter((entry) => entry.type === 'label')
    .toSorted(byKeys((entry) => [entry.createdAt, entry.id]))
    .flatMap((entry) => toChange(entry, known));
}

export function standingLabels(snapshot: Snapshot): readonly StandingLabel[] {
  const changes = labelChanges(snapshot);
  return snapshot.labels.toSorted(byKeys(({ id }) => [id])).flatMap(({ id, name }) => {
    const tier = toTier(name, snapshot.policy.policy);
    if (tier === undefined) return [];
    const last = changes.findLast((change) => change.label === id);
    return [{ id, name, tier, ...(last?.added && { setBy: last }) }];
  });
}

function toChange(
  { id, label, user, body, createdAt }: TimelineEntry,
  known: ReadonlyMap<number, Tier | undefined>,
): readonly LabelChange[] {
  if (label === null || user === null) return [];
  const tier = known.get(label.id);
  if (tier === undefined) return [];
  return [{ id, label: label.id, tier, added: body === '1', by: user, at: createdAt }];
}
