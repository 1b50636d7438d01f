import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { approveWhole, openCompletePull, opened } from './support/complete-pull.ts';
import { aStory, CI, docsOnly, GATE, plainCode, type Story, type StoryOptions } from './support/story.ts';

/** Answers of the server that say less than they seem to; at their face each would have opened the gate. */
let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

async function begin(options: StoryOptions): Promise<void> {
  await story.end();
  story = await aStory(options);
}

/** Everybody a medium change needs has approved, and CI has said nothing. */
function approvedWithoutCi(): SeededPullRequest {
  const pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
  approveWhole(pull);
  return pull;
}

/** A workflow of the same name wrote green under the red of another. */
function hideRed(pull: SeededPullRequest): void {
  pull.hasStatus(CI, 'failure', { workflow: 'a.yml', targetUrl: '/acme/shop/actions/runs/1/jobs/1' });
  pull.hasStatus(CI, 'success', { workflow: 'b.yml', targetUrl: '/acme/shop/actions/runs/2/jobs/2' });
}

describe('the combined status', () => {
  it.each([
    ['1.22.6', 'nothing at all', /^$/],
    ['1.24.7', 'nothing at all', /^$/],
    ['28.3.0', 'no list', /"statuses":null/],
  ])('of %s has %s for a commit without statuses, and that is not green', async (profile, _what, body) => {
    await begin({ profile });
    const pull = approvedWithoutCi();
    const address = `${story.sandbox.url}/api/v1/repos/acme/shop/commits/${pull.head}/status`;

    const answer = await fetch(address, { headers: { authorization: `token ${story.token}` } });
    const run = await story.runGate(pull);

    expect([answer.status, await answer.text()]).toEqual([200, expect.stringMatching(body)]);
    expect(run.exitCode).toBe(1);
    expect(pull.status(GATE)?.description).toContain(CI);
    expect(opened(pull)).toBe(false);
  });

  it('has the red row that a green one hides behind more than a page of others', async () => {
    const pull = approvedWithoutCi();
    const others = Array.from({ length: 60 }, (_, number) => number);
    for (const number of others) pull.hasStatus(`early / ${number}`, 'success');
    hideRed(pull);
    for (const number of others) pull.hasStatus(`late / ${number}`, 'success');

    await story.runGate(pull);

    expect(pull.status(GATE)?.state).toBe('failure');
    expect(opened(pull)).toBe(false);
  });

  it.each(['empty', 'truncated'] as const)(
    'is %s where it should tell of a hidden red row',
    async (answer) => {
      const pull = approvedWithoutCi();
      hideRed(pull);
      story.sandbox.fault({ path: /\/commits\/\w+\/status\?/, times: Infinity, answer });

      const run = await story.runGate(pull);

      expect(run.exitCode).toBe(3);
      expect(opened(pull)).toBe(false);
    },
  );
});

describe('a label', () => {
  it('that the server says it took off and did not holds the gate', async () => {
    const pull = openCompletePull(story);
    pull.labelledBy('ada', 'tier:low', 'tier:medium');
    story.sandbox.fault({
      method: 'DELETE',
      path: /\/labels\/\d+$/,
      times: Infinity,
      answer: { status: 204 },
    });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(opened(pull)).toBe(false);
  });

  it('of the organisation is added by id where its name would be dropped', async () => {
    await begin({ profile: '1.22.6' });
    story.repository.deleteLabel('tier:low');
    story.organisation.addLabel('tier:low');
    const pull = story.aReadyPull({ files: docsOnly });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:low']);
  });
});

describe('a start that the server accepted', () => {
  it('without its nonce, which the workflow does not declare, is no proof', async () => {
    await begin({ profile: '1.25.4' });
    const file = story.repository.file('.gitea/workflows/qa-review.yml') ?? '';
    const without = file.replace('      nonce: { type: string }\n', '');
    story.repository.commit('main', { '.gitea/workflows/qa-review.yml': without }, { by: 'olga' });
    const pull = story.aReadyPull();

    const run = await story.runGate(pull);

    expect(file).not.toBe(without);
    expect([run.exitCode, pull.status(GATE)?.state]).toEqual([3, 'error']);
    expect(pull.status('sop-gate / fire qa')?.state).toBe('pending');
  });

  it('and that ran on another commit is no proof', async () => {
    story.repository.addBranch('elsewhere');
    const sha = story.repository.commit('elsewhere', { 'a.md': 'a\n' }, { by: 'ada' });
    story.sandbox.runner.script({ workflow: 'qa-review.yml', sha });
    const pull = story.aReadyPull();

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(pull.status('sop-gate / fire qa')?.state).toBe('pending');
  });

  it.each([400, 404, 500])('of which the runs are answered with %i is no proof', async (status) => {
    story.sandbox.fault({ path: /\/actions\/(runs|tasks)/, times: Infinity, answer: { status } });
    const pull = story.aReadyPull();

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(pull.status('sop-gate / fire qa')?.state).toBe('pending');
  });

  it('of a review request is none when the body was not understood', async () => {
    const policy = 'fire: { prefer: [request-review] }\n';
    story.repository.commit('main', { '.gitea/sop-gate.yml': policy }, { by: 'olga' });
    story.sandbox.fault({ path: /\/requested_reviewers/, times: Infinity, answer: { status: 422 } });
    const pull = story.aReadyPull();

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(pull.status('sop-gate / fire qa')?.state).toBe('pending');
  });
});

describe('what an ordinary user may not read', () => {
  it('are the rules of the branch, which still ask for CI', async () => {
    await begin({ gateRole: 'write', gateOwns: false });
    for (const team of ['engineers', 'managers', 'ceo', 'qa', 'security'])
      story.organisation.joinTeam(team, 'sop-gate');
    const pull = approvedWithoutCi();

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(pull.status(GATE)?.description).toContain(CI);
  });

  it('is a private repository, which is answered as not there', async () => {
    await begin({ private: true, gateOwns: false });
    const pull = openCompletePull(story);
    story.repository.removeCollaborator('sop-gate');

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(run.text).toContain('404');
    expect(opened(pull)).toBe(false);
  });

  it('is a team that the list leaves out, whose members are then unknown', async () => {
    await begin({ gateRole: 'write', gateOwns: false });
    for (const team of ['engineers', 'managers', 'ceo', 'security'])
      story.organisation.joinTeam(team, 'sop-gate');
    const pull = openCompletePull(story);

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(run.text).toContain('membership in the team, or ownership of the organisation');
    expect(opened(pull)).toBe(false);
  });
});
