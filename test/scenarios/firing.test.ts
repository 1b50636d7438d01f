import { afterEach, describe, expect, it } from 'vitest';
import { aStory, GATE, type Story, type StoryOptions } from './support/story.ts';

let story: Story;
afterEach(() => story.end());

async function begin(options: StoryOptions = {}) {
  story = await aStory(options);
  return story.aReadyPull();
}

function dispatched(): string[] {
  return story.sandbox.runner.dispatched.map(({ workflow }) => workflow);
}

describe('a review is started and proven', () => {
  it.each(['28.3.0', '1.26.4', '1.25.4', 'of no known version'])(
    'by dispatch and its run on a server %s',
    async (profile) => {
      const pull = await begin({ profile });

      const run = await story.runGate(pull);

      expect(run.exitCode).toBe(1);
      expect(dispatched()).toEqual(['qa-review.yml', 'security-review.yml']);
      expect(pull.status('sop-gate / fire qa')?.state).toBe('success');
      expect(pull.status(GATE)?.state).toBe('pending');
      expect(story.sandbox.problems()).toEqual([]);
    },
  );

  it('on 1.25 though the list of runs is closed to it', async () => {
    const pull = await begin({ profile: '1.25.4' });

    await story.runGate(pull);

    expect(story.sandbox.calls.filter(({ path }) => path.includes('/actions/runs'))).toEqual([]);
    expect(pull.status('sop-gate / fire qa')?.state).toBe('success');
  });

  it('on 1.24 by the nonce that its job announces', async () => {
    const pull = await begin({ profile: '1.24.7' });
    for (const workflow of ['qa-review.yml', 'security-review.yml'])
      story.sandbox.runner.script({ workflow, starts: 5000, job: (job) => job.announceNonce() });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(pull.status('sop-gate / fire qa')?.state).toBe('success');
  });

  it('below 1.24 by a review request that stands', async () => {
    const pull = await begin({ profile: '1.22.6' });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(dispatched()).toEqual([]);
    expect(pull.requestedReviewers.toSorted()).toEqual(['team/qa', 'team/security']);
    expect(pull.status('sop-gate / fire qa')?.state).toBe('success');
  });

  it('with the inputs of the contract, as texts, on the default branch', async () => {
    const pull = await begin();

    await story.runGate(pull);

    const [run] = story.sandbox.runner.dispatched;
    expect(run?.inputs).toEqual({
      repo: 'acme/shop',
      pr: String(pull.number),
      head_sha: pull.head,
      gate: 'qa',
      nonce: expect.stringMatching(/^[0-9a-z]{16,}$/),
    });
  });
});

describe('a review that is not proven to run holds the gate', () => {
  it('until its run appears, and is not started twice meanwhile', async () => {
    const pull = await begin();
    story.sandbox.runner.script({ workflow: 'qa-review.yml', appears: 5 * 60_000 });
    const held = await story.runGate(pull);
    story.clock.advance(6 * 60_000);

    const proven = await story.runGate(pull);

    expect([held.exitCode, proven.exitCode]).toEqual([3, 1]);
    expect(dispatched()).toEqual(['qa-review.yml', 'security-review.yml']);
  });

  it('is started again after the deadline, a bounded number of times, then held', async () => {
    const pull = await begin();
    story.sandbox.runner.script({ workflow: 'qa-review.yml', appears: 'never' });
    for (const _ of ['first', 'second', 'third', 'fourth', 'fifth']) {
      await story.runGate(pull);
      story.clock.advance(16 * 60_000);
    }

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(dispatched().filter((workflow) => workflow === 'qa-review.yml')).toHaveLength(3);
    expect(pull.status(GATE)?.state).toBe('error');
  });

  it('when only a run of another start is there', async () => {
    const pull = await begin({ profile: '1.25.4' });
    story.sandbox.fault({ path: /\/dispatches/, times: Infinity, answer: { status: 204 } });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(pull.status('sop-gate / fire qa')?.state).toBe('pending');
  });

  it('when the workflow is switched off and no other way is allowed', async () => {
    const pull = await begin();
    story.repository.commit(
      'main',
      { '.gitea/sop-gate.yml': 'fire: { prefer: [dispatch] }\n' },
      { by: 'olga' },
    );
    story.repository.disableWorkflow('qa-review.yml');

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(run.text).toContain('qa-review.yml');
    expect(pull.status(GATE)?.state).toBe('error');
  });
});

it('does not start a review that is satisfied already', async () => {
  const pull = await begin();
  pull.approvedBy('quinn');

  await story.runGate(pull);

  expect(dispatched()).toEqual(['security-review.yml']);
});
