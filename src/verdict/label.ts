import type { Tier } from '../patch/assessment.ts';
import type { Action } from './action.ts';
import type { Approval } from './approvals.ts';
import { byKeys } from './canonical-order.ts';
import { type LabelChange, type StandingLabel, standingLabels } from './label-history.ts';
import { isAfterLastPush, mayLower } from './lowering.ts';
import { raisesAbove } from './raises.ts';
import { listed } from './reason.ts';
import type { LabelDefinition, Snapshot } from './snapshot.ts';
import { highestOf, isHigher, tiers } from './tiers.ts';
import type { Override, Reason } from './verdict.ts';

/** Which tier is in force, and what brings exactly one tier label about. */
export interface LabelPlan {
  readonly tier: Tier;
  readonly override?: Override;
  /** Removals first; empty when exactly the right label stands. */
  readonly actions: readonly Action[];
  /** Two accepted labels contradict each other. */
  readonly reasons: readonly Reason[];
}

/** The least tier that labels have to respect: the computed one, or a raise whose label somebody took away. */
interface Floor {
  readonly tier: Tier;
  readonly raise?: LabelChange;
}

type Accepted = StandingLabel & { readonly setBy: LabelChange };

/** Accepts or rejects the tier labels that stand, against the tier that was computed. */
export function planLabel(computed: Tier, snapshot: Snapshot, approvals: readonly Approval[]): LabelPlan {
  const standing = standingLabels(snapshot);
  const floor = floorOf(computed, snapshot, approvals);
  const isAccepted = (label: StandingLabel): label is Accepted =>
    isByPerson(label, snapshot) &&
    (isEnough(label, floor) || isLowering(label, { floor, snapshot, approvals }));
  const accepted = standing.filter(isAccepted);
  const chosen = new Set(accepted.map((label) => label.tier));
  const tier = highestOf([...chosen]) ?? floor.tier;
  const wanted: readonly Tier[] = chosen.size === 0 ? [tier] : [...chosen];
  const change = accepted.findLast((label) => label.tier === tier)?.setBy ?? floor.raise;
  return {
    tier,
    ...(tier !== computed &&
      change && { override: { by: change.by, from: computed, to: tier, at: change.at } }),
    actions: [
      ...standing.filter((label) => !wanted.includes(label.tier)).map(toRemoval),
      ...(standing.some((label) => label.tier === tier) ? [] : [toAddition(tier, snapshot)]),
    ],
    reasons: chosen.size > 1 ? [conflict(accepted)] : [],
  };
}

function floorOf(computed: Tier, snapshot: Snapshot, approvals: readonly Approval[]): Floor {
  const raises = raisesAbove(computed, snapshot, approvals);
  const shown = standingLabels(snapshot).filter((label) => isByPerson(label, snapshot));
  const hidden = tiers.find((tier) => raises.has(tier) && !shown.some((label) => label.tier === tier));
  const raise = hidden && raises.get(hidden);
  return raise ? { tier: raise.tier, raise } : { tier: computed };
}

function isByPerson(label: StandingLabel, snapshot: Snapshot): label is Accepted {
  return label.setBy !== undefined && label.setBy.by.id !== snapshot.self.id;
}

function isEnough(label: StandingLabel, floor: Floor): boolean {
  return !isHigher(floor.tier, label.tier);
}

interface Ground {
  readonly floor: Floor;
  readonly snapshot: Snapshot;
  readonly approvals: readonly Approval[];
}

function isLowering({ setBy }: Accepted, { floor, snapshot, approvals }: Ground): boolean {
  return (
    mayLower(setBy.by, snapshot, approvals) &&
    isAfterLastPush(setBy.at, snapshot) &&
    (floor.raise === undefined || setBy.at > floor.raise.at)
  );
}

function conflict(accepted: readonly Accepted[]): Reason {
  const labels = accepted.map(({ name, setBy }) => `${name} (set by @${setBy.by.login})`);
  return {
    kind: 'refused',
    code: 'labels-conflict',
    text: `tier labels contradict each other: ${listed(labels)}`,
    remedy: 'remove all but one of them',
    who: listed([...new Set(accepted.map(({ setBy }) => `@${setBy.by.login}`))], 'or'),
  };
}

function toRemoval({ id, name }: StandingLabel): Action {
  return { kind: 'remove-label', id, name };
}

function toAddition(tier: Tier, { policy, definitions }: Snapshot): Action {
  const name = policy.policy.labels[tier];
  const [definition] = definitions
    .filter((known) => known.name === name)
    .toSorted(byKeys((known) => [ownerRank(known), known.id]));
  if (definition) return { kind: 'add-label', id: definition.id, name };
  return { kind: 'create-label', name, ...tierAppearance[tier] };
}

function ownerRank({ owner }: LabelDefinition): number {
  return owner === 'repository' ? 0 : 1;
}

/** How a tier's label looks where it is created. */
export const tierAppearance: Readonly<
  Record<Tier, { readonly color: string; readonly description: string }>
> = {
  low: { color: '#2da44e', description: 'Every file was proven harmless.' },
  medium: {
    color: '#bf8700',
    description: 'The default: nothing risky was noticed, nothing proved it harmless.',
  },
  high: { color: '#cf222e', description: 'Risky, or something could not be verified.' },
};
