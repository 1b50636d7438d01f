import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CI, type Company, GATE, makeReady, openReadyPull, plainCode, type Shop } from './support/company.ts';
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

describe('a change request', () => {
  it('holds the gate until the same person approves', async () => {
    const pull = await openReadyPull(shop);
    await pull.rejectedBy('mia');

    const held = await shop.run(pull);
    const word = await pull.status(GATE);
    await pull.approvedBy('mia');
    await shop.run(pull);

    expect(held.exitCode).toBe(1);
    expect(held.text).toContain(shop.login('mia'));
    expect(word?.state).toBe('failure');
    expect((await pull.status(GATE))?.state).toBe('pending');
  });

  it('still holds after a push made it stale', async () => {
    const pull = await shop.openPull({ by: 'ada', files: plainCode });
    await pull.rejectedBy('mia');
    await pull.push({ 'src/more.ts': 'export const more = 1;\n' });
    await makeReady(pull);

    const run = await shop.run(pull);

    expect(run.exitCode).toBe(1);
    expect((await pull.status(GATE))?.state).toBe('failure');
    expect(await pull.labels()).toEqual([]);
  });
});

describe('an approval', () => {
  it('of an older head does not count for the new one', async () => {
    const pull = await openReadyPull(shop);
    await pull.push({ 'src/more.ts': 'export const more = 1;\n' });
    await pull.hasStatus(CI, 'success');

    const run = await shop.run(pull);

    expect(run.exitCode).toBe(1);
    expect((await pull.status(GATE))?.state).toBe('pending');
    expect(await pull.labels()).toEqual([]);
  });

  it('counts again when it is given for the new head', async () => {
    const pull = await openReadyPull(shop);
    await pull.push({ 'src/more.ts': 'export const more = 1;\n' });
    await makeReady(pull);

    await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:medium']);
  });

  it('by somebody who pushed does not count', async () => {
    const pull = await shop.openPull({ by: 'ada', files: plainCode });
    await pull.push({ 'src/more.ts': 'export const more = 1;\n' }, 'cleo');
    await makeReady(pull);

    const run = await shop.run(pull);

    expect(run.exitCode).toBe(1);
    expect(await pull.labels()).toEqual([]);
  });

  it('by a stranger does not count', async () => {
    const pull = await shop.openPull({ by: 'ada', files: plainCode });
    await pull.approvedBy('ben', 'zoe');
    await pull.hasStatus(CI, 'success');

    const run = await shop.run(pull);

    expect(run.exitCode).toBe(1);
    expect(await pull.labels()).toEqual([]);
  });

  it('that is dismissed takes the success back', async () => {
    const pull = await openReadyPull(shop);
    await pull.approvedBy('mia', 'quinn', 'sam');
    const open = await shop.run(pull);
    await pull.dismissedBy('olga', 'mia');

    const run = await shop.run(pull);

    expect([open.exitCode, run.exitCode]).toEqual([0, 1]);
    expect((await pull.status(GATE))?.state).toBe('pending');
  });
});

describe('base CI', () => {
  it.each(['failure', 'error', 'warning', 'pending'])(
    'keeps the gate shut while it says %s',
    async (word) => {
      const pull = await shop.openPull({ by: 'ada', files: plainCode });
      await pull.approvedBy('ben', 'cleo');
      await pull.hasStatus(CI, 'success');
      await pull.hasStatus(CI, word);

      const run = await shop.run(pull);

      expect(run.exitCode).toBe(1);
      expect((await pull.status(GATE))?.state).toBe(word === 'pending' ? 'pending' : 'failure');
      expect(await pull.labels()).toEqual([]);
    },
  );
});

describe('one evaluator alone', () => {
  it('says whether the qa review is there', async () => {
    const pull = await openReadyPull(shop);
    await shop.run(pull);
    const place = ['--repo', pull.repository, '--pr', String(pull.number)];

    const before = await shop.call(['check', 'qa', ...place]);
    await pull.approvedBy('quinn');
    const after = await shop.call(['check', 'qa', ...place]);

    expect([before.exitCode, after.exitCode]).toEqual([1, 0]);
    expect([before.writes, after.writes]).toEqual([0, 0]);
  });

  it('says whether the people the tier asks for have approved', async () => {
    const pull = await openReadyPull(shop);
    await shop.run(pull);
    const place = ['--repo', pull.repository, '--pr', String(pull.number)];
    await pull.approvedBy('mia');

    const before = await shop.call(['check', 'tier', ...place]);
    await pull.approvedBy('sam');
    const after = await shop.call(['check', 'tier', ...place]);

    expect(before.text).toContain('FAILED for tier:medium');
    expect(after.text).toContain('PASSED for tier:medium');
  });
});
