/**
 * A stand-in for a Gitea server, in memory: for `sop-gate demo`, for scenario tests, and for trying the gate.
 * The README beside this file teaches it by examples.
 */
export type { Change } from './git/changes.ts';
export type { FileMode } from './git/objects.ts';
export { type ListeningSandbox, listen } from './listen.ts';
export type { Countdown } from './observe/countdown.ts';
export type { Fault, FaultAnswer } from './observe/faults.ts';
export type { Hook } from './observe/observer.ts';
export type { CallPattern, RecordedCall } from './observe/recorded-call.ts';
export { knownVersions, type Profile, parseProfile } from './profile.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';
export type { CommitOptions, NewCommit } from './seed/commits.ts';
export type { RepositoryOptions } from './seed/create-repository.ts';
export { executable, type FileEntry, type Files, moved, submodule, symlink } from './seed/files.ts';
export type { LabelOptions } from './seed/labels.ts';
export type { PullRequestOptions } from './seed/open-pull-request.ts';
export type { SeededOrganisation, TeamOptions } from './seed/organisation.ts';
export { type PresetOptions, reviewWorkflow, type SeededWorld, seedOrganisation } from './seed/preset.ts';
export type { ProtectionOptions } from './seed/protection.ts';
export type { ReviewOptions, SeededPullRequest, StatusOptions } from './seed/pull-request.ts';
export type { PushOptions } from './seed/pushes.ts';
export type { SeededRepository } from './seed/repository.ts';
export type { Runner, RunnerScript, SeededJob } from './seed/runner.ts';
export { SeedingError } from './seed/seeding-error.ts';
export { createVirtualClock, type VirtualClock } from './seed/virtual-clock.ts';
export type { UserOptions, World } from './seed/world.ts';
export type { ActionsEvent } from './world/events.ts';
export type {
  BranchProtection,
  Label,
  Mode,
  PullRequest,
  Repository,
  Review,
  Run,
  Status,
  Team,
  TimelineEntry,
  Unit,
  Units,
  User,
} from './world/records.ts';
