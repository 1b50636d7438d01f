import { expect, it } from 'vitest';
import type { Action } from '../verdict/action.ts';
import { carryOut } from './carry-out.ts';
import { buildBench } from './server-builder.ts';

const STATUS = {
  kind: 'post-status',
  context: 'sop-gate / gate',
  state: 'pending',
  description: 'waiting',
} as const;
const COMMENT = { kind: 'upsert-comment', marker: '<!-- gate -->', body: '<!-- gate -->\nWaiting.' } as const;

it('confirms what it told and read back', async () => {
  const { client, look, change, repository, sandbox } = buildBench();
  const snapshot = await look();
  const low = snapshot.definitions.find((label) => label.name === 'tier:low');
  const label = { id: low?.id ?? 0, name: 'tier:low' };
  const actions: Action[] = [
    STATUS,
    { kind: 'prove-label-right' },
    { kind: 'create-label', name: 'tier:odd', color: '#123456', description: 'Odd' },
    { kind: 'add-label', ...label },
    COMMENT,
  ];

  const confirmations = await Promise.all(actions.map((action) => carryOut(client, snapshot, action)));

  expect(confirmations).toEqual(actions.map(() => ({ confirmed: true })));
  expect(change.labels).toEqual(['tier:low']);
  expect(repository.labels).toContain('tier:odd');
  expect(sandbox.told()).toContainEqual(expect.stringMatching(/labels \{"labels":\[0,.+ -> 4\d\d$/));
  expect(change.status('sop-gate / gate')?.state).toBe('pending');
  expect(change.comments.map((comment) => comment.body)).toEqual([COMMENT.body]);
  expect(sandbox.problems()).toEqual([]);
});

it('takes a label off and reads that back', async () => {
  const { client, look, change } = buildBench();
  change.labelledBy('mia', 'tier:low');
  const snapshot = await look();
  const [label] = snapshot.labels;

  const confirmation = await carryOut(client, snapshot, {
    kind: 'remove-label',
    id: label?.id ?? 0,
    name: 'tier:low',
  });

  expect(confirmation).toEqual({ confirmed: true });
  expect(change.labels).toEqual([]);
});

it('starts a review and looks for one that was started', async () => {
  const { client, look, change, sandbox } = buildBench();
  const snapshot = await look();
  const fire = {
    gate: 'qa',
    nonce: 'abcdefgh12345678',
    attempt: 1,
    ledger: 'sop-gate / fire qa',
    repository: 'acme/shop',
    workflow: 'qa-review.yml',
    prefer: ['dispatch'],
    teams: ['qa'],
    users: [],
  } as const;

  const fired = await carryOut(client, snapshot, { kind: 'fire', ...fire });
  const proven = await carryOut(client, snapshot, { kind: 'prove-fire', ...fire, intendedAt: client.now() });

  expect([fired, proven]).toEqual([{ confirmed: true }, { confirmed: true }]);
  expect(sandbox.runner.dispatched).toHaveLength(1);
  const ledger = change.statuses().filter((row) => row.context === fire.ledger);
  expect(ledger.map(({ state }) => state)).toEqual(['pending', 'success', 'success']);
});
