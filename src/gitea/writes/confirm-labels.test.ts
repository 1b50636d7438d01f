import { expect, it } from 'vitest';
import { buildBench } from '../server-builder.ts';
import {
  confirmAddedLabel,
  confirmCreatedLabel,
  confirmRemovedLabel,
  proveLabelRight,
} from './confirm-labels.ts';

const PLACE = { owner: 'acme', name: 'shop', number: 1 };
const LABELS = '/repos/acme/shop/issues/1/labels';

/** A bench and the tier label low of its repository. */
async function buildLabelBench(options: Parameters<typeof buildBench>[0] = {}) {
  const bench = buildBench(options);
  const snapshot = await bench.look();
  const id = snapshot.definitions.find((label) => label.name === 'tier:low')?.id ?? 0;
  return { ...bench, snapshot, low: { id, name: 'tier:low' } };
}

it('puts a label on and reads it back', async () => {
  const { client, change, low } = await buildLabelBench();

  await confirmAddedLabel(client, PLACE, low);

  expect(change.labels).toEqual(['tier:low']);
});

const ADD_REMEDY =
  'Look in the timeline who took it off or renamed it, and whether the label belongs to this repository or its organisation.';

it('tells that a label vanished right after it was put on', async () => {
  const { client, change, low, sandbox } = await buildLabelBench();
  sandbox.on({ method: 'POST', path: LABELS, when: 'after' }, () => change.unlabelledBy('mia', 'tier:low'));

  const added = confirmAddedLabel(client, PLACE, low);

  await expect(added).rejects.toMatchObject({
    message: `The label "tier:low" (id ${low.id}) was accepted on acme/shop#1 and does not stand: there stand none`,
    kind: 'unconfirmed',
    remedy: ADD_REMEDY,
  });
});

it('tells what stands in the place of a label that was ignored', async () => {
  const { client, change } = await buildLabelBench();
  change.labelledBy('mia', 'tier:high', 'tier:medium');

  const added = confirmAddedLabel(client, PLACE, { id: 9999, name: 'tier:low' });

  await expect(added).rejects.toMatchObject({
    message: expect.stringMatching(
      /and does not stand: there stand "tier:high" \(id \d+\), "tier:medium" \(id \d+\)$/,
    ),
  });
});

it('tells that a label is called otherwise by now', async () => {
  const { client, low } = await buildLabelBench();

  const added = confirmAddedLabel(client, PLACE, { ...low, name: 'tier:lowest' });

  await expect(added).rejects.toMatchObject({
    message: `The label "tier:lowest" (id ${low.id}) was accepted on acme/shop#1 and is called "tier:low" by now`,
  });
});

it('names the missing right when a label is refused', async () => {
  const { client, low } = await buildLabelBench({ gateOwns: false, gateRole: 'read' });

  const added = confirmAddedLabel(client, PLACE, low);

  await expect(added).rejects.toMatchObject({ kind: 'forbidden', right: 'write access to pull requests' });
});

it('takes a label off and reads that back', async () => {
  const { client, change, low } = await buildLabelBench();
  change.labelledBy('mia', 'tier:low', 'tier:high');

  await confirmRemovedLabel(client, PLACE, low);

  expect(change.labels).toEqual(['tier:high']);
});

it.each([404, 422])('minds no refusal with %i when the label is gone', async (status) => {
  const { client, change, low, sandbox } = await buildLabelBench();
  change.labelledBy('mia', 'tier:high');
  sandbox.fault({ method: 'DELETE', path: /labels/, answer: { status } });

  const removed = confirmRemovedLabel(client, PLACE, low);

  await expect(removed).resolves.toBeUndefined();
});

it.each([
  [404, 'not-found'],
  [422, 'refused'],
])('throws the refusal with %i when the label stands still', async (status, kind) => {
  const { client, change, low, sandbox } = await buildLabelBench();
  change.labelledBy('mia', 'tier:low');
  sandbox.fault({ method: 'DELETE', path: /labels/, answer: { status } });

  const removed = confirmRemovedLabel(client, PLACE, low);

  await expect(removed).rejects.toMatchObject({ kind });
});

it('throws when taking off is forbidden, whatever stands', async () => {
  const { client, low, sandbox } = await buildLabelBench();
  sandbox.fault({ method: 'DELETE', path: /labels/, answer: { status: 403 } });

  const removed = confirmRemovedLabel(client, PLACE, low);

  await expect(removed).rejects.toMatchObject({ kind: 'forbidden' });
});

it('tells that a label came back right after it was taken off', async () => {
  const { client, change, low, sandbox } = await buildLabelBench();
  change.labelledBy('mia', 'tier:low');
  sandbox.on({ method: 'DELETE', path: /labels/, when: 'after' }, () => change.labelledBy('mia', 'tier:low'));

  const removed = confirmRemovedLabel(client, PLACE, low);

  await expect(removed).rejects.toMatchObject({
    message: `The label "tier:low" (id ${low.id}) was taken from acme/shop#1 and stands there still`,
    kind: 'unconfirmed',
    remedy: 'Look in the timeline who put it back.',
  });
});

it('lets a fault of its own through', async () => {
  const { client, low } = await buildLabelBench();
  const bug = new TypeError('a bug');

  const removed = confirmRemovedLabel({ ...client, send: () => Promise.reject(bug) }, PLACE, low);

  await expect(removed).rejects.toBe(bug);
});

const ODD = { name: 'tier:odd', color: '#123456', description: 'Odd' };

it('creates a label and reads it back', async () => {
  const { client, repository, snapshot } = await buildLabelBench();

  await confirmCreatedLabel(client, snapshot, ODD);

  expect(repository.labels).toContain('tier:odd');
});

it('creates no second label of the same name', async () => {
  const { client, sandbox, snapshot } = await buildLabelBench();

  await confirmCreatedLabel(client, snapshot, { ...ODD, name: 'tier:low' });

  expect(sandbox.writes).toEqual([]);
});

it('creates no second label when only the answer got lost', async () => {
  const { client, repository, sandbox, snapshot } = await buildLabelBench();
  sandbox.fault({ method: 'POST', path: '/repos/acme/shop/labels', answer: 'lost' });

  await confirmCreatedLabel(client, snapshot, ODD);

  expect(repository.labels.filter((name) => name === 'tier:odd')).toHaveLength(1);
});

it('tells that a created label is not there', async () => {
  const { client, sandbox, snapshot } = await buildLabelBench();
  sandbox.fault({ method: 'POST', path: '/repos/acme/shop/labels', answer: { status: 201, body: {} } });

  const created = confirmCreatedLabel(client, snapshot, ODD);

  await expect(created).rejects.toMatchObject({
    message: 'The label "tier:odd" was created in acme/shop and is not there',
    kind: 'unconfirmed',
    remedy: 'Create it by hand, in the labels of the repository.',
  });
});

it.each(['1.22.6', '1.24.7', '28.3.0'])(
  'proves the label right on version %s and writes nothing',
  async (profile) => {
    const { client, change, sandbox } = await buildLabelBench({ profile });

    await proveLabelRight(client, PLACE);

    expect(change.timeline.map(({ type }) => type)).toEqual(['pull_push']);
    expect(sandbox.told()).toEqual([`POST ${LABELS} {"labels":[0,"sop-gate"]} -> 400`]);
  },
);

it('names the role that is missing for labels', async () => {
  const { client } = await buildLabelBench({ gateOwns: false, gateRole: 'read' });

  const proof = proveLabelRight(client, PLACE);

  await expect(proof).rejects.toMatchObject({
    message: expect.stringContaining('Could not write labels on acme/shop#1: the server answered 403'),
    kind: 'forbidden',
    right: 'write access to pull requests',
  });
});

it('names the scope that is missing for labels', async () => {
  const { client } = await buildLabelBench({
    scopes: ['read:issue', 'write:repository', 'read:organization', 'read:user'],
  });

  const proof = proveLabelRight(client, PLACE);

  await expect(proof).rejects.toMatchObject({ kind: 'forbidden', right: 'write:issue' });
});

it.each([
  [400, { message: 'bad gateway settings' }],
  [422, { message: 'labels' }],
  [300, {}],
  [404, { message: 'label' }],
])('takes status %i with %j for no proof', async (status, body) => {
  const { client, sandbox } = await buildLabelBench();
  sandbox.fault({ method: 'POST', path: LABELS, answer: { status, body } });

  const proof = proveLabelRight(client, PLACE);

  await expect(proof).rejects.toMatchObject({ name: 'GiteaError' });
});

it('takes a server that lets the question pass for a proof', async () => {
  const { client, sandbox } = await buildLabelBench();
  sandbox.fault({ method: 'POST', path: LABELS, answer: { status: 200, body: [] } });

  const proof = proveLabelRight(client, PLACE);

  await expect(proof).resolves.toBeUndefined();
});

it('asks again for the label right when nobody answers', async () => {
  const { client, sandbox } = await buildLabelBench();
  sandbox.fault({ method: 'POST', path: LABELS, answer: 'reset' });

  const proof = proveLabelRight(client, PLACE);

  await expect(proof).resolves.toBeUndefined();
});
