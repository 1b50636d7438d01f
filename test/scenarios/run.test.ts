import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aStory, CI, GATE, plainCode, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

async function writeEvent(payload: unknown): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'sop-gate-')), 'event.json');
  await writeFile(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return path;
}

describe('an event only points', () => {
  it.each([
    [
      'pull_request_review',
      (number: number) => ({ action: 'reviewed', number, repository: { full_name: 'acme/shop' } }),
    ],
    [
      'issue_comment',
      (number: number) => ({ issue: { number }, is_pull: true, repository: { full_name: 'acme/shop' } }),
    ],
    [
      'workflow_dispatch',
      (number: number) => ({
        inputs: { repo: 'acme/shop', pr: String(number) },
        repository: { full_name: 'acme/gate' },
      }),
    ],
  ])('and %s leads to its pull request', async (name, toPayload) => {
    const pull = story.aReadyPull();
    const env = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: await writeEvent(toPayload(pull.number)) };

    const run = await story.call(['run'], env);

    expect(run.exitCode).toBe(1);
    expect(pull.labels).toEqual(['tier:medium']);
  });

  it('and a finished workflow run leads there by its head', async () => {
    const pull = story.aReadyPull();
    const payload = {
      action: 'completed',
      workflow_run: { head_sha: pull.head },
      repository: { full_name: 'acme/shop' },
    };
    const env = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: await writeEvent(payload) };

    const run = await story.call(['run', '--job'], env);

    expect(run.exitCode).toBe(0);
    expect(pull.labels).toEqual(['tier:medium']);
  });

  it('and a schedule to every open pull request, each on its own', async () => {
    const broken = story.repository.openPullRequest({ by: 'ada', files: plainCode });
    const pull = story.aReadyPull();
    story.sandbox.fault({
      path: new RegExp(`/pulls/${broken.number}/reviews`),
      times: Infinity,
      answer: { status: 403, body: { message: 'no' } },
    });
    const env = {
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_EVENT_PATH: await writeEvent('null'),
      GITHUB_REPOSITORY: 'acme/shop',
    };

    const run = await story.call(['run'], env);

    expect(run.exitCode).toBe(3);
    expect(pull.labels).toEqual(['tier:medium']);
  });

  it('and what it says of approvals and heads is not believed', async () => {
    const pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
    const payload = {
      number: pull.number,
      repository: { full_name: 'acme/shop' },
      pull_request: { head: { sha: 'f'.repeat(40) }, labels: [{ name: 'tier:low' }] },
      review: { type: 'pull_request_review_approved' },
    };
    const env = { GITHUB_EVENT_NAME: 'pull_request_review', GITHUB_EVENT_PATH: await writeEvent(payload) };

    const run = await story.call(['run'], env);

    expect(run.exitCode).toBe(1);
    expect(pull.labels).toEqual([]);
  });
});

describe('a pull request that is not to be judged stays shut', () => {
  it.each([
    ['closed', (one: ReturnType<Story['aReadyPull']>) => one.closedBy('ada')],
    ['merged', (one: ReturnType<Story['aReadyPull']>) => one.mergedBy('mia')],
  ])('when it is %s', async (word, act) => {
    const pull = story.aReadyPull();
    act(pull);

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(run.text).toContain(word);
    expect(story.sandbox.told('sop-gate')).toEqual([]);
  });

  it('when it is a draft', async () => {
    const pull = story.aReadyPull({ draft: true });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(run.text).toContain('draft');
    expect(story.sandbox.told('sop-gate')).toEqual([]);
  });

  it('when its base branch is not governed', async () => {
    story.repository.addBranch('playground');
    const pull = story.aReadyPull({ base: 'playground' });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(run.text).toContain('playground');
    expect(story.sandbox.told('sop-gate')).toEqual([]);
  });
});

describe('a careful start', () => {
  it('writes nothing on a dry run and says what it would write', async () => {
    const pull = story.aReadyPull();

    const run = await story.runGate(pull, '--dry-run');

    expect(run.exitCode).toBe(1);
    expect(run.text).toContain('label tier:medium added');
    expect(run.text).toContain('review qa started');
    expect(story.sandbox.writes).toEqual([]);
  });

  it('only comments in observe mode', async () => {
    story.repository.commit('main', { '.gitea/sop-gate.yml': 'mode: observe\n' }, { by: 'olga' });
    const pull = story.aReadyPull();

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(pull.comments.map(({ author }) => author)).toEqual(['sop-gate']);
    expect(pull.labels).toEqual([]);
    expect(story.sandbox.runner.dispatched).toEqual([]);
    expect(pull.statuses().map(({ context }) => context)).toEqual([CI]);
  });

  it('takes the policy of the base branch, never that of the head', async () => {
    const pull = story.aReadyPull({
      files: { '.gitea/sop-gate.yml': 'reviews: { required: 1 }\nmode: observe\n' },
    });

    await story.runGate(pull);

    expect(pull.labels).toHaveLength(1);
    expect(pull.status(GATE)?.state).toBe('pending');
  });

  it('prints one JSON object for machines', async () => {
    const pull = story.aReadyPull();

    const run = await story.runGate(pull, '--format', 'json');

    expect(JSON.parse(run.text)).toMatchObject({
      schemaVersion: 1,
      state: 'waiting',
      tier: 'medium',
      number: pull.number,
    });
  });
});

it('gives the rest to people in one comment and writes nothing the second time', async () => {
  const pull = story.aReadyPull();
  await story.runGate(pull);
  const before = story.sandbox.writes.length;

  const again = await story.runGate(pull);

  expect(again.exitCode).toBe(1);
  expect(story.sandbox.writes.length).toBe(before);
  expect(pull.comments).toHaveLength(1);
  expect(pull.comments[0]?.body).toContain('medium');
});
