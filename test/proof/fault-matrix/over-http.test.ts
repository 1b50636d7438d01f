import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FaultAnswer } from '../../../src/sandbox/index.ts';
import { aStory, GATE, type Story } from '../../scenarios/support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

const answers: readonly (readonly [string, number, FaultAnswer])[] = [
  ['a refusal', 1, { status: 403, body: { message: 'no' } }],
  ['a reset connection', 5, 'reset'],
  ['truncated JSON', 1, 'truncated'],
  ['a redirect to elsewhere', 1, { redirect: 'http://elsewhere.test/' }],
];

it.each(answers)(
  'over a real connection %s shuts the gate, and the next run heals',
  async (_name, times, answer) => {
    const pull = story.aReadyPull();
    story.sandbox.fault({ path: /\/pulls\/1\/reviews/, times, answer });

    const disturbed = await story.runGate(pull);
    const shut = pull.status(GATE)?.state;
    const healed = await story.runGate(pull);

    expect(disturbed.exitCode).not.toBe(0);
    expect(shut).not.toBe('success');
    expect(healed.exitCode).toBe(1);
    expect(pull.status(GATE)?.state).toBe('pending');
  },
  60_000,
);
