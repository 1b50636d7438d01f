import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { approvedByAll, aStory, GATE, makeReady, plainCode, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

describe('two pull requests on one head with different bases', () => {
  let first: SeededPullRequest;
  let second: SeededPullRequest;
  beforeEach(() => {
    story.repository.addBranch('release/1.0');
    first = approvedByAll(
      makeReady(story.repository.openPullRequest({ by: 'ada', files: plainCode, branch: 'shared' })),
    );
    second = story.repository.openPullRequest({ by: 'ada', branch: 'shared', base: 'release/1.0' });
  });

  it('open as if alone where the other base is not governed', async () => {
    const run = await story.runGate(first);

    expect(run.exitCode).toBe(0);
    expect(first.status(GATE)?.state).toBe('success');
  });

  describe('both governed', () => {
    beforeEach(() => {
      const policy = 'branches: [main, "release/*"]\nci: { contexts: ["CI / test"] }\n';
      story.repository.commit('main', { '.gitea/sop-gate.yml': policy }, { by: 'olga' });
      story.repository.commit('release/1.0', { '.gitea/sop-gate.yml': policy }, { by: 'olga' });
    });

    it('hold each other while one has not earned it', async () => {
      const run = await story.runGate(first);

      expect(run.exitCode).toBe(1);
      expect(first.status(GATE)?.state).not.toBe('success');
      expect(run.text).toContain(`#${second.number}`);
    });

    it('take a success back that was earned before the second one was opened', async () => {
      second.closedBy('ada');
      await story.runGate(first);
      expect(first.status(GATE)?.state).toBe('success');
      second.reopenedBy('ada');

      const run = await story.runGate(second);

      expect(run.exitCode).toBe(1);
      expect(first.status(GATE)?.state).not.toBe('success');
    });

    it('open together, with one text, once both have earned it', async () => {
      await story.runGate(first);
      approvedByAll(makeReady(second));
      await story.runGate(second);

      const run = await story.runGate(first);
      const again = await story.runGate(second);

      expect([run.exitCode, again.exitCode]).toEqual([0, 0]);
      expect(first.status(GATE)?.description).toContain(
        `#${first.number} into main, #${second.number} into release/1.0`,
      );
    });
  });
});
