import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changeOf, type Sides } from '../src/analyzers/observation-builder.ts';
import type { FileChange } from '../src/patch/patch.ts';
import { chosen, chosenId } from './analyzers/chosen.ts';
import { readSamples } from './analyzers/readme-samples.ts';
import { rowSamples } from './analyzers/row-samples.ts';
import { findNeverCleared, runAlone, runSample } from './analyzers/run-sample.ts';

const root = 'src/analyzers';
const folders = readdirSync(root)
  .filter((name) => existsSync(`${root}/${name}/index.ts`))
  .filter((name) => chosenId === undefined || name === chosenId);
const ids = chosen.map(({ meta }) => meta.id);
const reported = ids.flatMap((id) => readSamples(id, 'Reported'));
const silent = ids.flatMap((id) => readSamples(id, 'Not reported'));

it('knows every folder as an analyzer', () => {
  const known = ids.toSorted();

  expect(known).toEqual(folders.toSorted());
  expect(known.length).toBeGreaterThan(0);
});

it("gives each code to one analyzer alone, so that its points and words are never another one's", () => {
  const codes = chosen.flatMap(({ meta }) => Object.keys(meta.codes));

  const twice = codes.filter((code, at) => codes.indexOf(code) !== at);

  expect(twice).toEqual([]);
});

describe.each(chosen.map(({ meta }) => [meta.id, meta] as const))('analyzer %s', (id, meta) => {
  it('has a test and a page with the headings a reader expects', () => {
    const headings = readFileSync(`${root}/${id}/README.md`, 'utf8').match(/^## .*/gm);

    expect(existsSync(`${root}/${id}/${id}.test.ts`)).toBe(true);
    expect(headings).toEqual([
      '## What it notices',
      '## Why it matters',
      '## Reported',
      '## Not reported',
      '## Options',
      '## When to turn it off',
    ]);
  });

  it('shows each of its codes in a sample, and something it leaves alone', () => {
    const shown = readSamples(id, 'Reported').flatMap(({ findings }) => findings);

    const codes = new Set(shown.map((finding) => finding.split(':')[0]));

    expect([...codes].toSorted()).toEqual(Object.keys(meta.codes).toSorted());
    expect(readSamples(id, 'Reported').length).toBeGreaterThan(0);
    expect(readSamples(id, 'Not reported').length).toBeGreaterThan(0);
  });

  it('has no sample that is not run', () => {
    const fences = readFileSync(`${root}/${id}/README.md`, 'utf8').split('```diff').length - 1;

    const samples = [...readSamples(id, 'Reported'), ...readSamples(id, 'Not reported')];

    expect(samples.length).toBe(fences);
  });

  it('says in words what it found, why it matters and what to do', () => {
    const words = Object.values(meta.codes);

    expect(meta.id).toBe(id);
    expect(meta.title).toMatch(/^[A-Z]/);
    expect(meta.summary).toMatch(/^[A-Z].*\.$/);
    expect(meta.languages.length).toBeGreaterThan(0);
    expect(meta.languages.filter((language) => !/^[a-z]+$/.test(language))).toEqual([]);
    expect(words.filter(({ help }) => help.length < 80 || !help.endsWith('.'))).toEqual([]);
    expect(
      words.filter(({ title, message }) => title === '' || message === '' || message.endsWith('.')),
    ).toEqual([]);
  });

  it('proves every row of its tables of knowledge', () => {
    const tables = existsSync(`${root}/${id}/data.ts`);

    expect(Object.hasOwn(rowSamples, id)).toBe(tables);
  });
});

it.each(reported.map((sample) => [sample.analyzer, sample.title, sample] as const))(
  '%s reports what its page shows: %s',
  async (analyzer, _, sample) => {
    const { findings, clearances, failures } = await runSample(sample);

    const own = findings.filter((finding) => finding.analyzer === analyzer);
    const cleared = clearances.filter((clearance) => clearance.analyzer === analyzer);
    expect(failures).toEqual([]);
    expect(own.map(({ code, line }) => `${code}:${line}`).toSorted()).toEqual(sample.findings);
    expect(own.filter(({ message }) => /\{\w+\}/.test(message))).toEqual([]);
    expect(cleared.map(({ reason }) => reason)).toEqual(
      sample.cleared ? sample.files.map(() => sample.cleared) : [],
    );
    expect(await findNeverCleared(sample)).toEqual(
      sample.neverCleared ? sample.files.map(({ path }) => path) : [],
    );
  },
);

it.each(silent.map((sample) => [sample.analyzer, sample.title, sample] as const))(
  '%s leaves alone what its page shows: %s',
  async (analyzer, _, sample) => {
    const { findings, clearances, failures } = await runSample(sample);

    expect(failures).toEqual([]);
    expect(findings.filter((finding) => finding.analyzer === analyzer)).toEqual([]);
    expect(clearances.filter((clearance) => clearance.analyzer === analyzer)).toEqual([]);
  },
);

it.each(reported.map((sample) => [sample.analyzer, sample.title, sample] as const))(
  '%s says the same again, whatever the order of files: %s',
  async (_, __, sample) => {
    const once = await runSample(sample);

    const again = await runSample({ ...sample, files: sample.files.toReversed() });

    expect(again).toEqual(once);
  },
);

const rows = ids.flatMap((id) => (rowSamples[id] ?? []).map((sample) => [id, sample.row, sample] as const));

it.each(rows)('%s knows %s and is silent on a near miss', async (analyzer, _, { hit, miss, says }) => {
  const said = [await listSaid(analyzer, hit), await listSaid(analyzer, miss)];

  expect(said[0]).toContain(says);
  expect(said[1]).not.toContain(says);
});

/** Codes of one analyzer's findings, and whether it clears the file or keeps it from being cleared. */
async function listSaid(analyzer: string, sides: Sides): Promise<readonly string[]> {
  const files: readonly FileChange[] = [changeOf(sides)];
  const { findings, clearances } = await runAlone({ analyzer, files });
  const codes = findings.map(({ code }) => code);
  const isCleared = clearances.length > 0;
  const isVetoed = (await findNeverCleared({ analyzer, files })).length > 0;
  return [...codes, ...(isCleared ? ['cleared'] : []), ...(isVetoed ? ['never cleared'] : [])];
}
