import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Company, docsOnly, GATE, openReadyPull, plainCode, type Shop } from './support/company.ts';
import { openCompany } from './support/open-company.ts';

let company: Company;
let shop: Shop;
beforeAll(async () => {
  company = await openCompany();
});
afterAll(() => company?.close());
beforeEach(async () => {
  shop = await company.openShop({ requiresGate: true });
});
afterEach(() => shop.close());

describe('a change on its way through the gate', () => {
  it('waits for a second approval and tells nobody but in its status and comment', async () => {
    const pull = await shop.openPull({ by: 'ada', files: plainCode });
    await pull.approvedBy('ben');

    const run = await shop.run(pull);

    expect(run.exitCode).toBe(1);
    expect(await pull.status(GATE)).toMatchObject({ state: 'pending' });
    expect(await pull.labels()).toEqual([]);
    expect(await pull.status('sop-gate / fire qa')).toBeUndefined();
  });

  it('gets its label and both reviews once two people have approved and CI is green', async () => {
    const pull = await openReadyPull(shop);

    const run = await shop.run(pull);

    expect(run.text).toContain('tier:medium');
    expect(run.exitCode).toBe(1);
    expect(await pull.labels()).toEqual(['tier:medium']);
    expect(await pull.status('sop-gate / fire qa')).toMatchObject({ state: 'success' });
    expect(await pull.status('sop-gate / fire security')).toMatchObject({ state: 'success' });
    expect(await pull.status(GATE)).toMatchObject({ state: 'pending' });
  });

  it('opens and merges once everybody the tier asks for has approved, and not before', async () => {
    const pull = await openReadyPull(shop);
    await shop.run(pull);
    const early = await pull.mergedBy('mia');
    await pull.approvedBy('mia', 'quinn', 'sam');

    const run = await shop.run(pull);
    const merged = await pull.mergedBy('mia');

    expect(run.exitCode).toBe(0);
    expect(await pull.status(GATE)).toMatchObject({ state: 'success' });
    expect(await pull.status('sop-tier-check / tier-check')).toMatchObject({ state: 'success' });
    expect([early, merged]).toEqual([false, true]);
  });

  it('opens at once where it changes documentation only', async () => {
    const pull = await openReadyPull(shop, { files: docsOnly });

    const run = await shop.run(pull);

    expect(run.text).toContain('tier:low');
    expect(await pull.labels()).toEqual(['tier:low']);
    expect(await pull.status('sop-tier-check / tier-check')).toMatchObject({ state: 'success' });
  });

  it('is told in one comment, and a second run with nothing new writes nothing', async () => {
    const pull = await openReadyPull(shop);
    const first = await shop.run(pull);

    const again = await shop.run(pull);

    expect(first.writes).toBeGreaterThan(0);
    expect([again.exitCode, again.writes]).toEqual([1, 0]);
    const comments = await pull.comments();
    expect(comments.map(({ author }) => author)).toEqual([shop.login('sop-gate')]);
    expect(comments[0]?.body).toContain('medium');
  });

  it('keeps its success while nothing changes', async () => {
    const pull = await openReadyPull(shop);
    await pull.approvedBy('mia', 'quinn', 'sam');
    const first = await shop.run(pull);

    const again = await shop.run(pull);

    expect([first.exitCode, again.exitCode, again.writes]).toEqual([0, 0, 0]);
  });

  it('is left alone on a dry run, which says what it would write', async () => {
    const pull = await openReadyPull(shop);

    const run = await shop.run(pull, '--dry-run');

    expect([run.exitCode, run.writes]).toEqual([1, 0]);
    expect(run.text).toContain('label tier:medium added');
    expect(await pull.labels()).toEqual([]);
  });

  it('gets a comment and nothing else in observe mode', async () => {
    await shop.decree('mode: observe\n');
    const pull = await openReadyPull(shop);

    const run = await shop.run(pull);

    expect(run.exitCode).toBe(1);
    expect(await pull.comments()).toHaveLength(1);
    expect(await pull.labels()).toEqual([]);
    expect(await pull.status(GATE)).toBeUndefined();
  });
});

describe('a start of the reviews', () => {
  it('is proven by the run that the dispatch started', async ({ skip }) => {
    skip(shop.features.firing === 'request', shop.features.noDispatch);
    const pull = await openReadyPull(shop);

    await shop.run(pull);

    const row = await pull.status('sop-gate / fire qa');
    expect(row?.description).toMatch(/^proof [0-9a-z]{16,} attempt 1 for #\d+ into main: \S/);
    expect(await pull.requestedTeams()).toEqual([]);
  });

  it('asks the teams where the policy wants no dispatch', async () => {
    await shop.decree(shop.features.firing === 'request' ? '' : 'fire: { prefer: [request-review] }\n');
    const pull = await openReadyPull(shop);

    const run = await shop.run(pull);

    expect(run.exitCode).toBe(1);
    expect([...(await pull.requestedTeams())].toSorted()).toEqual(['qa', 'security']);
    expect((await pull.status('sop-gate / fire qa'))?.description).toContain(': requested qa');
  });

  it('is not made where the review is there already', async () => {
    const pull = await openReadyPull(shop);
    await pull.approvedBy('quinn');

    await shop.run(pull);

    expect(await pull.status('sop-gate / fire qa')).toBeUndefined();
    expect(await pull.status('sop-gate / fire security')).toMatchObject({ state: 'success' });
  });
});

describe('what is not to be judged stays shut', () => {
  it('when it is a draft', async () => {
    const pull = await openReadyPull(shop, { title: 'WIP: a change' });

    const run = await shop.run(pull);

    expect([run.exitCode, run.writes]).toEqual([1, 0]);
    expect(run.text).toContain('draft');
  });

  it('when it is closed', async () => {
    const pull = await openReadyPull(shop);
    await pull.closedBy('ada');

    const run = await shop.run(pull);

    expect([run.exitCode, run.writes]).toEqual([1, 0]);
    expect(run.text).toContain('closed');
  });

  it('when its base branch is not governed', async () => {
    await shop.addBranch('playground');
    const pull = await openReadyPull(shop, { base: 'playground' });

    const run = await shop.run(pull);

    expect([run.exitCode, run.writes]).toEqual([1, 0]);
    expect(run.text).toContain('playground');
  });

  it('when it comes from a fork and a label could start the code of forks', async ({ skip }) => {
    skip(shop.features.forksAreSafe, 'labels start no code of forks from 28 on');
    const pull = await openReadyPull(shop, { by: 'zoe', fork: true });

    const run = await shop.run(pull);

    expect(run.exitCode).toBe(1);
    expect(run.text).toContain('forks.unsafe');
    expect(await pull.labels()).toEqual([]);
  });

  it('until the policy accepts what forks can do', async () => {
    await shop.decree('forks: { unsafe: allow }\n');
    const pull = await openReadyPull(shop, { by: 'zoe', fork: true });

    const run = await shop.run(pull);

    expect(run.exitCode).toBe(1);
    expect(await pull.labels()).toEqual(['tier:medium']);
  });
});
