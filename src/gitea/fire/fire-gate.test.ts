import { expect, it } from 'vitest';
import { fireGate } from './fire-gate.ts';
import { buildFireBench, FIRE, LEDGER, NONCE } from './firing-builder.ts';

const INTENT = `pending intent ${NONCE} attempt 1 for #1 into main`;
const OTHER = 'zzzzzzzz87654321';
const DISPATCHES = { method: 'POST', path: /\/dispatches/ };

function proof(words: string): string {
  return `success proof ${NONCE} attempt 1 for #1 into main: ${words}`;
}

it('records the intent before it starts and the proof after', async () => {
  const { fire, ledger, sandbox } = await buildFireBench();
  sandbox.on(DISPATCHES, () => expect(ledger()).toEqual([INTENT]));

  const confirmation = await fire();

  const [run] = sandbox.runner.runs;
  expect(confirmation).toEqual({ confirmed: true });
  expect(ledger()).toEqual([INTENT, proof(`run ${run?.id}`)]);
  expect(sandbox.problems()).toEqual([]);
});

it('starts nothing where the intent cannot be read back', async () => {
  const { fire, sandbox } = await buildFireBench();
  sandbox.fault({ method: 'POST', path: /\/statuses\//, answer: { status: 201, body: {} } });

  const confirmation = fire();

  await expect(confirmation).rejects.toMatchObject({ kind: 'unconfirmed' });
  expect(sandbox.runner.dispatched).toEqual([]);
});

const TURN = {
  confirmed: false,
  why: 'another run is starting the qa review, or has started it',
  remedy: 'Nothing to do: the next look shows what came of it.',
};

it.each([
  ['an older intent of this attempt stands', [`intent ${OTHER} attempt 1 for #1 into main`]],
  [
    'an earlier attempt was proven meanwhile',
    [`intent ${OTHER} attempt 2 for #1 into main`, `proof ${OTHER} attempt 2 for #1 into main: run 9`],
  ],
])('starts nothing where %s', async (_name, rows) => {
  const { fire, change, sandbox, ledger } = await buildFireBench();
  rows.forEach((description) => {
    change.hasStatus(LEDGER, 'pending', { by: 'sop-gate', description });
  });

  const confirmation = await fire();

  expect(confirmation).toEqual(TURN);
  expect(sandbox.runner.dispatched).toEqual([]);
  expect(ledger().at(-1)).toBe(INTENT);
});

it.each([
  ['of another attempt', 'sop-gate', `intent ${OTHER} attempt 2 for #1 into main`],
  ['of another pull request', 'sop-gate', `intent ${OTHER} attempt 1 for #2 into main`],
  ['for another base', 'sop-gate', `intent ${OTHER} attempt 1 for #1 into release`],
  ['of somebody else', 'ada', `intent ${OTHER} attempt 1 for #1 into main`],
  ['that is none', 'sop-gate', 'something else'],
  ['of a proof without intent', 'sop-gate', `proof ${OTHER} attempt 1 for #1 into main: run 9`],
])('minds no row %s', async (_name, by, description) => {
  const { fire, change } = await buildFireBench();
  change.hasStatus(LEDGER, 'pending', { by, description });

  const confirmation = await fire();

  expect(confirmation).toEqual({ confirmed: true });
});

it('minds no intent under another context', async () => {
  const { fire, change } = await buildFireBench();
  const description = `intent ${OTHER} attempt 1 for #1 into main`;
  change.hasStatus('sop-gate / fire security', 'pending', { by: 'sop-gate', description });

  const confirmation = await fire();

  expect(confirmation).toEqual({ confirmed: true });
});

it('lets the older of two intents start that were written at once', async () => {
  const { fire, change, sandbox } = await buildFireBench();
  sandbox.on({ method: 'POST', path: /\/statuses\//, when: 'after' }, () =>
    change.hasStatus(LEDGER, 'pending', {
      by: 'sop-gate',
      description: `intent ${OTHER} attempt 1 for #1 into main`,
    }),
  );

  const confirmation = await fire();

  expect(confirmation).toEqual({ confirmed: true });
});

it('falls through to the next means where a dispatch is refused, and says so', async () => {
  const { fire, change, log, repository, ledger } = await buildFireBench();
  repository.disableWorkflow('qa-review.yml');

  const confirmation = await fire();

  expect(confirmation).toEqual({ confirmed: true });
  expect(change.requestedReviewers).toEqual(['team/qa']);
  expect(ledger().at(-1)).toBe(proof('requested qa'));
  expect(log).toEqual([
    'The qa review cannot be started by dispatch: Could not start qa-review.yml in acme/shop: the server answered 403 (workflow is disabled)',
  ]);
});

it('falls through to a comment in the end', async () => {
  const { fire, change, organisation, repository, ledger } = await buildFireBench();
  repository.disableWorkflow('qa-review.yml');
  organisation.deleteTeam('qa');

  const confirmation = await fire();

  expect(confirmation).toEqual({ confirmed: true });
  expect(change.comments.map((comment) => comment.author)).toEqual(['sop-gate']);
  expect(ledger().at(-1)).toMatch(/: comment \d+$/);
});

it('keeps to the means and the order of the policy', async () => {
  const { fire, change, sandbox } = await buildFireBench();

  await fire({ prefer: ['comment', 'dispatch'] });

  expect(change.comments).toHaveLength(1);
  expect(sandbox.runner.dispatched).toEqual([]);
});

it('says every refusal and the last remedy where no means is left', async () => {
  const { fire, repository, ledger } = await buildFireBench();
  repository.disableWorkflow('qa-review.yml');

  const confirmation = await fire({ prefer: ['dispatch', 'request-review'], teams: [] });

  expect(confirmation).toEqual({
    confirmed: false,
    why: 'the qa review cannot be started (dispatch: Could not start qa-review.yml in acme/shop: the server answered 403 (workflow is disabled); request-review: there is nobody who could be asked for the qa review)',
    remedy: 'Give the role people who can read the repository and are not the author of the pull request.',
  });
  expect(ledger()).toEqual([INTENT]);
});

it('says that the policy names no means', async () => {
  const { fire } = await buildFireBench();

  const confirmation = await fire({ prefer: [] });

  expect(confirmation).toEqual({
    confirmed: false,
    why: 'the qa review cannot be started ()',
    remedy: 'Name a way to start reviews in the policy, under fire.prefer.',
  });
});

it('tries no other means where a start is not proven', async () => {
  const { fire, change, sandbox } = await buildFireBench();
  sandbox.runner.script({ workflow: 'qa-review.yml', appears: 'never' });

  const confirmation = await fire();

  expect(confirmation.confirmed).toBe(false);
  expect([change.requestedReviewers, change.comments]).toEqual([[], []]);
});

it('finds a review that an earlier run started and did not record', async () => {
  const { fire, prove, sandbox, ledger } = await buildFireBench();
  sandbox.fault({ method: 'POST', path: /\/statuses\//, skip: 1, times: 2, answer: 'reset' });
  await fire().catch(() => {});

  const confirmation = await prove();

  expect(confirmation).toEqual({ confirmed: true });
  expect(ledger()).toEqual([INTENT, proof(`run number ${sandbox.runner.runs[0]?.number}`)]);
  expect(sandbox.runner.dispatched).toHaveLength(1);
});

it('finds nothing where nothing was started, and starts nothing', async () => {
  const { prove, ledger, sandbox } = await buildFireBench();

  const confirmation = await prove();

  expect(confirmation).toEqual({
    confirmed: false,
    why: `nothing carries the nonce ${NONCE} of the qa review`,
    remedy: 'Nothing to do: it is started again once its deadline has passed.',
  });
  expect([ledger(), sandbox.writes]).toEqual([[], []]);
});

it.each([
  ['request-review', 'requested qa'],
  ['comment', 'comment \\d+'],
] as const)('finds a start by %s', async (means, words) => {
  const { fire, prove, sandbox, ledger } = await buildFireBench();
  sandbox.fault({ method: 'POST', path: /\/statuses\//, skip: 1, times: 2, answer: 'reset' });
  await fire({ prefer: [means] }).catch(() => {});

  const confirmation = await prove({ prefer: ['dispatch', means] });

  expect(confirmation).toEqual({ confirmed: true });
  expect(ledger().at(-1)).toMatch(new RegExp(`: ${words}$`));
});

it('looks only for starts by the means of the policy', async () => {
  const { fire, prove, sandbox } = await buildFireBench();
  sandbox.fault({ method: 'POST', path: /\/statuses\//, skip: 1, times: 2, answer: 'reset' });
  await fire({ prefer: ['comment'] }).catch(() => {});

  const confirmation = await prove({ prefer: ['request-review'] });

  expect(confirmation.confirmed).toBe(false);
});

it('starts again what was proven before it was decided', async () => {
  const bench = await buildFireBench();
  await bench.fire();
  const later = await bench.look();

  const confirmation = await fireGate(bench.client, later, {
    ...FIRE,
    nonce: 'zzzzzzzz12345678',
    attempt: 2,
  });

  expect(confirmation).toEqual({ confirmed: true });
  expect(bench.sandbox.runner.dispatched).toHaveLength(2);
});
