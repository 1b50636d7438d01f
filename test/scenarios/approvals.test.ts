import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { aStory, CI, GATE, plainCode, type Story } from './support/story.ts';

let story: Story;
let pull: SeededPullRequest;
beforeEach(async () => {
  story = await aStory();
  pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
  pull.hasStatus(CI, 'success');
  pull.approvedBy('ben');
});
afterEach(() => story.end());

function userId(login: string): number {
  return [...story.world.state.users.values()].find((user) => user.login === login)?.id ?? 0;
}

/** Nothing was labelled, nothing was started, nothing was opened. */
function expectShut(): void {
  expect(pull.labels).toEqual([]);
  expect(story.sandbox.runner.dispatched).toEqual([]);
  expect(pull.statuses().filter(({ state, context }) => state === 'success' && context !== CI)).toEqual([]);
  expect(story.sandbox.problems()).toEqual([]);
}

describe('a second approval that is not genuine does not count', () => {
  it.each([
    ['is in lower case', () => ({ state: 'approved' as never })],
    ['is only a comment', () => ({ state: 'COMMENT' as never })],
    ['is not official', () => ({ official: false })],
    ['is stale', () => ({ stale: true })],
    ['was dismissed', () => ({ dismissed: true })],
    ['is of another commit', () => ({ commitId: pull.mergeBase })],
    ['is by the Ghost of a deleted account', () => ({ reviewerId: -1 })],
    ['is by the Actions user', () => ({ reviewerId: -2 })],
    ['is by the author', () => ({ reviewerId: userId('ada') })],
    ['is by the gate itself', () => ({ reviewerId: userId('sop-gate') })],
    ['is by the same person once more', () => ({ reviewerId: userId('ben') })],
  ])('when it %s', async (_why, difference) => {
    const row = {
      reviewerId: userId('cleo'),
      state: 'APPROVED' as const,
      official: true,
      stale: false,
      dismissed: false,
      commitId: pull.head,
    };
    pull.insertReview({ ...row, ...difference() });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(pull.status(GATE)?.state).toBe('pending');
    expectShut();
  });

  it('when its author pushed to the pull request', async () => {
    pull.push({ 'src/more.ts': 'export const more = 1;\n' }, { by: 'cleo' });
    pull.hasStatus(CI, 'success');
    pull.approvedBy('ben');
    pull.approvedBy('cleo');

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(pull.status(GATE)?.state).toBe('pending');
    expectShut();
  });
});

describe('somebody who pushed and whose push a changed base hides', () => {
  it.each([
    ['1.22.6', ['ada', 'ada']],
    ['28.3.0', ['cleo', 'ada']],
    ['28.3.0', ['ada', 'cleo']],
    ['28.3.0', ['cleo', 'cleo']],
  ])(
    'does not count on %s after %j changed it there and back, and others do',
    async (profile, [there = '', back = '']) => {
      await story.end();
      story = await aStory({ profile });
      story.repository.addBranch('release');
      pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
      pull.push({ 'src/more.ts': 'export const more = 1;\n' }, { by: 'cleo' });
      pull.retargetedBy(there, 'release');
      pull.retargetedBy(back, 'main');
      pull.hasStatus(CI, 'success');
      for (const login of ['ben', 'cleo']) pull.approvedBy(login);

      const run = await story.runGate(pull);

      expect(run.exitCode).toBe(1);
      expectShut();
      pull.approvedBy('mia');
      await story.runGate(pull);
      expect(pull.labels).toEqual(['tier:medium']);
    },
  );
});

describe('a change request holds the gate', () => {
  it('when it stands beside two approvals', async () => {
    pull.approvedBy('cleo');
    pull.rejectedBy('mia');

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(pull.status(GATE)?.state).toBe('failure');
    expect(run.text).toContain('mia');
    expectShut();
  });

  it('still after an empty push made it stale', async () => {
    pull.rejectedBy('mia');
    pull.push({});
    pull.hasStatus(CI, 'success');
    pull.approvedBy('ben');
    pull.approvedBy('cleo');

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(pull.status(GATE)?.state).toBe('failure');
    expectShut();
  });

  it('by somebody who approved before and whose approval was not dismissed', async () => {
    pull.approvedBy('cleo');
    pull.pendingReviewBy('cleo');
    pull.rejectedBy('cleo');

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(pull.status(GATE)?.state).toBe('failure');
    expectShut();
  });
});

it('counts two people who approved this head', async () => {
  pull.approvedBy('cleo');

  await story.runGate(pull);

  expect(pull.labels).toEqual(['tier:medium']);
});

it('starts over when a new head is pushed', async () => {
  pull.approvedBy('cleo');
  await story.runGate(pull);
  pull.push({ 'src/cart.ts': 'export const full = () => [1];\n' });

  const run = await story.runGate(pull);

  expect(run.exitCode).toBe(1);
  expect(pull.status(GATE)).toMatchObject({ state: 'pending' });
  expect(pull.status('sop-gate / fire qa')).toBeUndefined();
});
