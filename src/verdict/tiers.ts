import type { Policy } from '../config/schema.ts';
import type { Tier } from '../patch/assessment.ts';

/** Highest first. */
export const tiers: readonly Tier[] = ['high', 'medium', 'low'];

/** The tier a label name stands for; the higher one where two share a name. */
export function toTier(label: string, policy: Policy): Tier | undefined {
  return tiers.find((tier) => policy.labels[tier] === label);
}

export function isHigher(tier: Tier, than: Tier): boolean {
  return tiers.indexOf(tier) < tiers.indexOf(than);
}

export function highestOf(given: readonly Tier[]): Tier | undefined {
  return tiers.find((tier) => given.includes(tier));
}
