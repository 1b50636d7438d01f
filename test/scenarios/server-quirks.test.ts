import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { aStory, CI, GATE, plainCode, type Story } from './support/story.ts';

/** Oddities of the server, each of which would have opened the gate for a client that takes answers at their face. */
let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

function approveAll(pull: SeededPullRequest): void {
  for (const login of ['ben', 'cleo', 'mia', 'quinn', 'sam']) pull.approvedBy(login);
}

/** Everything that a medium change needs. */
function aCompletePull(): SeededPullRequest {
  const pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
  pull.hasStatus(CI, 'success');
  approveAll(pull);
  return pull;
}

function opened(pull: SeededPullRequest): boolean {
  return pull.statuses().some(({ context, state }) => context === GATE && state === 'success');
}

/** Rows that only their authors see: counted, and taken out of the page. */
function hidePendingReviews(pull: SeededPullRequest, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const { id } = story.world.addUser(`guest-${number}`);
    pull.insertReview({ state: 'PENDING', reviewerId: id, official: false });
  }
}

it('opens where nothing is odd', async () => {
  const pull = aCompletePull();

  await story.runGate(pull);

  expect(opened(pull)).toBe(true);
});

describe('a list in pages', () => {
  it('has a change request behind pages of reviews that nobody else may see', async () => {
    const pull = aCompletePull();
    hidePendingReviews(pull, 120);
    pull.rejectedBy('milo');

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
    expect(pull.status(GATE)?.description).toContain('@milo');
  });

  it('has the red row of CI behind more than a page of newer rows', async () => {
    const pull = aCompletePull();
    pull.hasStatus(CI, 'failure');
    for (let number = 0; number < 60; number += 1) pull.hasStatus(`other / ${number}`, 'success');

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
    expect(pull.status(GATE)?.state).toBe('failure');
  });

  it('has the other pull request with this head behind a page of others', async () => {
    const policy = 'branches: [main, release]\n';
    story.repository.commit('main', { '.gitea/sop-gate.yml': policy }, { by: 'olga' });
    story.repository.addBranch('release');
    story.repository.protect('release', { requiredApprovals: 2, statusCheckContexts: [CI, 'CI / release'] });
    const pull = aCompletePull();
    for (let number = 0; number < 55; number += 1)
      story.repository.openPullRequest({ by: 'ada', files: { [`docs/${number}.md`]: 'text\n' } });
    story.repository.openPullRequest({
      by: 'ada',
      base: 'release',
      branch: pull.record.headBranch,
      files: {},
    });

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
  });

  it('has the person who left behind a page of the members of the team', async () => {
    for (let number = 0; number < 60; number += 1) {
      story.world.addUser(`tester-${number}`);
      story.organisation.joinTeam('qa', `tester-${number}`);
    }
    story.organisation.leaveTeam('qa', 'quinn');
    const pull = aCompletePull();

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
  });
});

describe('rows of statuses', () => {
  it.each([
    ['green, then red', ['success', 'failure']],
    ['red, green, then red again', ['failure', 'success', 'failure']],
  ])('of one second are told apart by their order: %s', async (_what, words) => {
    const pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
    approveAll(pull);
    for (const word of words) pull.hasStatus(CI, word);

    await story.runGate(pull);

    expect(
      new Set(
        pull
          .statuses()
          .filter(({ context }) => context === CI)
          .map(({ createdAt }) => createdAt),
      ).size,
    ).toBe(1);
    expect(opened(pull)).toBe(false);
  });

  it('of one context may be the newest of two workflows, and both must be green', async () => {
    const pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
    approveAll(pull);
    pull.hasStatus(CI, 'failure', { workflow: 'a.yml', targetUrl: '/acme/shop/actions/runs/1/jobs/1' });
    pull.hasStatus(CI, 'success', { workflow: 'b.yml', targetUrl: '/acme/shop/actions/runs/2/jobs/2' });

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
  });

  it('that anybody who writes code can post count only from whom the policy trusts', async () => {
    story.repository.commit(
      'main',
      { '.gitea/sop-gate.yml': 'ci: { creators: [actions] }\n' },
      { by: 'olga' },
    );
    const pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
    approveAll(pull);
    pull.hasStatus(CI, 'success', { by: 'ada' });

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
  });
});

describe('a review', () => {
  it('that was sent with an unknown word is pending and counts for nothing', async () => {
    const pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
    pull.hasStatus(CI, 'success');
    for (const login of ['ben', 'mia', 'quinn']) pull.approvedBy(login);
    pull.pendingReviewBy('sam');

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
  });

  it('that is asked of a team has no author, and is no approval', async () => {
    const pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
    pull.hasStatus(CI, 'success');
    for (const login of ['ben', 'cleo', 'mia']) pull.approvedBy(login);
    pull.reviewRequestedBy('ada', 'team/qa');
    pull.insertReview({ state: 'APPROVED', reviewerId: null, official: true });

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
  });

  it('of before a rebase is not stale to the server, and is of another commit', async () => {
    const pull = aCompletePull();
    story.repository.commit('main', { 'NEWS.md': 'news\n' }, { by: 'olga' });
    pull.rebase();
    pull.hasStatus(CI, 'success');

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
  });

  it('is dismissed between the first reading and the success', async () => {
    const pull = aCompletePull();
    let rows = 0;
    story.sandbox.on({ when: 'after', method: 'POST', path: /\/statuses\//, times: Infinity }, () => {
      rows += 1;
      if (rows === 1) pull.dismissedBy('olga', 'quinn');
    });

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
  });
});

describe('a pull request that changes while it is judged', () => {
  const changes: readonly (readonly [string, (pull: SeededPullRequest) => void])[] = [
    ['is wanted into another branch', (pull) => pull.retargetedBy('ada', 'release')],
    ['is closed', (pull) => pull.closedBy('ada')],
  ];

  it.each(changes)('%s and is not opened', async (_what, change) => {
    story.repository.addBranch('release');
    const pull = aCompletePull();
    let rows = 0;
    story.sandbox.on({ when: 'after', method: 'POST', path: /\/statuses\//, times: Infinity }, () => {
      rows += 1;
      if (rows === 1) change(pull);
    });

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
  });
});

describe('labels', () => {
  it('of one name that stand twice in the repository are told from each other by id', async () => {
    const twin = story.repository.addLabel('tier:low');
    const pull = aCompletePull();
    await story.runGate(pull);
    pull.dismissedBy('olga', 'mia');
    pull.labelledBy('ada', 'tier:low');

    await story.runGate(pull);

    expect(twin).toBeGreaterThan(0);
    expect(pull.labels).toEqual(['tier:medium']);
    expect(pull.status(GATE)?.state).not.toBe('success');
  });

  it('that were deleted leave a timeline without a name, which lowers nothing', async () => {
    const files = {
      'src/receipt.ts': "import { createHash } from 'node:crypto';\nexport const sum = createHash;\n",
    };
    const pull = story.repository.openPullRequest({ by: 'ada', files });
    pull.hasStatus(CI, 'success');
    approveAll(pull);
    await story.runGate(pull);
    pull.unlabelledBy('ben', 'tier:high');
    pull.labelledBy('ben', 'tier:low');
    story.repository.deleteLabel('tier:low');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(opened(pull)).toBe(false);
  });
});

describe('what the server lets through', () => {
  it('reads of a public repository with a token that is none any more', async () => {
    const pull = aCompletePull();
    story.world.revokeToken(story.token);

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(run.text).toContain('401');
    expect(opened(pull)).toBe(false);
  });

  it('reads of an archived repository, in which nothing can be written', async () => {
    const pull = aCompletePull();
    story.repository.record.archived = true;

    const run = await story.runGate(pull);

    expect(run.exitCode).not.toBe(0);
    expect(opened(pull)).toBe(false);
  });

  it.each(['1.27.3', 'no version at all'])(
    'the label by which %s starts the code of a fork',
    async (profile) => {
      await story.end();
      story = await aStory({ profile });
      const pull = story.repository.openPullRequest({ by: 'ada', fork: true, files: plainCode });
      pull.hasStatus(CI, 'success');
      approveAll(pull);

      await story.runGate(pull);

      expect(pull.labels).toEqual([]);
      expect(opened(pull)).toBe(false);
    },
  );

  it('reads of a repository under its old name, by a redirect that no write follows', async () => {
    const pull = aCompletePull();
    story.repository.rename('store');

    const run = await story.call(['run', '--repo', 'acme/shop', '--pr', String(pull.number)]);

    expect(run.exitCode === 0).toBe(opened(pull));
    expect(story.sandbox.problems()).toEqual([]);
  });
});

it.each(['release/1.0?x', 'rel#1', 'a%2Fb'])(
  'judges into the very branch %s, and by its rules',
  async (branch) => {
    story.repository.commit(
      'main',
      { '.gitea/sop-gate.yml': 'branches: ["*", "release/*"]\n' },
      { by: 'olga' },
    );
    story.repository.addBranch(branch);
    story.repository.protect(branch, { requiredApprovals: 2, statusCheckContexts: [CI, 'CI / release'] });
    const pull = story.repository.openPullRequest({ by: 'ada', base: branch, files: plainCode });
    pull.hasStatus(CI, 'success');
    approveAll(pull);

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
    expect(pull.status(GATE)?.description).toContain('CI / release');
  },
);

it('finds a server behind an address with a path and slashes too many', async () => {
  await story.end();
  story = await aStory({ basePath: '/git' });
  const pull = aCompletePull();
  const args = ['run', '--repo', 'acme/shop', '--pr', String(pull.number), '--url', `${story.sandbox.url}//`];

  const run = await story.call(args);

  expect(run.exitCode).toBe(0);
  expect(opened(pull)).toBe(true);
});
