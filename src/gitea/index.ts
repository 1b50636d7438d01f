export { carryOut } from './carry-out.ts';
export { createGitea, type GiteaClient, type GiteaSettings } from './client.ts';
export type { Confirmation } from './confirmation.ts';
export { examineRepository, examineServer } from './doctor/examine.ts';
export {
  findPullsByHead,
  listOpenPulls,
  type OpenPull,
  readPull,
} from './endpoints/pulls.ts';
export {
  type ListedRepository,
  listRepositories,
  listRepositoriesByTopic,
} from './endpoints/repository-lists.ts';
export { type PolicySource, readPolicyText, readTextAt } from './policy-source.ts';
export { readPatch } from './read-patch.ts';
export { type LoadPolicy, readSnapshot } from './read-snapshot.ts';
export { ring } from './ring.ts';
export { shareReads } from './share-reads.ts';
export { shutGate } from './shut-gate.ts';
export { listMissingLabels } from './tier-labels.ts';
export { confirmCreatedLabel } from './writes/confirm-labels.ts';
