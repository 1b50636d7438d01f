import { expect, it } from 'vitest';
import type { GiteaClient } from '../client.ts';
import { buildScripted } from '../scripted-client-builder.ts';
import { dispatchWorkflow } from './actions.ts';
import { editComment, postComment } from './comments.ts';
import { readEntries } from './contents.ts';
import { addLabel, createLabel, removeLabel } from './labels.ts';
import { requestReview } from './review-requests.ts';
import { postStatus } from './statuses.ts';

const PLACE = { owner: 'acme', name: 'shop', number: 7 };
const SPOT = { ...PLACE, commit: 'c0ffee' };

const writes: [name: string, call: (client: GiteaClient) => Promise<unknown>, attempts: number][] = [
  [
    'postStatus',
    (c) => postStatus(c, { ...PLACE, sha: 'c' }, { context: 'x', state: 'error', description: '' }),
    1,
  ],
  ['postComment', (c) => postComment(c, PLACE, 'text'), 1],
  ['createLabel', (c) => createLabel(c, PLACE, { name: 'l', color: '', description: '' }), 1],
  ['dispatch', (c) => dispatchWorkflow(c, { ...PLACE, workflow: 'q', branch: 'm', inputs: {} }), 1],
  ['editComment', (c) => editComment(c, { ...PLACE, id: 9 }, 'text'), 5],
  ['addLabel', (c) => addLabel(c, PLACE, { id: 3, name: 'l' }), 5],
  ['removeLabel', (c) => removeLabel(c, PLACE, { id: 3, name: 'l' }), 5],
  ['requestReview', (c) => requestReview(c, PLACE, { team: 'qa' }), 5],
  ['readEntries', (c) => readEntries(c, SPOT, ['a']), 5],
];

it.each(writes)('repeats %s no more often than it may when nobody answers', async (_name, call, attempts) => {
  const { client, requests } = buildScripted([new Error('reset')]);

  const answer = call(client);

  await expect(answer).rejects.toMatchObject({ kind: 'unavailable' });
  expect(requests).toHaveLength(attempts);
});
