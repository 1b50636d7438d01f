import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Company, documentedScopes, GATE, openReadyPull, type Shop } from './support/company.ts';
import { openCompany } from './support/open-company.ts';

let company: Company;
let shop: Shop;
beforeAll(async () => {
  company = await openCompany();
});
afterAll(() => company?.close());
beforeEach(async () => {
  shop = await company.openShop();
});
afterEach(() => shop.close());

describe('a token without one of the documented scopes', () => {
  it.each(documentedScopes)('cannot work without %s, and is told so', async (scope) => {
    const pull = await openReadyPull(shop);
    const token = await shop.tokenWith(documentedScopes.filter((one) => one !== scope));

    const run = await shop.call(['run', '--repo', pull.repository, '--pr', String(pull.number)], token);

    expect(run.exitCode).toBe(3);
    expect(run.text).toContain(scope.split(':')[1]);
    expect((await pull.status(GATE))?.state).not.toBe('success');
  });

  it('can read with half of the right to issues, and is told of the other half', async () => {
    const pull = await openReadyPull(shop);
    const token = await shop.tokenWith([
      ...documentedScopes.filter((one) => one !== 'write:issue'),
      'read:issue',
    ]);

    const run = await shop.call(['run', '--repo', pull.repository, '--pr', String(pull.number)], token);

    expect(run.exitCode).toBe(3);
    expect(run.text).toContain('write:issue');
    expect(await pull.labels()).toEqual([]);
    expect((await pull.status(GATE))?.state).toBe('error');
  });
});

it('is told that a token is none', async () => {
  const pull = await openReadyPull(shop);

  const run = await shop.call(
    ['run', '--repo', pull.repository, '--pr', String(pull.number)],
    'f'.repeat(40),
  );

  expect(run.exitCode).toBe(3);
  expect(run.text).toContain('token');
});

describe('a user of the gate', () => {
  it('needs no more than to be a member of the teams it asks about', async () => {
    const pull = await openReadyPull(shop);
    await pull.approvedBy('mia', 'quinn', 'sam');
    const token = await shop.tokenWith(documentedScopes, 'clerk');

    const run = await shop.call(['run', '--repo', pull.repository, '--pr', String(pull.number)], token);

    expect(run.text).toContain('tier:medium');
    expect(run.exitCode).toBe(0);
    expect((await pull.status(GATE))?.state).toBe('success');
  });

  it('cannot tell who is in teams that it is not in, whether they are closed to it or hidden', async () => {
    const pull = await openReadyPull(shop);
    await pull.approvedBy('mia', 'quinn', 'sam');
    const token = await shop.tokenWith(documentedScopes, 'milo');

    const run = await shop.call(['run', '--repo', pull.repository, '--pr', String(pull.number)], token);

    expect(run.exitCode).toBe(3);
    expect(run.text).toContain('membership in the team, or ownership of the organisation');
    expect((await pull.status(GATE))?.state).toBe('error');
  });

  it('is told what it lacks when it may only look', async () => {
    const pull = await openReadyPull(shop);
    const token = await shop.tokenWith(documentedScopes, 'zoe');

    const run = await shop.call(['run', '--repo', pull.repository, '--pr', String(pull.number)], token);

    expect(run.exitCode).toBe(3);
    expect(run.text).toMatch(/membership in the organisation|write access to code/);
    expect(await pull.status(GATE)).toBeUndefined();
  });
});
