import { describe, expect, it } from 'vitest';
import { createAsk } from '../ask.ts';
import { createSandbox, createVirtualClock, type RunnerScript, seedOrganisation } from '../index.ts';

const home = '/repos/acme/shop/actions';
const dispatch = `POST ${home}/workflows/qa-review.yml/dispatches`;

function seedDispatch(profile = '28.3.0', script: Partial<RunnerScript> = {}) {
  const clock = createVirtualClock();
  const sandbox = createSandbox({ clock, profile });
  const { repository, token, world } = seedOrganisation(sandbox);
  const change = repository.openPullRequest({ by: 'ada', files: { 'a.ts': '1\n' } });
  sandbox.runner.script({ workflow: 'qa-review.yml', ...script });
  const inputs = { repo: 'acme/shop', pr: '1', head_sha: change.head, gate: 'qa', nonce: 'n-1' };
  return { sandbox, clock, repository, world, change, inputs, ask: createAsk(sandbox, token) };
}

describe('starting a workflow by hand', () => {
  it.each([
    ['1.22.6', '', 404],
    ['1.24.7', '?return_run_details=true', 204],
    ['1.26.4', '', 204],
    ['1.26.4', '?return_run_details=true', 200],
    ['16.0.3+gitea-1.22.0', '?return_run_details=true', 204],
  ])('on %s with "%s" answers %i', async (profile, query, expected) => {
    const { ask, inputs } = seedDispatch(profile);

    expect((await ask(`${dispatch}${query}`, { ref: 'main', inputs })).status).toBe(expected);
  });

  it('passes on declared inputs only, with defaults for missing ones', async () => {
    const { ask, sandbox } = seedDispatch();

    await ask(dispatch, { ref: 'main', inputs: { nonce: 'n', undeclared: 'x' } });

    expect(sandbox.runner.dispatched[0]?.inputs).toEqual({
      repo: '',
      pr: '',
      head_sha: '',
      gate: '',
      nonce: 'n',
    });
  });

  it('returns the run, which carries workflow, ref, head, time and the nonce in its title', async () => {
    const { ask, inputs, repository } = seedDispatch();

    const { body } = await ask(`${dispatch}?return_run_details=true`, { ref: 'main', inputs });
    const run = await ask(`GET ${home}/runs/${body.workflow_run_id}`);

    expect(run.body).toMatchObject({
      display_title: 'qa review of acme/shop#1 n-1',
      path: 'qa-review.yml@refs/heads/main',
      event: 'workflow_dispatch',
      head_sha: repository.head(),
      head_branch: 'main',
      status: 'completed',
      conclusion: 'success',
      started_at: '2026-11-02T09:00:00Z',
    });
  });

  it('does not know run names before 1.25', async () => {
    const { ask, inputs, sandbox } = seedDispatch('1.24.7');

    await ask(dispatch, { ref: 'main', inputs });

    expect(sandbox.runner.dispatched[0]?.title).toBe('Start');
  });

  it.each([
    ['no ref', 'qa-review.yml', '', 422],
    ['a file that is not there', 'nothing.yml', 'main', 404],
    ['a branch that is not there', 'qa-review.yml', 'nowhere', 404],
    ['a file without the trigger', 'ci.yml', 'main', 422],
    ['a full ref', 'qa-review.yml', 'refs/heads/main', 204],
  ])('with %s answers', async (_, file, ref, expected) => {
    const { ask } = seedDispatch();

    expect((await ask(`POST ${home}/workflows/${file}/dispatches`, { ref })).status).toBe(expected);
  });

  it('takes a bare commit id for a branch name', async () => {
    const { ask, repository } = seedDispatch();

    expect((await ask(dispatch, { ref: repository.head() })).status).toBe(404);
  });

  it('refuses a disabled workflow, inputs that are no texts, and people without Actions write', async () => {
    const { ask, repository, sandbox, world } = seedDispatch();
    world.addUser('zoe');
    repository.addCollaborator('zoe', { code: 'write', actions: 'read' });
    const numeric = await ask(dispatch, { ref: 'main', inputs: { pr: 1 } });
    const byZoe = await createAsk(sandbox, world.token('zoe'))(dispatch, { ref: 'main' });
    repository.disableWorkflow('qa-review.yml');

    const disabled = await ask(dispatch, { ref: 'main' });

    expect([numeric.status, byZoe.status, disabled.status]).toEqual([422, 403, 403]);
  });
});

describe('a workflow', () => {
  it('is listed with its state, and switched off and on', async () => {
    const { ask } = seedDispatch();
    const stateOf = async (line: string) => (await ask(line)).body.state;

    await ask(`PUT ${home}/workflows/qa-review.yml/disable`);
    const off = await stateOf(`GET ${home}/workflows/qa-review.yml`);
    await ask(`PUT ${home}/workflows/qa-review.yml/enable`);

    expect([off, await stateOf(`GET ${home}/workflows/qa-review.yml`)]).toEqual([
      'disabled_manually',
      'active',
    ]);
    expect((await ask(`GET ${home}/workflows`)).body.workflows?.map((one) => one.id)).toEqual([
      'ci.yml',
      'qa-review.yml',
      'security-review.yml',
    ]);
  });
});

describe('runs', () => {
  it('are accepted and never appear where the runner loses them', async () => {
    const { ask, inputs, sandbox, clock } = seedDispatch('28.3.0', { appears: 'never' });

    const { body } = await ask(`${dispatch}?return_run_details=true`, { ref: 'main', inputs });
    clock.advance(3_600_000);

    expect((await ask(`GET ${home}/runs/${body.workflow_run_id}`)).status).toBe(404);
    expect((await ask(`GET ${home}/runs`)).body.total_count).toBe(0);
    expect(sandbox.runner.dispatched).toHaveLength(1);
  });

  it('appear, start and end as late as the runner says', async () => {
    const { ask, inputs, clock } = seedDispatch('28.3.0', {
      appears: 1000,
      starts: 1000,
      takes: 1000,
      ends: 'failure',
    });
    const look = async () => (await ask(`GET ${home}/runs`)).body.workflow_runs?.map((run) => run.status);
    await ask(dispatch, { ref: 'main', inputs });

    const seen = [
      await look(),
      clock.advance(1000),
      await look(),
      clock.advance(1000),
      await look(),
      clock.advance(1000),
      await look(),
    ];

    expect(seen.filter((one) => one !== undefined)).toEqual([[], ['queued'], ['in_progress'], ['completed']]);
    expect((await ask(`GET ${home}/runs?status=failure`)).body.total_count).toBe(1);
  });

  it('report another commit where the runner is told to', async () => {
    const { ask, inputs } = seedDispatch('28.3.0', { sha: '1'.repeat(40) });

    await ask(dispatch, { ref: 'main', inputs });

    expect((await ask(`GET ${home}/runs`)).body.workflow_runs?.[0]?.head_sha).toBe('1'.repeat(40));
  });

  it.each([
    ['event=workflow_dispatch', 200, 1],
    ['event=push', 200, 0],
    ['branch=main&actor=sop-gate', 200, 1],
    ['head_sha=none', 200, 0],
    ['status=completed', 200, 1],
    ['status=nonsense', 400, undefined],
    ['actor=nobody', 500, undefined],
  ])('filtered by %s', async (query, status, total) => {
    const { ask, inputs } = seedDispatch();
    await ask(dispatch, { ref: 'main', inputs });

    const answer = await ask(`GET ${home}/runs?${query}`);

    expect([answer.status, answer.body.total_count]).toEqual([status, total]);
  });

  it.each([
    ['1.24.7', 404, 404],
    ['1.25.4', 200, 404],
    ['28.3.0', 200, 200],
  ])('have their routes since their version: %s', async (profile, runs, ofFile) => {
    const { ask } = seedDispatch(profile);

    const answers = [await ask(`GET ${home}/runs`), await ask(`GET ${home}/workflows/qa-review.yml/runs`)];

    expect(answers.map((answer) => answer.status)).toEqual([runs, ofFile]);
  });

  it('list jobs, and tasks once a runner has taken them', async () => {
    const { ask, inputs, clock } = seedDispatch('28.3.0', { starts: 1000 });
    const { body } = await ask(`${dispatch}?return_run_details=true`, { ref: 'main', inputs });
    const before = await ask(`GET ${home}/tasks`);
    clock.advance(1000);

    const [jobs, tasks] = [
      await ask(`GET ${home}/runs/${body.workflow_run_id}/jobs`),
      await ask(`GET ${home}/tasks`),
    ];

    expect(jobs.body.jobs?.map((job) => job.name)).toEqual(['review']);
    expect([before.body.total_count, tasks.body.total_count]).toEqual([0, 1]);
  });
});

describe('a job', () => {
  it('announces its nonce, and acts on the pull request later', async () => {
    const { ask, inputs, clock, change, sandbox } = seedDispatch('28.3.0', {
      ends: 'never',
      job: (job) => {
        job.announceNonce();
        job.later(60_000, () => {
          job.pullRequest.approvedBy('quinn');
          job.end('success');
        });
      },
    });

    await ask(dispatch, { ref: 'main', inputs });

    expect(change.status('qa-review / job')).toMatchObject({
      state: 'pending',
      description: 'nonce n-1',
      creatorId: -2,
    });
    expect(change.reviews).toEqual([]);
    clock.advance(60_000);
    sandbox.tick();
    expect(change.reviews).toMatchObject([{ state: 'APPROVED', official: true }]);
    expect(sandbox.runner.runs[0]?.conclusion).toBe('success');
  });
});
