import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aStory, GATE, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

describe('§SOP-22: two genuine approvals and green CI bring label and reviews by themselves', () => {
  it('adds the tier label and starts both reviews without a hand', async () => {
    const pull = story.aReadyPull();

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(pull.labels).toEqual(['tier:medium']);
    expect(story.sandbox.runner.runs.map(({ workflow }) => workflow)).toEqual([
      'qa-review.yml',
      'security-review.yml',
    ]);
    expect(pull.status('sop-gate / fire qa')?.state).toBe('success');
    expect(pull.status('sop-gate / fire security')?.state).toBe('success');
    expect(pull.status(GATE)?.state).toBe('pending');
    expect(story.sandbox.problems()).toEqual([]);
  });

  it('opens once everybody the tier asks for has approved this head', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);
    pull.approvedBy('mia');
    pull.approvedBy('quinn');
    pull.approvedBy('sam');

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(0);
    expect(pull.status(GATE)?.state).toBe('success');
    expect(pull.status('sop-tier-check / tier-check')?.state).toBe('success');
  });

  it('stays shut when the label is taken out of its hands', async () => {
    const pull = story.aReadyPull();
    pull.approvedBy('mia');
    pull.approvedBy('quinn');
    pull.approvedBy('sam');
    story.sandbox.fault({
      method: 'POST',
      path: /\/labels$/,
      times: Infinity,
      answer: { status: 200, body: [] },
    });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(pull.labels).toEqual([]);
    expect(pull.statuses().filter(({ context, state }) => context === GATE && state === 'success')).toEqual(
      [],
    );
  });

  it('stays shut when the reviews are never started', async () => {
    const pull = story.aReadyPull();
    pull.approvedBy('mia');
    story.sandbox.runner.script({ workflow: 'qa-review.yml', appears: 'never' });
    story.sandbox.runner.script({ workflow: 'security-review.yml', appears: 'never' });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(pull.status(GATE)?.state).toBe('error');
    expect(run.text).toContain('qa');
  });
});
