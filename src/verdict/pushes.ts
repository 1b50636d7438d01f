import type { TimelineEntry } from './snapshot.ts';

/**
 * Whether somebody changed what is to be merged. A change of the base counts like a push: it makes the change another one,
 * and on newer servers it hides who pushed before.
 */
export function isPush({ type }: TimelineEntry): boolean {
  return type === 'pull_push' || type === 'change_target_branch';
}
