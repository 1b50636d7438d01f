import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Company, openReadyPull, type Shop, type Texts } from './support/company.ts';
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

/** The label alone tells: a change that could not be read whole is high, and low needs every file. */
describe('a change is read whole', () => {
  it('when its files have names that addresses and diffs must escape', async () => {
    const names = [
      'with space',
      'ä and ☂',
      'a#b',
      '100%',
      '%41',
      'say "hi"',
      "it's",
      'a+b&c=d',
      '[x]{y}',
      '-n',
    ];
    const files: Texts = Object.fromEntries(names.map((name) => [`docs/${name}.md`, `About ${name}.\n`]));
    const pull = await openReadyPull(shop, { files });

    const run = await shop.run(pull);

    expect(run.text).toContain('tier:low');
    expect(await pull.labels()).toEqual(['tier:low']);
  });

  it('when it has more files than a page of the server', async () => {
    const pages = Array.from({ length: 70 }, (_, index) => [`docs/page-${index}.md`, `Page ${index}.\n`]);
    const pull = await openReadyPull(shop, { files: Object.fromEntries(pages) });

    await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:low']);
  });

  it('when a file is empty, or its last line has no end', async () => {
    const pull = await openReadyPull(shop, {
      files: { 'docs/nothing.md': '', 'docs/open.md': 'No end', 'docs/windows.md': 'One.\r\nTwo.\r\n' },
    });

    await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:low']);
  });

  it('when it takes files away', async () => {
    const pull = await openReadyPull(shop, { files: { 'README.md': null } });

    await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:medium']);
  });

  it('when a line is longer than a page shows', async () => {
    const pull = await openReadyPull(shop, { files: { 'docs/long.md': `${'word '.repeat(4000)}\n` } });

    await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:low']);
  });

  it('when workflows and scripts of the gate are in it, and is high then', async () => {
    const pull = await openReadyPull(shop, {
      files: {
        '.gitea/workflows/lint.yml': 'on: push\njobs: {}\n',
        '.gitea/scripts/a.sh': 'true\n',
      },
    });

    await shop.run(pull);

    expect(await pull.labels()).toEqual(['tier:high']);
  });

  it('when branches have names that addresses must escape', async () => {
    await shop.decree('branches: ["release/*"]\nci: { contexts: ["CI / test"] }\n');
    await shop.addBranch('release/100%#1');
    const pull = await openReadyPull(shop, { base: 'release/100%#1', branch: 'ada/+a=b&c#d%41' });

    const run = await shop.run(pull);

    expect(run.text).toContain('tier:medium');
    expect(await pull.labels()).toEqual(['tier:medium']);
  });
});
