import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { openCompletePull, opened } from './support/complete-pull.ts';
import { aStory, CI, GATE, makeReady, plainCode, type Story } from './support/story.ts';

/** What a job does starts nothing, what a bot with a token of its own does starts everything. */
let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

/** A job of this repository asks the server for something. */
async function asJob(line: string, body: unknown): Promise<number> {
  const [method = '', path = ''] = line.split(' ');
  const response = await fetch(`${story.sandbox.url}/api/v1/repos/acme/shop${path}`, {
    method,
    body: JSON.stringify(body),
    headers: {
      authorization: `token ${story.repository.jobToken()}`,
      'content-type': 'application/json',
    },
  });
  return response.status;
}

describe('what a job did, of which no event tells', () => {
  it('is found by the sweep when it wants an open pull request into another branch', async () => {
    const policy = 'branches: [main, release]\nci: { contexts: ["CI / test"] }\n';
    story.repository.commit('main', { '.gitea/sop-gate.yml': policy }, { by: 'olga' });
    story.repository.addBranch('release');
    story.repository.commit('release', { 'src/other.ts': 'export const other = 1;\n' }, { by: 'olga' });
    const pull = openCompletePull(story);
    await story.runGate(pull);
    const before = story.repository.events;

    const answer = await asJob(`PATCH /pulls/${pull.number}`, { base: 'release' });
    const standing = pull.status(GATE)?.state;
    await story.call(['sweep', 'acme/shop']);

    expect([answer, standing]).toEqual([201, 'success']);
    expect(story.repository.events).toEqual(before);
    expect(pull.status(GATE)?.description).toContain('into release');
  });

  it('is undone by the sweep when it sets a lower tier', async () => {
    const pull = openCompletePull(story);
    await story.runGate(pull);
    pull.dismissedBy('olga', 'mia');
    const before = story.repository.events;

    const answer = await asJob(`PUT /issues/${pull.number}/labels`, { labels: ['tier:low'] });
    await story.call(['sweep', 'acme/shop']);

    expect(answer).toBe(200);
    expect(story.repository.events.filter(({ by }) => by === 'gitea-actions')).toEqual([]);
    expect(story.repository.events.slice(0, before.length)).toEqual(before);
    expect(pull.labels).toEqual(['tier:medium']);
    expect(pull.status(GATE)?.state).not.toBe('success');
  });

  it('counts for no review and no wish', async () => {
    const pull = makeReady(story.repository.openPullRequest({ by: 'ada', files: plainCode }));
    for (const login of ['mia', 'quinn']) pull.approvedBy(login);
    await story.runGate(pull);

    await asJob(`POST /pulls/${pull.number}/reviews`, { event: 'APPROVED' });
    await asJob(`POST /issues/${pull.number}/comments`, { body: '/security-recheck' });
    await story.call(['sweep', 'acme/shop']);

    expect(story.sandbox.runner.dispatched).toHaveLength(1);
    expect(opened(pull)).toBe(false);
  });
});

/** Runs the gate once for each event that its own writes caused, as a workflow that listens to them would. */
async function answerOwnEvents(pull: SeededPullRequest): Promise<number> {
  const own = story.repository.events.filter(({ by }) => by === 'sop-gate');
  for (const _ of own) await story.runGate(pull);
  return own.length;
}

describe('what the gate itself did, of which events tell', () => {
  it('makes it look again and write nothing, so that it comes to rest', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);
    const written = story.sandbox.writes.length;

    const answered = await answerOwnEvents(pull);

    expect(answered).toBeGreaterThan(1);
    expect(story.sandbox.writes).toHaveLength(written);
    expect(await answerOwnEvents(pull)).toBe(answered);
  });

  it('is no override: its own label moves with the evidence', async () => {
    const pull = story.aReadyPull({ files: { 'src/auth/login.ts': 'export const a = 1;\n' } });
    await story.runGate(pull);
    const first = pull.labels;
    pull.forcePush(plainCode);
    pull.hasStatus(CI, 'success');
    for (const login of ['ben', 'cleo']) pull.approvedBy(login);

    await story.runGate(pull);

    expect([first, pull.labels]).toEqual([['tier:high'], ['tier:medium']]);
  });
});
