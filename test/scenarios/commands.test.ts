import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { openCompletePull } from './support/complete-pull.ts';
import { aStory, GATE, type Run, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
  story.world.addUser('zoe');
});
afterEach(() => story.end());

function dispatched(): string[] {
  return story.sandbox.runner.dispatched.map(({ workflow }) => workflow);
}

/** Somebody comments a minute later, and the job of that event runs the gate. */
async function say(pull: SeededPullRequest, words: string, by = 'zoe'): Promise<Run> {
  story.clock.advance(60_000);
  pull.commentedBy(by, words);
  const path = join(await mkdtemp(join(tmpdir(), 'sop-gate-')), 'event.json');
  const event = {
    action: 'created',
    is_pull: true,
    issue: { number: pull.number },
    repository: { full_name: 'acme/shop' },
  };
  await writeFile(path, JSON.stringify(event));
  return story.call(['run', '--event', path], { GITHUB_EVENT_NAME: 'issue_comment' });
}

function own(pull: SeededPullRequest): readonly string[] {
  return pull.comments.filter(({ author }) => author === 'sop-gate').map(({ body }) => body);
}

describe('a command in a comment', () => {
  it('for the status is answered in the one comment of the gate', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);

    const run = await say(pull, '/sop status\n\nWhere are we?');

    expect(run.exitCode).toBe(1);
    expect(own(pull)).toHaveLength(1);
    expect(own(pull)[0]).toMatch(
      /zoe asked .+sop status.+ this comment is the answer, from facts read since/,
    );
  });

  it('is answered once, and a second run has nothing to write', async () => {
    const pull = story.aReadyPull();
    await say(pull, '/sop status');
    const before = story.sandbox.writes.length;

    await story.runGate(pull);

    expect(story.sandbox.writes).toHaveLength(before);
  });

  it('starts one review again for the same head, and leaves the verdict as it is', async () => {
    const pull = story.aReadyPull();
    const first = await story.runGate(pull);

    const second = await say(pull, '/qa-recheck');

    expect(dispatched()).toEqual(['qa-review.yml', 'security-review.yml', 'qa-review.yml']);
    expect(story.sandbox.runner.dispatched.at(-1)?.inputs.head_sha).toBe(pull.head);
    expect([first.exitCode, second.exitCode, pull.status(GATE)?.state]).toEqual([1, 1, 'pending']);
    expect(own(pull)[0]).toMatch(/zoe asked .+qa-recheck.+ the review is started again/);
  });

  it('starts the security review as well, and each command one start', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);

    await say(pull, '/security-recheck');
    await story.runGate(pull);

    expect(dispatched()).toEqual(['qa-review.yml', 'security-review.yml', 'security-review.yml']);
  });

  it('starts a review no more often than the policy allows, and says so', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);

    for (const _ of [1, 2, 3, 4]) await say(pull, '/qa-recheck');

    expect(dispatched().filter((workflow) => workflow === 'qa-review.yml')).toHaveLength(3);
    expect(own(pull)[0]).toContain('the review was started as often as the policy allows');
    expect(pull.status(GATE)?.state).toBe('pending');
  });

  it('starts no review that is satisfied', async () => {
    const pull = story.aReadyPull();
    pull.approvedBy('quinn');
    await story.runGate(pull);

    await say(pull, '/qa-recheck');

    expect(dispatched()).toEqual(['security-review.yml']);
    expect(own(pull)[0]).toContain('the review is satisfied and is not started again');
  });

  it('starts no review before two people approved', async () => {
    const pull = story.repository.openPullRequest({ by: 'ada', files: { 'src/a.ts': 'export {};\n' } });

    await say(pull, '/qa-recheck');

    expect(dispatched()).toEqual([]);
    expect(own(pull)[0]).toContain('no such review is asked for now');
  });

  it('closes no gate that is open', async () => {
    const pull = story.aReadyPull();
    for (const login of ['mia', 'quinn', 'sam']) pull.approvedBy(login);
    await story.runGate(pull);

    const run = await say(pull, '/security-recheck', 'ada');

    expect([run.exitCode, pull.status(GATE)?.state, dispatched()]).toEqual([0, 'success', []]);
  });

  it('keeps a review proven when its repetition is lost', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);
    story.sandbox.runner.script({ workflow: 'qa-review.yml', appears: 'never' });

    const run = await say(pull, '/qa-recheck');

    expect([run.exitCode, pull.status(GATE)?.state]).toEqual([1, 'pending']);
  });

  it.each([
    ['quoted', '> /qa-recheck'],
    ['in a block of code', '```\n/qa-recheck\n```'],
    ['indented as code', '    /qa-recheck'],
    ['not on the first line', 'Once more:\n/qa-recheck'],
    ['with words behind it', '/qa-recheck now'],
  ])('is not heard %s', async (_how, words) => {
    const pull = story.aReadyPull();
    await story.runGate(pull);

    await say(pull, words);

    expect(dispatched()).toEqual(['qa-review.yml', 'security-review.yml']);
    expect(own(pull)[0]).not.toContain('asked');
  });

  it('is not heard of the gate itself nor of a job', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);

    await say(pull, '/qa-recheck', 'sop-gate');
    await say(pull, '/qa-recheck', 'gitea-actions');

    expect(dispatched()).toEqual(['qa-review.yml', 'security-review.yml']);
  });

  it('only observes where the policy only observes', async () => {
    story.repository.commit('main', { '.gitea/sop-gate.yml': 'mode: observe\n' }, { by: 'olga' });
    const pull = story.aReadyPull();

    await say(pull, '/qa-recheck');
    await say(pull, '/sop status');

    expect(dispatched()).toEqual([]);
    expect(pull.status(GATE)).toBeUndefined();
    expect(own(pull)).toHaveLength(1);
  });
});

describe('the hold after three forgeries', () => {
  async function forgedThrice(): Promise<SeededPullRequest> {
    const pull = openCompletePull(story);
    for (const _ of ['first', 'second', 'third']) {
      await story.runGate(pull);
      pull.hasStatus(GATE, 'success', { by: 'ada' });
    }
    await story.runGate(pull);
    return pull;
  }

  it('ends when a member of a role asks who has no review here', async () => {
    const pull = await forgedThrice();

    const run = await say(pull, '/sop recheck', 'milo');

    expect(run.exitCode).toBe(0);
    expect(pull.status(GATE)?.state).toBe('success');
  });

  it.each([
    ['a stranger asks', 'zoe', 3],
    ['who forged asks', 'ada', 1],
  ])('stays when %s', async (_who, by, exitCode) => {
    const pull = await forgedThrice();

    const run = await say(pull, '/sop recheck', by);

    expect(run.exitCode).toBe(exitCode);
    expect(pull.status(GATE)?.state).not.toBe('success');
  });

  it('stays while the role of who asks cannot be verified', async () => {
    const pull = await forgedThrice();
    pull.dismissedBy('olga', 'mia');
    story.sandbox.fault({ path: /^\/teams\//, times: Infinity, answer: { status: 403 } });

    const run = await say(pull, '/sop recheck', 'milo');

    expect(run.exitCode).toBe(3);
    expect(run.text).toContain('milo');
  });
});
