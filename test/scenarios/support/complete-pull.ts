import type { SeededPullRequest } from '../../../src/sandbox/index.ts';
import { approveAll } from './set-up-bench.ts';
import { GATE, type Story } from './story.ts';

/** Everything that a medium change needs. */
export function openCompletePull(story: Story): SeededPullRequest {
  const pull = story.aReadyPull();
  approveAll(pull);
  return pull;
}

/** All approvals that a medium change needs, and nothing else. */
export function approveWhole(pull: SeededPullRequest): void {
  for (const login of ['ben', 'cleo']) pull.approvedBy(login);
  approveAll(pull);
}

/** Whether a success of the gate was ever told. */
export function opened(pull: SeededPullRequest): boolean {
  return pull.statuses().some(({ context, state }) => context === GATE && state === 'success');
}
