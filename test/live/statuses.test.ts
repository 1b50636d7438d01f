import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Company,
  GATE,
  makeReady,
  openReadyPull,
  plainCode,
  type Shop,
  type StagedPull,
} from './support/company.ts';
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

/** Everybody a medium change needs, on the present head. */
async function openApprovedPull(): Promise<StagedPull> {
  const pull = await openReadyPull(shop);
  await pull.approvedBy('mia', 'quinn', 'sam');
  return pull;
}

describe('a row of somebody else under the context of the gate', () => {
  it('is overwritten and told when it was there first', async () => {
    const pull = await openReadyPull(shop);
    await pull.hasStatus(GATE, 'success', 'ada');

    const run = await shop.run(pull);

    expect(run.exitCode).toBe(1);
    expect((await pull.status(GATE))?.state).toBe('pending');
    expect(run.text).toContain(shop.login('ada'));
  });

  it('is a forgery afterwards: overwritten, held, told in the comment', async () => {
    const pull = await openApprovedPull();
    await shop.run(pull);
    await pull.hasStatus(GATE, 'success', 'ada');

    const run = await shop.run(pull);

    expect(run.exitCode).not.toBe(0);
    expect((await pull.status(GATE))?.state).toBe('error');
    expect((await pull.comments()).at(-1)?.body).toContain(shop.login('ada'));
  });

  it('holds the third time until a person with write access asks for another look', async () => {
    const pull = await openApprovedPull();
    for (const _ of ['first', 'second', 'third']) {
      await shop.run(pull);
      await pull.hasStatus(GATE, 'success', 'ada');
    }
    await shop.run(pull);

    const held = await shop.run(pull);
    await shop.pass();
    await pull.commentedBy('ben', '/sop recheck');
    const released = await shop.run(pull);

    expect([held.exitCode === 0, released.exitCode]).toEqual([false, 0]);
  });
});

describe('a success', () => {
  it('is taken back when the base branch changes', async () => {
    await shop.decree('branches: [main, "release/*"]\nci: { contexts: ["CI / test"] }\n');
    await shop.addBranch('release/1.0');
    const pull = await openApprovedPull();
    const open = await shop.run(pull);
    await pull.retargetedBy('ada', 'release/1.0');

    await shop.run(pull);

    expect(open.exitCode).toBe(0);
    expect((await pull.status(GATE))?.description).toContain('release/1.0');
  });

  it('waits for the other pull request that has the same head', async () => {
    await shop.decree('branches: [main, "release/*"]\nci: { contexts: ["CI / test"] }\n');
    await shop.addBranch('release/1.0');
    const first = await makeReady(await shop.openPull({ by: 'ada', files: plainCode, branch: 'shared' }));
    await first.approvedBy('mia', 'quinn', 'sam');
    const second = await shop.openPull({ by: 'ada', branch: 'shared', base: 'release/1.0' });

    const held = await shop.run(first);
    await makeReady(second);
    await second.approvedBy('mia', 'quinn', 'sam');
    await shop.run(second);
    const open = await shop.run(first);

    expect(held.exitCode).toBe(1);
    expect(held.text).toContain(`#${second.number}`);
    expect(open.exitCode).toBe(0);
  });

  it('is gone when a change request comes', async () => {
    const pull = await openApprovedPull();
    await shop.run(pull);
    await pull.rejectedBy('milo');

    await shop.run(pull);

    expect((await pull.status(GATE))?.state).toBe('failure');
  });
});

describe('a sweep over the organisation', () => {
  it('judges every open pull request and writes nothing the second time', async () => {
    const ready = await openReadyPull(shop);
    const early = await shop.openPull({ by: 'ben', files: { 'docs/a.md': 'A.\n' }, branch: 'early' });

    const first = await shop.call(['sweep', '--org', shop.organisation]);
    const again = await shop.call(['sweep', shop.repository]);

    expect([first.exitCode, again.exitCode]).toEqual([0, 0]);
    expect(first.text).toContain(`${ready.repository}#${ready.number}  waiting at tier medium: `);
    expect(first.text).toContain(`${early.repository}#${early.number}  waiting: `);
    expect(await ready.labels()).toEqual(['tier:medium']);
    expect(again.writes).toBe(0);
  });

  it('finds an approval that was dismissed, of which no event tells', async () => {
    const pull = await openApprovedPull();
    await shop.run(pull);
    await pull.dismissedBy('olga', 'ben');
    await pull.dismissedBy('olga', 'mia');

    await shop.call(['sweep', shop.repository]);

    expect((await pull.status(GATE))?.state).toBe('pending');
  });
});
