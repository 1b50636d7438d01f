import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { approveWhole, openCompletePull, opened } from './support/complete-pull.ts';
import { aStory, CI, GATE, plainCode, type Story } from './support/story.ts';

/** Oddities of the server, each of which would have opened the gate for a client that takes answers at their face. */
let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

/** Rows that only their authors see: counted, and taken out of the page. */
function hidePendingReviews(pull: SeededPullRequest, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const { id } = story.world.addUser(`guest-${number}`);
    pull.insertReview({ state: 'PENDING', reviewerId: id, official: false });
  }
}

it('opens where nothing is odd', async () => {
  const pull = openCompletePull(story);

  await story.runGate(pull);

  expect(opened(pull)).toBe(true);
});

describe('a list in pages', () => {
  it('has a change request behind pages of reviews that nobody else may see', async () => {
    const pull = openCompletePull(story);
    hidePendingReviews(pull, 120);
    pull.rejectedBy('milo');

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
    expect(pull.status(GATE)?.description).toContain('@milo');
  });

  it('has the red row of CI behind more than a page of newer rows', async () => {
    const pull = openCompletePull(story);
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
    const pull = openCompletePull(story);
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
    const pull = openCompletePull(story);

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
    approveWhole(pull);
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
    approveWhole(pull);
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
    approveWhole(pull);
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
    const pull = openCompletePull(story);
    story.repository.commit('main', { 'NEWS.md': 'news\n' }, { by: 'olga' });
    pull.rebase();
    pull.hasStatus(CI, 'success');

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
  });

  it('is dismissed between the first reading and the success', async () => {
    const pull = openCompletePull(story);
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
    ['is merged', (pull) => pull.mergedBy('mia')],
  ];

  it.each(changes)('%s and is not opened', async (_what, change) => {
    story.repository.addBranch('release');
    const pull = openCompletePull(story);
    let rows = 0;
    story.sandbox.on({ when: 'after', method: 'POST', path: /\/statuses\//, times: Infinity }, () => {
      rows += 1;
      if (rows === 1) change(pull);
    });

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
  });
});
