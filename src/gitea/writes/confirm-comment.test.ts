import { expect, it } from 'vitest';
import { buildBench } from '../server-builder.ts';
import { confirmComment } from './confirm-comment.ts';

const MARKER = '<!-- gate -->';
const OWN = { marker: MARKER, body: `${MARKER}\nWaiting.` };
const POST = { method: 'POST', path: /\/comments$/ };

it('writes the comment where there is none', async () => {
  const { client, look, change } = buildBench();

  await confirmComment(client, await look(), OWN);

  expect(change.comments).toEqual([{ author: 'sop-gate', body: OWN.body }]);
});

it('edits its own comment and no other', async () => {
  const { client, look, change } = buildBench();
  change.commentedBy('ada', `${MARKER}\nForged.`);
  change.commentedBy('sop-gate', `Quoted: ${MARKER}`);
  change.commentedBy('sop-gate', `${MARKER}\nOlder.`);

  await confirmComment(client, await look(), OWN);

  expect(change.comments.map((comment) => comment.body)).toEqual([
    `${MARKER}\nForged.`,
    `Quoted: ${MARKER}`,
    OWN.body,
  ]);
});

it('edits the newest of two that racing runs left, which is the one that is read', async () => {
  const { client, look, change } = buildBench();
  change.commentedBy('sop-gate', `${MARKER}\nOlder.`);
  change.commentedBy('sop-gate', `${MARKER}\nNewer.`);

  await confirmComment(client, await look(), OWN);

  expect(change.comments.map((comment) => comment.body)).toEqual([`${MARKER}\nOlder.`, OWN.body]);
});

it.each([OWN.body, `${OWN.body.replace('\n', '\r\n')}\n`])(
  'writes nothing where it says so already: %j',
  async (body) => {
    const { client, look, change, sandbox } = buildBench();
    change.commentedBy('sop-gate', body);

    await confirmComment(client, await look(), OWN);

    expect(sandbox.writes).toEqual([]);
  },
);

it('is confirmed where the server changes line ends', async () => {
  const { client, look, change, sandbox } = buildBench();
  sandbox.fault({ ...POST, answer: { status: 201, body: {} } });
  sandbox.on({ ...POST, when: 'after' }, () =>
    change.commentedBy('sop-gate', OWN.body.replace('\n', '\r\n')),
  );

  const confirmed = confirmComment(client, await look(), OWN);

  await expect(confirmed).resolves.toBeUndefined();
});

it('writes no second comment when only the answer got lost', async () => {
  const { client, look, change, sandbox } = buildBench();
  sandbox.fault({ ...POST, answer: 'lost' });

  await confirmComment(client, await look(), OWN);

  expect(change.comments).toHaveLength(1);
});

it.each([
  ['drops', () => {}],
  [
    'changes',
    (bench: ReturnType<typeof buildBench>) => bench.change.commentedBy('sop-gate', `${MARKER}\nOther.`),
  ],
])('is not confirmed where the server %s the comment', async (_name, act) => {
  const bench = buildBench();
  bench.sandbox.fault({ ...POST, answer: { status: 201, body: {} } });
  bench.sandbox.on({ ...POST, when: 'after' }, () => act(bench));

  const confirmed = confirmComment(bench.client, await bench.look(), OWN);

  await expect(confirmed).rejects.toMatchObject({
    message: 'The comment of the gate on acme/shop#1 was accepted and reads differently',
    kind: 'unconfirmed',
    remedy:
      "Look at the pull request's comments: something else edits them, or the server drops what it does not like.",
  });
});

it('is not confirmed where an edit leaves the old words', async () => {
  const { client, look, change, sandbox } = buildBench();
  change.commentedBy('sop-gate', `${MARKER}\nOlder.`);
  sandbox.fault({ method: 'PATCH', path: /\/comments\//, answer: { status: 200, body: {} } });

  const confirmed = confirmComment(client, await look(), OWN);

  await expect(confirmed).rejects.toMatchObject({ kind: 'unconfirmed' });
});
