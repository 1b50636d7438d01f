import { expect, it } from 'vitest';
import { buildBench } from '../server-builder.ts';
import { confirmRecord, confirmStatus } from './confirm-status.ts';

const ROW = { context: 'sop-gate / gate', state: 'success', description: 'open' };
const POST = { method: 'POST', path: /\/statuses\// };

it('posts a status and reads it back', async () => {
  const { client, look, change } = buildBench();

  await confirmStatus(client, await look(), ROW);

  expect(change.status(ROW.context)).toMatchObject({ state: 'success', description: 'open' });
});

it('minds no white space that the server trims', async () => {
  const { client, look, change, sandbox } = buildBench();
  sandbox.fault({ ...POST, answer: { status: 201, body: {} } });
  sandbox.on({ ...POST, when: 'after' }, () =>
    change.hasStatus(ROW.context, ROW.state, { by: 'sop-gate', description: 'open' }),
  );

  const confirmed = confirmStatus(client, await look(), { ...ROW, description: ' open\n' });

  await expect(confirmed).resolves.toBeUndefined();
});

it('minds no rows of others and of other contexts', async () => {
  const { client, look, change, sandbox } = buildBench();
  sandbox.on({ ...POST, when: 'after' }, () => {
    change.hasStatus(ROW.context, 'failure', { by: 'ada' });
    change.hasStatus('CI', 'failure', { by: 'sop-gate' });
  });

  const confirmed = confirmStatus(client, await look(), ROW);

  await expect(confirmed).resolves.toBeUndefined();
});

it.each([
  ['state', { state: 'failure', description: 'open' }],
  ['description', { state: 'success', description: 'other' }],
])('is not confirmed where our newest row has another %s', async (_name, other) => {
  const { client, look, change, sandbox } = buildBench();
  sandbox.on({ ...POST, when: 'after' }, () =>
    change.hasStatus(ROW.context, other.state, { by: 'sop-gate', description: other.description }),
  );

  const confirmed = confirmStatus(client, await look(), ROW);

  await expect(confirmed).rejects.toMatchObject({
    message: `The status "sop-gate / gate" was accepted and does not stand on ${change.head}`,
    kind: 'unconfirmed',
    remedy:
      'Look at the statuses of this commit: something else writes them with the token of the gate, or the server drops them.',
  });
});

it('is not confirmed where the server drops the row', async () => {
  const { client, look, sandbox } = buildBench();
  sandbox.fault({ ...POST, answer: { status: 201, body: {} } });

  const confirmed = confirmStatus(client, await look(), ROW);

  await expect(confirmed).rejects.toMatchObject({ kind: 'unconfirmed' });
});

it('posts no second row when only the answer got lost', async () => {
  const { client, look, change, sandbox } = buildBench();
  sandbox.fault({ ...POST, answer: 'lost' });

  await confirmStatus(client, await look(), ROW);

  expect(change.statuses()).toHaveLength(1);
});

it('posts again when the request got lost', async () => {
  const { client, look, change, sandbox } = buildBench();
  sandbox.fault({ ...POST, answer: 'reset' });

  await confirmStatus(client, await look(), ROW);

  expect(change.statuses()).toHaveLength(1);
});

it('names the missing right', async () => {
  const { client, look } = buildBench({ gateOwns: false, gateRole: 'read' });

  const confirmed = confirmStatus(client, await look(), ROW);

  await expect(confirmed).rejects.toMatchObject({ kind: 'forbidden', right: 'write access to code' });
});

it('knows its own row with a job token, which has no creator', async () => {
  const { look, repository, sandbox, client } = buildBench();
  const snapshot = await look();
  sandbox.on({ ...POST, when: 'after' }, () => repository.addStatus(snapshot.pull.head.sha, ROW));

  const confirmed = confirmStatus(client, { ...snapshot, self: { id: -2, login: 'gitea-actions' } }, ROW);

  await expect(confirmed).resolves.toBeUndefined();
});

it('finds a record among records of other runs of ours', async () => {
  const { client, look, change, sandbox } = buildBench();
  sandbox.on({ ...POST, when: 'after' }, () => change.hasStatus(ROW.context, 'pending', { by: 'sop-gate' }));

  const rows = await confirmRecord(client, await look(), ROW);

  expect(rows.map((row) => row.state)).toEqual(['pending', 'success']);
});

it('is not confirmed where the record is among none', async () => {
  const { client, look, sandbox } = buildBench();
  sandbox.fault({ ...POST, answer: { status: 201, body: {} } });

  const rows = confirmRecord(client, await look(), ROW);

  await expect(rows).rejects.toMatchObject({ kind: 'unconfirmed' });
});
