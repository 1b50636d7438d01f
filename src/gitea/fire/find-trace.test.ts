import { expect, it } from 'vitest';
import { buildFireBench, LEDGER, NONCE } from './firing-builder.ts';

const OLD = { profile: '1.24.7' } as const;

it('proves an earlier start by a status after the intent', async () => {
  const { prove, change, ledger } = await buildFireBench(OLD);
  change.hasStatus(LEDGER, 'pending', {
    by: 'sop-gate',
    description: `intent ${NONCE} attempt 1 for #1 into main`,
  });
  change.hasStatus('ci / qa', 'pending', { description: `nonce ${NONCE}` });

  const confirmation = await prove();

  expect(confirmation).toEqual({ confirmed: true });
  expect(ledger().at(-1)).toContain(': status ci / qa');
});

it.each([
  ['another nonce', 'ci / qa', 'nonce zzzzzzzz87654321'],
  ['the ledger', 'sop-gate / fire qa', `nonce ${NONCE}`],
  ['the ledger of another gate', 'sop-gate / fire security', `nonce ${NONCE}`],
  ['the gate itself', 'sop-gate / gate', `nonce ${NONCE}`],
])('takes no status of %s for a trace', async (_name, context, description) => {
  const { prove, change } = await buildFireBench(OLD);
  change.hasStatus(LEDGER, 'pending', {
    by: 'sop-gate',
    description: `intent ${NONCE} attempt 1 for #1 into main`,
  });
  change.hasStatus(context, 'pending', { description });

  const confirmation = await prove();

  expect(confirmation.confirmed).toBe(false);
});

it('takes a status that is older than the intent for no trace', async () => {
  const { prove, change } = await buildFireBench(OLD);
  change.hasStatus('ci / qa', 'pending', { description: `nonce ${NONCE}` });
  change.hasStatus(LEDGER, 'pending', {
    by: 'sop-gate',
    description: `intent ${NONCE} attempt 1 for #1 into main`,
  });

  const confirmation = await prove();

  expect(confirmation.confirmed).toBe(false);
});

it('proves an earlier start by a comment of the job', async () => {
  const { prove, change, ledger } = await buildFireBench(OLD);
  change.commentedBy('gitea-actions', `Review ${NONCE} has begun.`);

  const confirmation = await prove();

  expect(confirmation).toEqual({ confirmed: true });
  expect(ledger().at(-1)).toMatch(/: comment \d+$/);
});

it.each([
  ['the gate itself', 'sop-gate', `Review ${NONCE} has begun.`],
  ['another nonce', 'gitea-actions', 'Review zzzzzzzz87654321 has begun.'],
])('takes no comment of %s for a trace', async (_name, author, body) => {
  const { prove, change } = await buildFireBench(OLD);
  change.commentedBy(author, body);

  const confirmation = await prove({ prefer: ['dispatch'] });

  expect(confirmation.confirmed).toBe(false);
});

it('takes a comment that is older than the intent for no trace', async () => {
  const { prove, change, clock } = await buildFireBench(OLD);
  change.commentedBy('gitea-actions', `Review ${NONCE} has begun.`);
  clock.advance(1000);

  const confirmation = await prove();

  expect(confirmation.confirmed).toBe(false);
});
