import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { aStory, CI, GATE, plainCode, type Story } from './support/story.ts';

let story: Story;
let pull: SeededPullRequest;
beforeEach(async () => {
  story = await aStory();
  pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
  pull.approvedBy('ben');
  pull.approvedBy('cleo');
});
afterEach(() => story.end());

function expectShut(): void {
  expect(pull.labels).toEqual([]);
  expect(story.sandbox.runner.dispatched).toEqual([]);
  expect(pull.status(GATE)?.state).not.toBe('success');
}

it.each([
  ['failure', 'failure'],
  ['error', 'failure'],
  ['skipped', 'failure'],
  ['warning', 'failure'],
  ['splendid', 'failure'],
  ['Success', 'failure'],
  ['pending', 'pending'],
])('stays shut while CI says %s', async (word, gate) => {
  pull.hasStatus(CI, word);

  const run = await story.runGate(pull);

  expect(run.exitCode).toBe(1);
  expect(pull.status(GATE)?.state).toBe(gate);
  expectShut();
});

it('stays shut while CI has said nothing', async () => {
  const run = await story.runGate(pull);

  expect(run.exitCode).toBe(1);
  expect(run.text).toContain(CI);
  expectShut();
});

it('stays shut when CI was green and is red now', async () => {
  pull.hasStatus(CI, 'success');
  pull.hasStatus(CI, 'failure');

  const run = await story.runGate(pull);

  expect(run.exitCode).toBe(1);
  expectShut();
});

it('stays shut when CI was green on another commit only', async () => {
  pull.hasStatus(CI, 'success', { sha: pull.mergeBase });

  const run = await story.runGate(pull);

  expect(run.exitCode).toBe(1);
  expectShut();
});

it('stays shut when nobody knows which statuses are CI', async () => {
  story.repository.protect('main', { requiredApprovals: 2, statusCheckContexts: [] });
  pull.hasStatus(CI, 'success');

  const run = await story.runGate(pull);

  expect(run.exitCode).toBe(1);
  expect(run.text).toContain('ci.contexts');
  expectShut();
});

it('does not mistake its own required status for CI', async () => {
  story.repository.protect('main', {
    requiredApprovals: 2,
    statusCheckContexts: [CI, GATE, 'qa-review / approved'],
  });
  pull.hasStatus(CI, 'success');

  await story.runGate(pull);

  expect(pull.labels).toEqual(['tier:medium']);
});
