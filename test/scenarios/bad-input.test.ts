import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aStory, GATE, type Run, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

async function aFile(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'sop-gate-')), 'file');
  await writeFile(path, text);
  return path;
}

/** One clear line and a remedy; no trace of a stack. */
function expectClear(run: Run, words: string): void {
  expect(run.text).toContain(words);
  expect(run.text).toMatch(/^sop-gate: .+\n {2}\S/m);
  expect(run.text).not.toMatch(/\n\s+at /);
}

describe('wrong usage ends with 2', () => {
  it.each([
    [['run'], 'No pull request is named'],
    [['run', '--pr', '1'], 'of no repository'],
    [['run', '--repo', 'shop', '--pr', '1'], '"shop" is not a repository'],
    [['run', '--repo', 'acme/shop', '--pr', 'one'], '"one" is not the number of a pull request'],
    [['run', '--event', '/no/such/event.json'], '/no/such/event.json'],
    [['run', '--repo', 'acme/shop', '--pr', '1', '--policy', '/no/such/policy.yml'], '/no/such/policy.yml'],
    [
      ['run', '--repo', 'acme/shop', '--pr', '1', '--url', 'nonsense'],
      '"nonsense" is not the address of a server',
    ],
    [['run', '--repo', 'acme/shop', '--pr', '1', '--format', 'xml'], '"xml"'],
    [['run', '--repo', 'acme/shop', '--pr', '1', '--token-env', 'NOT_SET'], 'NOT_SET is not set'],
  ])('%j', async (args, words) => {
    const run = await story.call(args);

    expect(run.exitCode).toBe(2);
    expectClear(run, words);
    expect(story.sandbox.writes).toEqual([]);
  });

  it('for an event file that holds no JSON', async () => {
    const path = await aFile('{ "number": ');

    const run = await story.call(['run', '--event', path], { GITHUB_EVENT_NAME: 'pull_request_review' });

    expect(run.exitCode).toBe(2);
    expectClear(run, 'holds no JSON');
  });

  it('for a policy with an unknown key, naming line and key, and shuts the gate', async () => {
    story.repository.commit(
      'main',
      { '.gitea/sop-gate.yml': 'mode: enforce\nreviewers: 2\n' },
      { by: 'olga' },
    );
    const pull = story.aReadyPull();

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(2);
    expectClear(run, 'reviewers');
    expect(run.text).toContain('.gitea/sop-gate.yml');
    expect(pull.status(GATE)?.state).toBe('error');
    expect(pull.labels).toEqual([]);
  });

  it('for an unknown evaluator', async () => {
    const pull = story.aReadyPull();

    const run = await story.call(['check', 'beauty', '--repo', 'acme/shop', '--pr', String(pull.number)]);

    expect(run.exitCode).toBe(2);
    expectClear(run, '"beauty"');
  });
});

describe('what cannot be verified ends with 3', () => {
  it('for a token the server does not know', async () => {
    const pull = story.aReadyPull();

    const run = await story.call(['run', '--repo', 'acme/shop', '--pr', String(pull.number)], {
      SOP_GATE_TOKEN: 'f'.repeat(40),
    });

    expect(run.exitCode).toBe(3);
    expectClear(run, '401');
    expect(pull.labels).toEqual([]);
  });

  it('for a pull request that is not there', async () => {
    const run = await story.call(['run', '--repo', 'acme/shop', '--pr', '999']);

    expect(run.exitCode).toBe(3);
    expectClear(run, 'acme/shop#999');
  });

  it('for a server that does not answer', async () => {
    story.sandbox.fault({ path: /./, times: Infinity, answer: 'reset' });

    const run = await story.call(['run', '--repo', 'acme/shop', '--pr', '1']);

    expect(run.exitCode).toBe(3);
    expectClear(run, 'acme/shop#1');
  });

  it.each([
    ['half an answer', 'truncated' as const],
    ['an empty answer', 'empty' as const],
    ['the page of a proxy', { page: 200 }],
    ['another shape', { transform: () => ({ message: 'hello' }) }],
  ])('for %s instead of the reviews, and shuts the gate', async (_what, answer) => {
    const pull = story.aReadyPull();
    story.sandbox.fault({ path: /\/reviews/, times: Infinity, answer });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expectClear(run, 'reviews');
    expect(pull.labels).toEqual([]);
    expect(pull.status(GATE)?.state).toBe('error');
  });
});

it('never prints the token, whatever goes wrong', async () => {
  const pull = story.aReadyPull();
  story.sandbox.fault({
    path: /\/reviews/,
    times: Infinity,
    answer: { status: 500, body: { message: `token ${story.token}` } },
  });

  const run = await story.runGate(pull);

  expect(run.text).not.toContain(story.token);
  expect(JSON.stringify(story.sandbox.writes)).not.toContain(story.token);
});
