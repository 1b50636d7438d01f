import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type Company,
  cryptoImport,
  docsOnly,
  makeReady,
  openReadyPull,
  type Shop,
  type ShopOptions,
} from './support/company.ts';
import { openCompany } from './support/open-company.ts';

let company: Company;
let shop: Shop;
beforeAll(async () => {
  company = await openCompany();
});
afterAll(() => company?.close());
afterEach(() => shop.close());

async function begin(options: ShopOptions = {}): Promise<void> {
  shop = await company.openShop(options);
}

describe('a tier label', () => {
  it('is defined where nobody defined it', async () => {
    await begin({ labels: false });
    const pull = await openReadyPull(shop, { files: docsOnly });

    await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:low']);
  });

  it('is put back when somebody takes it away', async () => {
    await begin();
    const pull = await openReadyPull(shop);
    await shop.run(pull);
    await pull.unlabelledBy('ada', 'tier:medium');

    await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:medium']);
  });

  it('loses the second one that the author set beside it', async () => {
    await begin();
    const pull = await openReadyPull(shop, { files: cryptoImport });
    await shop.run(pull);
    await shop.pass();
    await pull.labelledBy('ada', 'tier:low');

    await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:high']);
  });

  it('of the author in place of it is undone', async () => {
    await begin();
    const pull = await openReadyPull(shop, { files: cryptoImport });
    await shop.run(pull);
    await shop.pass();
    await pull.unlabelledBy('ada', 'tier:high');
    await pull.labelledBy('ada', 'tier:low');

    const run = await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:high']);
    expect(run.text).toContain(shop.login('ada'));
  });

  it('is lowered by a reviewer of this head', async () => {
    await begin();
    const pull = await openReadyPull(shop, { files: cryptoImport });
    await shop.run(pull);
    await shop.pass();
    await pull.unlabelledBy('ben', 'tier:high');
    await pull.labelledBy('ben', 'tier:medium');

    const run = await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:medium']);
    expect(run.text).toContain(shop.login('ben'));
  });

  it('is not lowered by a reviewer before the last push', async () => {
    await begin();
    const pull = await openReadyPull(shop, { files: cryptoImport });
    await pull.labelledBy('ben', 'tier:low');
    await shop.pass();
    await pull.push({ 'src/more.ts': "import 'node:crypto';\n" });
    await makeReady(pull);

    await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:high']);
  });

  it('is raised by anybody who can, and stays over new heads', async () => {
    await begin();
    const pull = await openReadyPull(shop, { files: docsOnly });
    await pull.labelledBy('quinn', 'tier:high');
    const first = await shop.run(pull);
    await shop.pass();
    await pull.push({ 'docs/more.md': 'More.\n' });
    await makeReady(pull);

    const second = await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:high']);
    expect(first.text).toContain(shop.login('quinn'));
    expect(second.text).toContain(shop.login('quinn'));
  });
});
