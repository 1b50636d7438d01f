import { expect, it } from 'vitest';
import { buildFireBench, NONCE } from './firing-builder.ts';

const BY_COMMENT = { prefer: ['comment'] } as const;
const POST = { method: 'POST', path: /\/comments$/ };

it('calls teams and people of the role by name', async () => {
  const { fire, change, ledger } = await buildFireBench();

  const confirmation = await fire({ ...BY_COMMENT, teams: ['qa', 'guild/testers'], users: ['mia'] });

  expect(confirmation).toEqual({ confirmed: true });
  expect(change.comments).toEqual([
    {
      author: 'sop-gate',
      body: `<!-- sop-gate fire ${NONCE} -->\nThe qa review is wanted on ${change.head}. @acme/qa, @guild/testers, @mia: please review.\n`,
    },
  ]);
  expect(ledger().at(-1)).toMatch(/: comment \d+$/);
});

it('calls nobody where the role is nobody', async () => {
  const { fire, change } = await buildFireBench();

  await fire({ ...BY_COMMENT, teams: [] });

  expect(change.comments[0]?.body).toBe(
    `<!-- sop-gate fire ${NONCE} -->\nThe qa review is wanted on ${change.head}.\n`,
  );
});

it('writes no second comment when only the answer got lost', async () => {
  const { fire, change, sandbox } = await buildFireBench();
  sandbox.fault({ ...POST, answer: 'lost' });

  const confirmation = await fire(BY_COMMENT);

  expect(confirmation).toEqual({ confirmed: true });
  expect(change.comments).toHaveLength(1);
});

it('is not proven where the comment is not there', async () => {
  const { fire, sandbox, change } = await buildFireBench();
  change.commentedBy('ada', `<!-- sop-gate fire ${NONCE} -->`);
  change.commentedBy('sop-gate', `Quoted: <!-- sop-gate fire ${NONCE} -->`);
  sandbox.fault({ ...POST, answer: { status: 201, body: {} } });

  const confirmation = await fire(BY_COMMENT);

  expect(confirmation).toEqual({
    confirmed: false,
    why: 'the comment that asks for the qa review was accepted and is not there',
    remedy: 'Look whether something deletes the comments of the gate.',
  });
});

it('is refused where comments are forbidden', async () => {
  const { fire, sandbox } = await buildFireBench();
  sandbox.fault({ ...POST, answer: { status: 403, body: { message: 'locked' } } });

  const confirmation = await fire(BY_COMMENT);

  expect(confirmation).toMatchObject({
    confirmed: false,
    why: 'the qa review cannot be started (comment: Could not comment on acme/shop#1: the server answered 403 (locked))',
    remedy: expect.stringContaining('read access to pull requests'),
  });
});
