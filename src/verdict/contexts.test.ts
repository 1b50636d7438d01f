import { describe, expect, it } from 'vitest';
import {
  allOwnContexts,
  gateWrittenContexts,
  isJobToken,
  isOurs,
  ledgerContext,
  ledgerContexts,
  rowsUnder,
} from './contexts.ts';
import { aPolicy, aStatusRow, people } from './snapshot-builder.ts';

const tierCheckByJob = aPolicy({
  statuses: { tierCheck: { context: 'sop-tier-check / tier-check', writer: 'job' } },
});

describe('contexts of the gate', () => {
  it('lists what the gate writes itself, the required check last', () => {
    const contexts = gateWrittenContexts(tierCheckByJob);

    expect(contexts).toEqual([
      'sop-gate / tier',
      'qa-review / approved',
      'security-review / approved',
      'sop-gate / gate',
    ]);
  });

  it('lists what jobs write for the gate among its own', () => {
    const contexts = allOwnContexts(tierCheckByJob);

    expect(contexts).toEqual([
      'sop-gate / tier',
      'qa-review / approved',
      'security-review / approved',
      'sop-tier-check / tier-check',
      'sop-gate / gate',
    ]);
  });

  it('keeps one ledger context for each gate of the policy', () => {
    const policy = aPolicy({ statuses: { fire: 'acme / started' } });

    expect(ledgerContext(policy, 'qa')).toBe('acme / started qa');
    expect(ledgerContexts(policy)).toEqual(['acme / started qa', 'acme / started security']);
  });
});

describe('isOurs', () => {
  it.each([
    ['the bot', people.bot, people.bot, true],
    ['another person', people.mallory, people.bot, false],
    ['Actions, for a bot', null, people.bot, false],
    ['Actions, for a job token', null, people.actions, true],
    ['the Actions user, for a job token', people.actions, people.actions, true],
    ['a person, for a job token', people.mallory, people.actions, false],
  ])('tells whose row one by %s is', (_who, creator, self, ours) => {
    expect(isOurs(aStatusRow({ creator }), self)).toBe(ours);
  });

  it('takes every user without a real id for a job token', () => {
    expect([isJobToken({ id: 0, login: 'x' }), isJobToken({ id: 1, login: 'x' })]).toEqual([true, false]);
  });
});

describe('rowsUnder', () => {
  it('finds the rows of exactly one context, highest id first', () => {
    const rows = [2, 9, 4].map((id) => aStatusRow({ id, context: 'CI' }));

    const found = rowsUnder([...rows, aStatusRow({ id: 10, context: 'CI / test' })], 'CI');

    expect(found.map((row) => row.id)).toEqual([9, 4, 2]);
  });
});
