import { expect, it } from 'vitest';
import { fireGate } from './fire-gate.ts';
import { buildFireBench, FIRE } from './firing-builder.ts';

const REMEDY = 'Give the role people who can read the repository and are not the author of the pull request.';
const REQUESTS = { method: 'POST', path: /\/requested_reviewers$/ };
const BY_REQUEST = { prefer: ['request-review'] } as const;

it.each(['1.22.6', '28.3.0'])('asks teams and people of the role on version %s', async (profile) => {
  const { fire, change, ledger, log } = await buildFireBench({ profile });

  const confirmation = await fire({
    ...BY_REQUEST,
    teams: ['qa', 'ACME/security', 'guild/qa'],
    users: ['mia', 'Ada'],
  });

  expect(confirmation).toEqual({ confirmed: true });
  expect(change.requestedReviewers).toEqual(['team/qa', 'team/security', 'mia']);
  expect(log).toEqual([]);
  expect(ledger().at(-1)).toContain(': requested qa');
});

it('is proven by people alone too, whatever the case', async () => {
  const { fire, ledger } = await buildFireBench();

  const confirmation = await fire({ ...BY_REQUEST, teams: [], users: ['MIA'] });

  expect(confirmation).toEqual({ confirmed: true });
  expect(ledger().at(-1)).toContain(': requested MIA');
});

it('goes on where one of several is refused, and says so', async () => {
  const { fire, change, log } = await buildFireBench();

  const confirmation = await fire({ ...BY_REQUEST, teams: ['nobody', 'Qa'], users: [] });

  expect(confirmation).toEqual({ confirmed: true });
  expect(change.requestedReviewers).toEqual(['team/qa']);
  expect(log).toEqual([
    expect.stringContaining('Could not request a review of acme/shop#1 from nobody: the server answered 404'),
  ]);
});

it('is refused where everybody is refused', async () => {
  const { fire, ledger } = await buildFireBench();

  const confirmation = await fire({ ...BY_REQUEST, teams: ['nobody'], users: ['noone'] });

  expect(confirmation).toMatchObject({
    confirmed: false,
    why: expect.stringContaining('(request-review: Could not request a review of acme/shop#1 from nobody'),
    remedy: REMEDY,
  });
  expect(ledger()).toHaveLength(1);
});

it('asks no teams where the owner is a person', async () => {
  const { client, snapshot, sandbox } = await buildFireBench();
  const own = { ...snapshot, repository: { ...snapshot.repository, ownerKind: 'user' as const } };

  const confirmation = await fireGate(client, own, { ...FIRE, ...BY_REQUEST });

  expect(confirmation).toMatchObject({
    why: 'the qa review cannot be started (request-review: there is nobody who could be asked for the qa review)',
  });
  expect(sandbox.told().some((line) => line.includes('requested_reviewers'))).toBe(false);
});

it('is not proven where nobody stands among the requested reviewers', async () => {
  const { fire, sandbox } = await buildFireBench();
  sandbox.fault({ ...REQUESTS, answer: { status: 201, body: [] } });

  const confirmation = await fire(BY_REQUEST);

  expect(confirmation).toEqual({
    confirmed: false,
    why: 'the qa review was requested and nobody stands among the requested reviewers',
    remedy: REMEDY,
  });
});

it('is not proven where somebody else stands among the requested reviewers', async () => {
  const { fire, sandbox, change } = await buildFireBench();
  change.reviewRequestedBy('ada', 'team/security');
  change.reviewRequestedBy('ada', 'ben');
  change.approvedBy('mia');
  sandbox.fault({ ...REQUESTS, times: 2, answer: { status: 201, body: [] } });

  const confirmation = await fire({ ...BY_REQUEST, users: ['mia'] });

  expect(confirmation.confirmed).toBe(false);
});

it('is proven where the team was asked before', async () => {
  const { fire, change, clock } = await buildFireBench();
  change.reviewRequestedBy('ada', 'team/qa');
  clock.advance(60_000);

  const confirmation = await fire(BY_REQUEST);

  expect(confirmation).toEqual({ confirmed: true });
});

it('takes a request that is older than the intent for no proof of an earlier start', async () => {
  const { prove, change, clock } = await buildFireBench();
  change.reviewRequestedBy('ada', 'team/qa');
  clock.advance(1000);

  const confirmation = await prove(BY_REQUEST);

  expect(confirmation.confirmed).toBe(false);
});

it('stops where the token is not known any more', async () => {
  const { fire, sandbox } = await buildFireBench();
  sandbox.fault({ ...REQUESTS, answer: { status: 401 } });

  const confirmation = fire(BY_REQUEST);

  await expect(confirmation).rejects.toMatchObject({ kind: 'unauthorized' });
});
