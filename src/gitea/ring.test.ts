import { expect, it } from 'vitest';
import { ring } from './ring.ts';
import { buildScripted, say } from './scripted-client-builder.ts';

const dispatch = {
  owner: 'acme',
  name: 'gate',
  workflow: 'sop-gate.yml',
  branch: 'main',
  inputs: { repo: 'acme/shop', pr: '7' },
};
const run = {
  id: 12,
  event: 'workflow_dispatch',
  path: 'sop-gate.yml@refs/heads/main',
  head_sha: 'a'.repeat(40),
  status: 'queued',
  started_at: '1970-01-01T00:00:00Z',
};
const accepted = say({ workflow_run_id: 12, run_url: 'x', html_url: 'y' });

it('dispatches the workflow with its hints as text, and reads the run back', async () => {
  const { client, requests } = buildScripted([accepted, say(run)]);

  const id = await ring(client, dispatch);

  expect(id).toBe(12);
  expect(requests).toEqual([
    'POST https://git.test/api/v1/repos/acme/gate/actions/workflows/sop-gate.yml/dispatches?return_run_details=true {"ref":"main","inputs":{"repo":"acme/shop","pr":"7"}}',
    'GET https://git.test/api/v1/repos/acme/gate/actions/runs/12',
  ]);
});

it('takes an empty answer of an older server for what it is', async () => {
  const { client, requests } = buildScripted([new Response(null, { status: 204 })]);

  const id = await ring(client, dispatch);

  expect(id).toBeUndefined();
  expect(requests).toHaveLength(1);
});

it.each([
  ['another number', { id: 13 }],
  ['another workflow', { path: 'qa-review.yml@refs/heads/main' }],
  ['another branch', { path: 'sop-gate.yml@refs/heads/main2' }],
])('believes no run with %s', async (_what, difference) => {
  const { client } = buildScripted([accepted, say({ ...run, ...difference })]);

  await expect(ring(client, dispatch)).rejects.toMatchObject({
    kind: 'unconfirmed',
    message: 'sop-gate.yml was dispatched in acme/gate and the run 12 that the server named is another one',
    remedy: 'Look at the runs of that repository.',
  });
});
