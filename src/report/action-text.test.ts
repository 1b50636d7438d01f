import { expect, it } from 'vitest';
import type { Action, FireGate } from '../verdict/action.ts';
import { renderAction } from './action-text.ts';

const fire: FireGate = {
  kind: 'fire',
  gate: 'qa',
  nonce: 'n',
  attempt: 2,
  ledger: 'sop-gate / fire qa',
  repository: 'acme/gate',
  workflow: 'qa-review.yml',
  prefer: ['dispatch'],
  teams: [],
  users: [],
};

it.each<[Action, string]>([
  [
    { kind: 'post-status', context: 'sop-gate / gate', state: 'pending', description: 'waiting' },
    'status sop-gate / gate = pending (waiting)',
  ],
  [{ kind: 'prove-label-right' }, 'right to write labels proven'],
  [{ kind: 'create-label', name: 'tier:low', color: '#fff', description: 'd' }, 'label tier:low created'],
  [{ kind: 'add-label', id: 1, name: 'tier:low' }, 'label tier:low added'],
  [{ kind: 'remove-label', id: 1, name: 'tier:low' }, 'label tier:low removed'],
  [fire, 'review qa started (qa-review.yml in acme/gate, attempt 2)'],
  [{ ...fire, kind: 'prove-fire', intendedAt: 1 }, 'start of review qa looked for (attempt 2)'],
  [{ kind: 'upsert-comment', body: 'b', marker: 'm' }, 'comment written'],
  [{ kind: 'merge', head: 'c0ffee', style: 'squash' }, 'merge of c0ffee (squash)'],
])('says in words what $kind did', (action, words) => {
  expect(renderAction(action)).toBe(words);
});
