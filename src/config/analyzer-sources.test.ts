import { expect, it } from 'vitest';
import { addSources, hasExpired, isFar } from './analyzer-sources.ts';
import { knownAnalyzers } from './analyzers-builder.ts';
import { loadPolicy } from './load-policy.ts';

const FILE = '.gitea/sop-gate/analyzers/a.ts';
const policyOf = (text: string) => loadPolicy({ text, where: 'p', origin: 'p' }, knownAnalyzers);
const shelf = (files: Readonly<Record<string, string>>, versions: Readonly<Record<string, string>> = {}) => ({
  readFile: async (path: string) => files[path],
  readVersion: async (name: string) => versions[name],
  now: Date.parse('2027-01-15T12:00:00Z'),
});

it('leaves a policy without analyzers of its own as it is', async () => {
  const inForce = policyOf('');

  expect(await addSources(inForce, shelf({}))).toBe(inForce);
});

it('brings the text of files and the version of packages', async () => {
  const inForce = policyOf(`analyzers: { one: { from: ${FILE} }, two: { from: "@acme/rules" } }`);

  const { sources } = await addSources(inForce, shelf({ [FILE]: 'text' }, { '@acme/rules': '1.2.3' }));

  expect(sources).toEqual([
    { id: 'one', from: FILE, text: 'text' },
    { id: 'two', from: '@acme/rules', version: '1.2.3' },
  ]);
});

it('says of each that is not there why', async () => {
  const inForce = policyOf(`analyzers: { one: { from: ${FILE} }, two: { from: acme } }`);

  const { sources } = await addSources(inForce, shelf({}));

  expect(sources?.map(({ problem }) => problem)).toEqual([
    `${FILE} is not there, beside the policy that names it; put it there, or take one out of the policy`,
    'the package acme is not installed beside sop-gate; npm install it there, where the gate itself is installed',
  ]);
});

it('does not look for one that is switched off', async () => {
  const inForce = policyOf(`analyzers: { one: { from: ${FILE}, enabled: false } }`);

  expect(await addSources(inForce, shelf({}))).toBe(inForce);
});

it('has another hash when an analyzer or its version changes', async () => {
  const inForce = policyOf(`analyzers: { one: { from: ${FILE} }, two: { from: acme } }`);

  const all = await Promise.all([
    addSources(inForce, shelf({ [FILE]: 'a' }, { acme: '1' })),
    addSources(inForce, shelf({ [FILE]: 'b' }, { acme: '1' })),
    addSources(inForce, shelf({ [FILE]: 'a' }, { acme: '2' })),
    addSources(inForce, shelf({ [FILE]: 'a' }, { acme: '1' })),
  ]);

  const hashes = all.map(({ hash }) => hash);
  expect(new Set([...hashes, inForce.hash]).size).toBe(4);
  expect(hashes[3]).toBe(hashes[0]);
});

it('has another hash once a suppression has expired', async () => {
  const accepted = (until: string) =>
    policyOf(`suppressions: [{ code: change-size, path: p, reason: r, owner: o, until: "${until}" }]`);
  const old = accepted('2027-01-13');
  const good = accepted('2027-01-15');

  expect((await addSources(old, shelf({}))).hash).not.toBe(old.hash);
  expect((await addSources(good, shelf({}))).hash).toBe(good.hash);
});

it('lets the last day end everywhere on earth', () => {
  expect(hasExpired('2027-01-31', Date.parse('2027-02-01T11:59:59Z'))).toBe(false);
  expect(hasExpired('2027-01-31', Date.parse('2027-02-01T12:00:00Z'))).toBe(true);
});

it('calls a day far that is more than a year away', () => {
  const now = Date.parse('2026-11-30T00:00:00Z');

  expect(isFar('2027-12-01', now)).toBe(false);
  expect(isFar('2027-12-02', now)).toBe(true);
});
