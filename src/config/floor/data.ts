/**
 * Which way a repository may go from a value of the floor.
 * `up`, `down`: numbers. `stays-on`, `stays-off`: switches. `more`: a list that may grow; `listed`: the same,
 * where none is a rule of its own. `fewer`: a list that may shrink.
 * `narrower`: a list of the admitted in which none means everybody. `strict`: a choice with a strict word. `stage`: off, shadow, enforce, in this order. `same`: no other way. `free`: any way.
 */
export type Direction =
  | 'up'
  | 'down'
  | 'stays-on'
  | 'stays-off'
  | 'more'
  | 'listed'
  | 'fewer'
  | 'narrower'
  | 'same'
  | 'strict'
  | 'stage'
  | 'free';

/** By key of the policy; `*` stands for one name. Every key has its row. */
export const directions: Readonly<Record<string, Direction>> = {
  version: 'free',
  preset: 'free',
  mode: 'strict',
  branches: 'listed',
  'reviews.required': 'up',
  'reviews.roles': 'narrower',
  'reviews.allowPushers': 'stays-off',
  'ci.contexts': 'listed',
  'ci.creators': 'narrower',
  'labels.low': 'free',
  'labels.medium': 'free',
  'labels.high': 'free',
  points: 'free',
  'points.*': 'up',
  lowLimit: 'down',
  'paths.countCleared': 'stays-on',
  'paths.generated': 'fewer',
  analyzers: 'free',
  'analyzers.*.enabled': 'stays-on',
  'analyzers.*.from': 'same',
  // Only what the floor itself lets clear may clear, whether the floor speaks of it or not: see check-floor.ts.
  'analyzers.*.mayClear': 'free',
  'analyzers.*.options': 'same',
  rules: 'free',
  'rules.*': 'same',
  rollout: 'free',
  'rollout.*': 'stage',
  suppressions: 'fewer',
  roles: 'free',
  'roles.*.teams': 'fewer',
  'roles.*.users': 'fewer',
  gates: 'free',
  'gates.*.role': 'same',
  'gates.*.evidence': 'same',
  'gates.*.workflow': 'free',
  'gates.*.context': 'same',
  'gates.*.writer': 'same',
  'gates.*.tiers': 'more',
  'expressions.low': 'same',
  'expressions.medium': 'same',
  'expressions.high': 'same',
  distinct: 'stays-on',
  'fire.prefer': 'free',
  'fire.repository': 'same',
  'fire.deadline': 'free',
  'fire.attempts': 'free',
  'override.lower': 'narrower',
  'forks.unsafe': 'strict',
  'merge.auto': 'stays-off',
  'merge.style': 'free',
  'statuses.gate.context': 'same',
  'statuses.gate.writer': 'same',
  'statuses.tier.context': 'same',
  'statuses.tier.writer': 'same',
  'statuses.tierCheck.context': 'same',
  'statuses.tierCheck.writer': 'same',
  'statuses.fire': 'same',
  'limits.taskSeconds': 'free',
  'limits.workerMegabytes': 'free',
  'limits.fileMegabytes': 'free',
  'limits.analyzerSeconds': 'free',
  'limits.analyzerPatchSeconds': 'free',
};

/** The strict word of each choice that has one. */
export const strictWords: ReadonlySet<unknown> = new Set(['enforce', 'hold']);

/** From the least trusted on. */
export const stages: readonly unknown[] = ['off', 'shadow', 'enforce'];

/** What a floor names of these, it answers for as a whole: what it leaves out there is meant to be the default. */
export const entries: ReadonlySet<unknown> = new Set(['roles', 'analyzers', 'gates', 'rules']);
