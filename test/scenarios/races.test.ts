import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { approvedByAll, aStory, CI, GATE, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

function successes(pull: SeededPullRequest, sha = pull.head): string[] {
  return pull
    .statuses(sha)
    .filter(({ state, context }) => state === 'success' && context === GATE)
    .map(({ context }) => context);
}

describe('a head that moves while it is judged', () => {
  it('is judged anew and never opened by the approvals of the old head', async () => {
    const pull = approvedByAll(story.aReadyPull());
    const old = pull.head;
    const path = `/repos/acme/shop/pulls/${pull.number}`;
    story.sandbox.on(
      { method: 'GET', path, skip: 1 },
      () => void pull.push({ 'src/more.ts': 'export const more = 1;\n' }),
    );

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(pull.head).not.toBe(old);
    expect(successes(pull)).toEqual([]);
    expect(successes(pull, old)).toEqual([]);
  });

  it('leaves no success behind when it is pushed away from a run that comes to nothing', async () => {
    const pull = approvedByAll(story.aReadyPull());
    await story.runGate(pull);
    const old = pull.head;
    const before = pull.status(GATE)?.state;
    pull.dismissedBy('olga', 'sam');
    let pushes = 0;
    const path = `/repos/acme/shop/pulls/${pull.number}`;
    story.sandbox.on({ method: 'GET', path, skip: 1, times: 5 }, () => {
      pushes += 1;
      pull.push({ 'src/more.ts': `export const more = ${pushes};\n` });
    });

    const run = await story.runGate(pull);

    expect([before, run.exitCode]).toEqual(['success', 3]);
    expect(run.text).toContain('moved each of the 3 times');
    expect(pull.statuses(old).findLast(({ context }) => context === GATE)?.state).toBe('error');
    expect(pull.status(GATE)?.state).toBe('error');
  });

  it('loses its success when a change request comes while it is posted', async () => {
    const pull = approvedByAll(story.aReadyPull());
    const posting = {
      method: 'POST',
      path: `/repos/acme/shop/statuses/${pull.head}`,
      when: 'after',
      skip: 9,
    } as const;
    story.sandbox.on(posting, () => void pull.rejectedBy('milo'));

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(successes(pull)).toHaveLength(1);
    expect(pull.status(GATE)?.state).toBe('failure');
  });
});

describe('a row of somebody else under our context', () => {
  it('from before our first one is replaced and told', async () => {
    const pull = story.aReadyPull();
    pull.hasStatus(GATE, 'success', { by: 'ada' });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(pull.status(GATE)?.state).toBe('pending');
    expect(run.text).toContain('ada');
  });

  it('after our first one is a forgery: replaced, held, alarmed', async () => {
    const pull = approvedByAll(story.aReadyPull());
    await story.runGate(pull);
    pull.hasStatus(GATE, 'success', { by: 'ada' });

    const run = await story.runGate(pull);

    expect(run.exitCode).not.toBe(0);
    expect(pull.status(GATE)?.state).toBe('error');
    expect(pull.comments.at(-1)?.body).toContain('ada');
  });

  it('three times holds until a person with write access says recheck', async () => {
    const pull = approvedByAll(story.aReadyPull());
    for (const _ of ['first', 'second', 'third']) {
      await story.runGate(pull);
      pull.hasStatus(GATE, 'success', { by: 'ada' });
    }
    await story.runGate(pull);

    const held = await story.runGate(pull);
    story.clock.advance(60_000);
    pull.commentedBy('ben', '/sop recheck');
    const released = await story.runGate(pull);

    expect(held.exitCode).not.toBe(0);
    expect(released.exitCode).toBe(0);
  });
});

describe('a crash between starting a review and recording it', () => {
  it('is healed by the next run without starting the review again', async () => {
    const pull = story.aReadyPull();
    const recording = { method: 'POST', path: `/repos/acme/shop/statuses/${pull.head}`, skip: 6, times: 2 };
    story.sandbox.fault({ ...recording, answer: { status: 500 } });
    const crashed = await story.runGate(pull);
    const ledger = pull.status('sop-gate / fire qa')?.state;

    const healed = await story.runGate(pull);

    expect([crashed.exitCode, ledger]).toEqual([3, 'pending']);
    expect(healed.exitCode).toBe(1);
    expect(pull.status('sop-gate / fire qa')?.state).toBe('success');
    expect(story.sandbox.runner.dispatched.map(({ workflow }) => workflow)).toEqual([
      'qa-review.yml',
      'security-review.yml',
    ]);
  });
});

it('starts each review once when two runs race', async () => {
  const pull = story.aReadyPull();

  await Promise.all([story.runGate(pull), story.runGate(pull)]);
  await story.runGate(pull);

  expect(story.sandbox.runner.dispatched.map(({ workflow }) => workflow).toSorted()).toEqual([
    'qa-review.yml',
    'security-review.yml',
  ]);
  expect(pull.labels).toEqual(['tier:medium']);
});

it('comes to rest though two racing runs left a comment each', async () => {
  const pull = story.aReadyPull();
  pull.hasStatus(CI, 'failure');
  await story.runGate(pull);
  pull.commentedBy('sop-gate', pull.comments.at(-1)?.body ?? '');
  pull.hasStatus(CI, 'success');

  const run = await story.runGate(pull);
  const written = story.sandbox.writes.length;
  await story.runGate(pull);

  expect(run.exitCode).toBe(1);
  expect(pull.comments.at(-1)?.body).toContain('waiting');
  expect(story.sandbox.writes.length).toBe(written);
});

it('puts a vanished label back and says so', async () => {
  const pull = story.aReadyPull();
  await story.runGate(pull);
  pull.unlabelledBy('ada', 'tier:medium');

  const run = await story.runGate(pull);

  expect(run.exitCode).toBe(1);
  expect(pull.labels).toEqual(['tier:medium']);
});

it('withdraws a standing success when a fact can no longer be read', async () => {
  const pull = approvedByAll(story.aReadyPull());
  await story.runGate(pull);
  story.sandbox.fault({
    path: /\/reviews/,
    times: Infinity,
    answer: { status: 403, body: { message: 'no' } },
  });

  const run = await story.runGate(pull);

  expect(run.exitCode).toBe(3);
  expect(pull.status(GATE)?.state).toBe('error');
});

it('keeps a success while nothing changes and writes nothing the second time', async () => {
  const pull = approvedByAll(story.aReadyPull());
  await story.runGate(pull);
  const before = story.sandbox.writes.length;

  const run = await story.runGate(pull);

  expect(run.exitCode).toBe(0);
  expect(story.sandbox.writes.length).toBe(before);
  expect(pull.statuses().filter(({ context }) => context === CI)).toHaveLength(1);
});
