import type { SeededPullRequest } from '../../../src/sandbox/index.ts';
import { runOn } from '../support/gate-run.ts';
import { aProofWorld, type Mark, type ProofWorld } from '../support/proof-world.ts';

/** A pull request at the moment before a run of the gate. */
export interface FaultStory {
  readonly name: string;
  readonly world: ProofWorld;
  readonly pull: SeededPullRequest;
  /** Whether the gate judges it at all: it leaves drafts alone. */
  readonly isEvaluated: boolean;
  /** Where each run begins. */
  readonly start: Mark;
  /** Some time before: what a cache may still hold. */
  readonly past: Mark;
}

const GATE = 'sop-gate / gate';
const CI = 'CI / test (pull_request)';
const plainCode = { 'src/cart.ts': 'export const empty = () => [];\n' };

interface Turn {
  readonly name: string;
  readonly profile?: string;
  /** From a pull request that was judged open (`opened`), judged with both reviews started (`judged`), or never seen. */
  readonly from: 'new' | 'judged' | 'opened';
  /** The last turn of the story, after `past`. */
  readonly turn: (pull: SeededPullRequest, world: ProofWorld) => void;
}

const turns: readonly Turn[] = [
  { name: 'a ready pull request that the gate never saw', from: 'new', turn: () => {} },
  { name: 'the last approvals come', from: 'judged', turn: approveByAll },
  { name: 'nothing happens to an open one', from: 'opened', turn: () => {} },
  {
    name: 'changes are requested on an open one',
    from: 'opened',
    turn: (pull) => void pull.rejectedBy('milo'),
  },
  {
    name: 'an approval of an open one is dismissed',
    from: 'opened',
    turn: (pull) => pull.dismissedBy('olga', 'sam'),
  },
  { name: 'the CI of an open one turns red', from: 'opened', turn: (pull) => pull.hasStatus(CI, 'failure') },
  {
    name: 'a new head comes after success',
    from: 'opened',
    turn: (pull) => void pull.push({ 'src/cart.ts': 'export const empty = () => [0];\n' }),
  },
  { name: 'the label of an open one is changed by its author', from: 'opened', turn: relabel },
  {
    name: 'success is forged on a waiting one',
    from: 'judged',
    turn: (pull) => pull.hasStatus(GATE, 'success', { by: 'ada' }),
  },
  {
    name: 'an open one goes to another base',
    from: 'opened',
    turn: (pull) => pull.retargetedBy('ada', 'release/1.0'),
  },
  {
    name: 'an open one becomes a draft',
    from: 'opened',
    turn: (pull) => {
      pull.record.title = `WIP: ${pull.record.title}`;
    },
  },
  { name: 'a second one with another base has the same head', from: 'opened', turn: openSibling },
  { name: 'a server without dispatches', from: 'new', profile: '1.22.6', turn: () => {} },
];

/** The names of all stories, or of those among `wanted`. */
export function storyNames(wanted?: readonly string[]): readonly string[] {
  return turns.map(({ name }) => name).filter((name) => wanted?.includes(name) ?? true);
}

/** Each story in a world of its own. */
export function toldStories(names: readonly string[]): Promise<FaultStory[]> {
  return Promise.all(turns.filter(({ name }) => names.includes(name)).map(tell));
}

async function tell({ name, profile, from, turn }: Turn): Promise<FaultStory> {
  const world = aProofWorld(profile === undefined ? {} : { profile });
  const pull = seed(world);
  if (from !== 'new') await runOn(world, pull);
  if (from === 'opened') {
    world.change('all approve', () => approveByAll(pull));
    await runOn(world, pull);
  }
  world.advance(60_000);
  const past = world.mark();
  world.change(name, () => turn(pull, world));
  return { name, world, pull, past, isEvaluated: !name.endsWith('draft'), start: world.mark() };
}

/** The pull request of the story, and others whose answers must not be mistaken for its own. */
function seed(world: ProofWorld): SeededPullRequest {
  const policy = 'branches: [main, "release/*"]\nci: { contexts: ["CI / test"] }\n';
  world.repository.commit('main', { '.gitea/sop-gate.yml': policy }, { by: 'olga' });
  world.repository.addBranch('release/1.0');
  const pull = world.repository.openPullRequest({ by: 'ada', files: plainCode, branch: 'change' });
  makeReady(pull);
  const twin = world.organisation.addRepository('twin', {
    files: { 'a.ts': 'export {};\n', '.gitea/sop-gate.yml': policy },
  });
  for (const repository of [twin, world.repository]) {
    const other = repository.openPullRequest({
      by: 'cleo',
      files: { 'docs/a.md': '# A\n' },
      branch: 'other',
    });
    for (const person of ['ben', 'carol', 'mia', 'quinn', 'sam']) other.approvedBy(person);
    other.hasStatuses({ [CI]: 'success' });
    for (const context of [
      GATE,
      'sop-gate / tier',
      'qa-review / approved',
      'security-review / approved',
      'sop-tier-check / tier-check',
    ])
      other.hasStatus(context, 'success', { by: 'sop-gate' });
  }
  return pull;
}

function makeReady(pull: SeededPullRequest): void {
  pull.approvedBy('ben');
  pull.approvedBy('cleo');
  pull.hasStatus(CI, 'success');
}

function approveByAll(pull: SeededPullRequest): void {
  for (const person of ['mia', 'quinn', 'sam']) pull.approvedBy(person);
}

function relabel(pull: SeededPullRequest): void {
  pull.unlabelledBy('ada', 'tier:medium');
  pull.labelledBy('ada', 'tier:low');
}

function openSibling(_pull: SeededPullRequest, { repository }: ProofWorld): void {
  repository.openPullRequest({ by: 'ada', branch: 'change', base: 'release/1.0' });
}
