import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastWords, POLICY } from './support/cart-analyzer.ts';
import { aStory, GATE, plainCode, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

/** A policy that accepts something, but for one key. */
function accepted(without: string): string {
  const all = { code: 'change-size', path: 'a.ts', reason: 'r', owner: 'o', until: '2027-01-31' };
  return JSON.stringify({ suppressions: [{ ...all, [without]: undefined }] });
}

function folder(name: string): string {
  return `node_modules/sop-gate-analyzer-of-${name}`;
}

/** The code of an analyzer that sees every file. */
const toAnalyzer = (id: string, points: number): string => `{
  apiVersion: 2,
  meta: { id: '${id}', title: 'T', summary: 'S.', languages: ['any'],
    codes: { '${id}': { title: 'T', points: ${points}, message: 'seen by ${id}', help: 'H.' } } },
  *analyzeFile({ change }) { yield { kind: 'noticed', code: '${id}', path: change.path, line: 1 }; },
}`;

describe('an analyzer whose package', () => {
  afterEach(() => {
    for (const name of ['another-version', 'another-id', 'two'])
      rmSync(folder(name), { recursive: true, force: true });
  });
  const install = (name: string, text: string) => {
    mkdirSync(folder(name), { recursive: true });
    const manifest = { name: folder(name).slice(13), version: '1.2.3', type: 'module', main: 'i.js' };
    writeFileSync(`${folder(name)}/package.json`, JSON.stringify(manifest));
    writeFileSync(`${folder(name)}/i.js`, text);
  };

  it.each([
    [
      'is not installed',
      'nobody',
      undefined,
      'the package sop-gate-analyzer-of-nobody is not installed beside sop-gate; npm install it there',
    ],
    [
      'is written for another version of the contract',
      'another-version',
      'export default { apiVersion: 1, meta: { id: "acme-cart" }, analyzeFile: () => [] };',
      'version 1 of the contract, and this gate knows version 2',
    ],
    [
      'holds another analyzer',
      'another-id',
      'export const a = { meta: { id: "b" } };',
      'exports no analyzer with the id "acme-cart"',
    ],
  ])('%s makes the tier high', async (_what, name, text, reason) => {
    if (text !== undefined) install(name, text);
    const policy = `analyzers: { acme-cart: { from: ${folder(name).slice(13)} } }\n`;
    story.repository.commit('main', { [POLICY]: policy });
    const pull = story.aReadyPull({ files: plainCode });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(lastWords(pull)).toContain(reason);
    expect(pull.status(GATE)?.state).not.toBe('success');
  });

  it('holds two analyzers lends each of them by its id', async () => {
    install(
      'two',
      `export default ${toAnalyzer('acme-one', 2)};\nexport const b = ${toAnalyzer('acme-two', 1)};\n`,
    );
    const from = `{ from: ${folder('two').slice(13)} }`;
    const policy = `analyzers: { acme-one: ${from}, acme-two: ${from} }\nrollout: { acme-two: shadow }\n`;
    story.repository.commit('main', { [POLICY]: policy });
    const pull = story.aReadyPull({ files: plainCode });

    const { text } = await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(lastWords(pull)).toContain('seen by acme-one');
    expect(text).toContain('shadow      src/cart.ts:1 seen by acme-two (acme-two)');
  });
});

it.each([
  [
    'a rule with a mistyped key',
    'rules: { acme: { title: T, help: H, match: [{ cals: [a] }] } }',
    'unknown key `cals`',
  ],
  [
    'a rule for no language',
    'rules: { acme: { title: T, help: H, paths: [a], languages: [typscript] } }',
    'typescript',
  ],
  [
    'a rule whose sentence asks for more than it knows',
    'rules: { acme: { title: T, help: H, paths: [a], message: "{nmae}" } }',
    '{nmae}',
  ],
  [
    'an unknown option of an analyzer of this build',
    'analyzers:\n  change-size:\n    options: { maxLine: 3 }\n',
    ':3:16: unknown key `maxLine` in `analyzers.change-size.options`; did you mean `maxLines`?',
  ],
  [
    'an option of an analyzer of this build that is out of range',
    'analyzers:\n  change-size:\n    options:\n      maxLines: 0\n',
    ':4:17: `analyzers.change-size.options.maxLines` is `0`: expected a whole number, at least 1',
  ],
  [
    'options of an analyzer of this build that takes none',
    'analyzers: { secret: { options: { strict: true } } }',
    'the analyzer `secret` takes no options; remove the key',
  ],
  ['a suppression without a reason', accepted('reason'), 'suppressions[0].reason'],
  ['a suppression without an owner', accepted('owner'), 'suppressions[0].owner'],
  ['a suppression without an end', accepted('until'), 'suppressions[0].until'],
  ['two analyzers of one id', `analyzers:\n  acme: { from: a }\n  acme: { from: b }\n`, 'unique'],
])('keeps the gate shut for %s, as an error of the policy', async (_what, policy, problem) => {
  story.repository.commit('main', { [POLICY]: policy });
  const pull = story.aReadyPull({ files: plainCode });

  const run = await story.runGate(pull);

  expect(run.exitCode).toBe(2);
  expect(run.text).toContain(problem);
  expect(pull.status(GATE)?.state).toBe('error');
});
