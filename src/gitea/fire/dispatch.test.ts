import { expect, it } from 'vitest';
import { buildFireBench, NONCE } from './firing-builder.ts';

const QA = 'qa-review.yml';
const DISPATCHES = { method: 'POST', path: /\/dispatches/ };
const UNPROVEN = {
  confirmed: false,
  why: `qa-review.yml was dispatched in acme/shop and nothing carries the nonce ${NONCE}`,
  remedy:
    'Check that a runner serves acme/shop, and that qa-review.yml declares the input nonce, shows it in run-name and announces it.',
};

it('dispatches to the default branch with everything the job needs', async () => {
  const { fire, change, sandbox } = await buildFireBench();

  await fire();

  expect(sandbox.runner.dispatched).toMatchObject([
    {
      workflow: QA,
      ref: 'refs/heads/main',
      inputs: { repo: 'acme/shop', pr: '1', head_sha: change.head, gate: 'qa', nonce: NONCE },
    },
  ]);
});

it('dispatches in the configured repository', async () => {
  const { fire, organisation, sandbox, world, ledger } = await buildFireBench();
  const files = {
    '.gitea/workflows/qa-review.yml': world.repository('acme/shop').file(`.gitea/workflows/${QA}`) ?? '',
  };
  const gates = organisation.addRepository('gates', { defaultBranch: 'trunk', files });
  gates.addCollaborator('sop-gate', 'write');

  await fire({ repository: 'acme/gates' });

  const [run] = sandbox.runner.dispatched;
  expect([run?.repositoryId, run?.ref]).toEqual([gates.id, 'refs/heads/trunk']);
  expect(ledger().at(-1)).toContain(`run ${run?.id}`);
});

it('proves the start by the task of the run on version 1.25', async () => {
  const { fire, ledger, sandbox, naps } = await buildFireBench({ profile: '1.25.4' });

  const confirmation = await fire();

  expect(confirmation).toEqual({ confirmed: true });
  expect(ledger().at(-1)).toContain(`: run number ${sandbox.runner.runs[0]?.number}`);
  expect(naps).toEqual([]);
});

it.each(['1.26.4', '28.3.0'])('proves the start by the run on version %s', async (profile) => {
  const { fire, ledger, sandbox, naps } = await buildFireBench({ profile });

  const confirmation = await fire();

  expect(confirmation).toEqual({ confirmed: true });
  expect(ledger().at(-1)).toContain(`: run ${sandbox.runner.runs[0]?.id}`);
  expect(naps).toEqual([]);
});

it.each(['1.24.7', '16.0.3+gitea-1.22.0'])(
  'proves the start by the job’s status on version %s',
  async (profile) => {
    const { fire, ledger, sandbox } = await buildFireBench({ profile });
    sandbox.runner.script({ workflow: QA, job: (job) => job.announceNonce() });

    await fire();

    expect(ledger().at(-1)).toContain(': status qa-review / job');
  },
);

it('proves the start by the job’s comment on version 1.24', async () => {
  const { fire, ledger, sandbox } = await buildFireBench({ profile: '1.24.7' });
  sandbox.runner.script({ workflow: QA, job: (job) => job.comment(`Started ${NONCE}`) });

  await fire();

  expect(ledger().at(-1)).toMatch(/: comment \d+$/);
});

it.each([
  ['1.24.7', 'nothing but the gate speaks of it'],
  ['28.3.0', 'its run never appears'],
])('waits half a minute on version %s and leaves the intent standing when %s', async (profile) => {
  const { fire, ledger, sandbox, naps } = await buildFireBench({ profile });
  sandbox.runner.script({ workflow: QA, appears: 'never' });

  const confirmation = await fire();

  expect(confirmation).toEqual(UNPROVEN);
  expect(ledger()).toEqual([`pending intent ${NONCE} attempt 1 for #1 into main`]);
  expect(naps).toEqual([1000, 2000, 4000, 8000, 15_000]);
});

it.each(['1.24.7', '1.25.4', '28.3.0'])(
  'waits for a start that shows late on version %s',
  async (profile) => {
    const { fire, sandbox } = await buildFireBench({ profile });
    sandbox.runner.script({ workflow: QA, appears: 29_000, job: (job) => job.announceNonce() });

    const confirmation = await fire();

    expect(confirmation).toEqual({ confirmed: true });
  },
);

it('takes no run of another commit for the proof', async () => {
  const { fire, sandbox, change } = await buildFireBench();
  sandbox.runner.script({ workflow: QA, sha: change.head });

  const confirmation = await fire();

  expect(confirmation).toEqual(UNPROVEN);
});

it('minds no push to the default branch while it starts', async () => {
  const { fire, sandbox, repository } = await buildFireBench();
  sandbox.on(DISPATCHES, () => {
    repository.commit('main', { 'NEWS.md': 'news\n' });
  });

  const confirmation = await fire();

  expect(confirmation).toEqual({ confirmed: true });
});

it('minds no push to the default branch while it looks for the run', async () => {
  const { fire, sandbox, repository, naps } = await buildFireBench();
  sandbox.on({ method: 'GET', path: /\/runs\/\d+$/ }, () => {
    repository.commit('main', { 'NEWS.md': 'news\n' });
  });

  const confirmation = await fire();

  expect(confirmation).toEqual({ confirmed: true });
  expect(naps).toEqual([]);
});

it.each([
  ['event', { event: 'push' }],
  ['workflow', { path: 'other.yml@refs/heads/main' }],
  ['branch', { path: 'qa-review.yml@refs/heads/other' }],
  ['number', { id: 9999 }],
  ['time', { started_at: '2026-11-02T08:59:59Z' }],
])('takes no named run of another %s for the proof', async (_name, change) => {
  const { fire, sandbox } = await buildFireBench();
  const transform = (run: unknown) => ({ ...(run as object), ...change });
  sandbox.fault({ path: /\/runs\/\d+$/, times: Number.POSITIVE_INFINITY, answer: { transform } });

  const confirmation = await fire();

  expect(confirmation).toEqual(UNPROVEN);
});

it.each([
  ['event', { event: 'push' }],
  ['workflow', { workflow_id: 'other.yml' }],
  ['branch', { head_branch: 'other' }],
  ['title', { display_title: 'the newest run' }],
  ['time', { created_at: '2026-11-02T08:59:59Z' }],
])('takes no task of another %s for the proof', async (_name, change) => {
  const { fire, sandbox } = await buildFireBench({ profile: '1.25.4' });
  const transform = (body: unknown) => {
    const { workflow_runs: runs } = body as { workflow_runs: object[] };
    return { workflow_runs: runs.map((run) => ({ ...run, ...change })) };
  };
  sandbox.fault({ path: /\/tasks/, times: Number.POSITIVE_INFINITY, answer: { transform } });

  const confirmation = await fire();

  expect(confirmation).toEqual(UNPROVEN);
});

it.each([
  ['are forbidden', { status: 403 }],
  ['are not found', { status: 404 }],
  ['are told in other words', { status: 200, body: { runs: [] } }],
])('believes the job where runs %s', async (_name, answer) => {
  const { fire, ledger, sandbox } = await buildFireBench();
  sandbox.runner.script({ workflow: QA, job: (job) => job.announceNonce() });
  sandbox.fault({ path: /\/(runs|tasks)/, times: Number.POSITIVE_INFINITY, answer });

  await fire();

  expect(ledger().at(-1)).toContain(': status qa-review / job');
});

it.each([401, 500])('stops where the run is answered with %i', async (status) => {
  const { fire, sandbox } = await buildFireBench();
  sandbox.fault({ path: /\/runs\//, times: Number.POSITIVE_INFINITY, answer: { status } });

  const confirmation = fire();

  await expect(confirmation).rejects.toMatchObject({ name: 'GiteaError' });
});

it.each(['lost', 'truncated', { page: 502 }] as const)(
  'never dispatches twice when the answer is %j, and finds the run by its nonce',
  async (answer) => {
    const { fire, sandbox, log } = await buildFireBench();
    sandbox.fault({ ...DISPATCHES, answer });

    const confirmation = await fire();

    const arrived = sandbox.runner.dispatched.length;
    expect(confirmation.confirmed).toBe(arrived === 1);
    expect(sandbox.calls.filter((call) => call.path.endsWith('/dispatches'))).toHaveLength(1);
    expect(log[0]).toMatch(/; looking for the run by its nonce$/);
  },
);

it.each([403, 404, 422])('takes a dispatch refused with %i for one that started nothing', async (status) => {
  const { fire, sandbox, change } = await buildFireBench();
  sandbox.fault({ ...DISPATCHES, answer: { status } });

  const confirmation = await fire();

  expect(confirmation).toEqual({ confirmed: true });
  expect(change.requestedReviewers).toEqual(['team/qa']);
});

it('stops where the token is not known any more', async () => {
  const { fire, sandbox } = await buildFireBench();
  sandbox.fault({ ...DISPATCHES, answer: { status: 401 } });

  const confirmation = fire();

  await expect(confirmation).rejects.toMatchObject({ kind: 'unauthorized' });
});

it('takes a repository of workflows that it cannot see for a refusal', async () => {
  const { fire, log } = await buildFireBench();

  await fire({ repository: 'acme/nowhere' });

  expect(log[0]).toContain('cannot be started by dispatch: Could not read the repository acme/nowhere');
});
