import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCompletePull, opened } from './support/complete-pull.ts';
import { aStory, CI, GATE, makeReady, plainCode, type Story } from './support/story.ts';

/** What a policy may choose, seen from the server. */
let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

function decree(policy: string): void {
  story.repository.commit('main', { '.gitea/sop-gate.yml': policy }, { by: 'olga' });
}

describe('a context that a job writes', () => {
  const TIER_CHECK = 'sop-tier-check / tier-check';
  beforeEach(() => decree(`statuses:\n  tierCheck: { context: ${TIER_CHECK}, writer: job }\n`));

  it('is left to the job, and is neither evidence nor a forgery', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);
    pull.hasStatus(TIER_CHECK, 'success', { by: 'ada' });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(pull.status(GATE)?.state).toBe('pending');
    expect(story.sandbox.told('sop-gate').filter((line) => line.includes(TIER_CHECK))).toEqual([]);
  });

  it('may be red without a word to the gate', async () => {
    const pull = openCompletePull(story);
    pull.hasStatus(TIER_CHECK, 'failure');

    const run = await story.runGate(pull);

    expect([run.exitCode, opened(pull)]).toEqual([0, true]);
  });
});

describe('a review that is asked for by comment', () => {
  it('is one comment with a nonce that stands, and its proof', async () => {
    decree('fire: { prefer: [comment] }\n');
    const pull = story.aReadyPull();

    await story.runGate(pull);
    const before = pull.comments.length;
    await story.runGate(pull);

    expect(pull.status('sop-gate / fire qa')?.state).toBe('success');
    expect(pull.comments.filter(({ body }) => body.includes('qa'))).not.toEqual([]);
    expect([pull.comments.length, story.sandbox.runner.dispatched]).toEqual([before, []]);
  });

  it('holds when the comment does not stand', async () => {
    decree('fire: { prefer: [comment] }\n');
    const pull = story.aReadyPull();
    const path = /\/issues\/\d+\/comments$/;
    story.sandbox.fault({ method: 'POST', path, times: Infinity, answer: { status: 201, body: {} } });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(pull.status('sop-gate / fire qa')?.state).toBe('pending');
  });
});

describe('people who pushed', () => {
  it.each([
    ['do not count', '', false],
    ['count where the policy says so', 'reviews: { allowPushers: true }\n', true],
  ])('%s', async (_what, policy, isOpen) => {
    if (policy !== '') decree(policy);
    const pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
    pull.push({ 'src/more.ts': 'export const more = 1;\n' }, { by: 'ben' });
    pull.hasStatus(CI, 'success');
    for (const login of ['ben', 'cleo']) pull.approvedBy(login);

    await story.runGate(pull);

    expect(pull.labels.length > 0).toBe(isOpen);
  });
});

describe('a fork on a server where a label can start its code', () => {
  it.each([
    ['is held without a label, and told what helps', '', []],
    ['is judged where the policy accepts that', 'forks: { unsafe: allow }\n', ['tier:medium']],
  ])('%s', async (_what, policy, labels) => {
    await story.end();
    story = await aStory({ profile: '1.27.3' });
    if (policy !== '') decree(policy);
    const pull = makeReady(story.repository.openPullRequest({ by: 'ada', fork: true, files: plainCode }));

    const run = await story.runGate(pull);

    expect(pull.labels).toEqual(labels);
    expect(run.text.includes('forks.unsafe')).toBe(labels.length === 0);
  });
});

describe('a job of the gate', () => {
  it('ends well once a verdict was told, whatever it is', async () => {
    const pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });

    const run = await story.runGate(pull, '--job');

    expect([run.exitCode, pull.status(GATE)?.state]).toEqual([0, 'pending']);
  });

  it('ends with 3 when none could be told', async () => {
    const pull = story.aReadyPull();
    story.sandbox.fault({ method: 'POST', path: /\/statuses\//, times: Infinity, answer: { status: 403 } });

    const run = await story.runGate(pull, '--job');

    expect(run.exitCode).toBe(3);
    expect(opened(pull)).toBe(false);
  });
});

it.each([
  ['a trailing operator', 'engineers AND'],
  ['an empty operand', 'engineers,,ceo'],
  ['an open parenthesis', '(engineers, ceo'],
])('refuses %s in an expression, and keeps the gate shut', async (_what, expression) => {
  decree(`expressions: { low: '${expression}' }\n`);
  const pull = openCompletePull(story);

  const run = await story.runGate(pull);

  expect(run.exitCode).toBe(2);
  expect(run.text).toContain('expressions.low');
  expect(opened(pull)).toBe(false);
});
