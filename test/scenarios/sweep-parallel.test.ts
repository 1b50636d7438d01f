import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CallPattern, SeededPullRequest, SeededRepository } from '../../src/sandbox/index.ts';
import { aStory, CI, makeReady, type Story } from './support/story.ts';

/** Many pull requests on a machine that is busy with others. */
vi.setConfig({ testTimeout: 120_000 });

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

/** Long enough for whoever else might begin to be seen beginning. */
const A_MOMENT = 50;

/** Keeps callers until so many of them wait together, and a moment more. */
function gather(wanted: number) {
  const waiting: (() => void)[] = [];
  let most = 0;
  const hold = async () => {
    const released = new Promise<void>((release) => waiting.push(release));
    most = Math.max(most, waiting.length);
    if (waiting.length === wanted) {
      await setTimeout(A_MOMENT);
      for (const release of waiting.splice(0)) release();
    }
    await released;
  };
  return { hold, most: () => most };
}

/** Everything the gate asks about one pull request alone. */
function callsAbout({ repository, number, record }: SeededPullRequest): CallPattern {
  const { headSha } = record;
  return {
    path: new RegExp(`^/repos/${repository}/((pulls|issues)/${number}(/|$)|(statuses|commits)/${headSha})`),
  };
}

/** Notes which pull request each call is about, and tells of how many calls were under way at once, from first to last. */
function watchTheAir(pulls: readonly SeededPullRequest[]): () => number {
  const asked: SeededPullRequest[] = [];
  for (const pull of pulls)
    story.sandbox.on({ ...callsAbout(pull), times: Infinity }, () => void asked.push(pull));
  return () => {
    const spans = pulls.map((pull) => [asked.indexOf(pull), asked.lastIndexOf(pull)] as const);
    const isIn = (at: number) => spans.filter(([first, last]) => first <= at && at <= last).length;
    return Math.max(...asked.map((_, at) => isIn(at)));
  };
}

function aRepository(name: string): SeededRepository {
  const repository = story.organisation.addRepository(name, {});
  repository.protect('main', { requiredApprovals: 2, statusCheckContexts: [CI] });
  repository.addCollaborator('sop-gate', 'admin');
  return repository;
}

function manyPulls(repositories: readonly SeededRepository[], each: number): readonly SeededPullRequest[] {
  return repositories.flatMap((repository) =>
    Array.from({ length: each }, (_, index) =>
      makeReady(repository.openPullRequest({ by: 'ada', files: { [`docs/page-${index}.md`]: '# Page\n' } })),
    ),
  );
}

it.each([
  [1, ['--parallel', '1']],
  [2, ['--parallel', '2']],
  [3, ['--parallel', '3']],
  [4, []],
])(
  'has %i pull requests of a list of repositories in the air at once with %j, and never more',
  async (allowed, flags) => {
    const pulls = manyPulls([story.repository, aRepository('depot')], allowed);
    const air = watchTheAir(pulls);
    const together = gather(allowed);
    for (const { repository, number } of pulls)
      story.sandbox.on({ path: `/repos/${repository}/pulls/${number}` }, together.hold);

    const run = await story.call(['sweep', 'acme/shop', 'acme/depot', ...flags]);

    expect(run.exitCode).toBe(0);
    expect(pulls.map(({ labels }) => labels)).toEqual(pulls.map(() => ['tier:low']));
    expect([together.most(), air()]).toEqual([allowed, allowed]);
  },
);

it('lists no more repositories at once than pull requests may be judged', async () => {
  const names = ['attic', 'depot', 'yard'];
  for (const name of names) aRepository(name);
  const together = gather(2);
  story.sandbox.on({ path: /^\/repos\/acme\/\w+\/pulls\?/, times: 4 }, together.hold);

  const run = await story.call(['sweep', '--org', 'acme', '--parallel', '2']);

  expect(run.exitCode).toBe(0);
  expect(together.most()).toBe(2);
  expect(story.sandbox.problems()).toEqual([]);
});

it('has four requests at most under way, however many pull requests are judged at once', async () => {
  manyPulls([story.repository], 6);
  let now = 0;
  let most = 0;
  story.sandbox.on({ path: /./, times: Infinity }, async () => {
    now += 1;
    most = Math.max(most, now);
    await setTimeout(5);
  });
  story.sandbox.on({ when: 'after', path: /./, times: Infinity }, () => {
    now -= 1;
  });

  const run = await story.call(['sweep', 'acme/shop', '--parallel', '6']);

  expect(run.exitCode).toBe(0);
  expect(most).toBe(4);
});
