import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, listen, seedOrganisation } from '../../src/sandbox/index.ts';
import { aGuideFolder, blocksOf, blockWith, COMMIT, type GuideFolder } from './support/guide-folder.ts';
import { makeReady } from './support/story.ts';

/** The guide as its reader meets it: its own blocks, copied from the page, with the built command. */
let folder: GuideFolder;
beforeEach(async () => {
  folder = await aGuideFolder();
});
afterEach(() => folder.end());

const MINUTES = 180_000;
const GUIDE = 'docs/writing-analyzers.md';
const POLICY = '.gitea/sop-gate.yml';
const FILE = '.gitea/sop-gate/analyzers/acme-vault.ts';
const minute = blockWith('sh', 'new analyzer');
const analyzer = blockWith('ts', "from 'sop-gate/analyzer'");
/** The analyzer with the options of the guide, and what they are for. */
const withOptions = analyzer
  .replace('  apiVersion: 2,\n', `  apiVersion: 2,\n${blockWith('ts', "type: 'object'")}`)
  .replace('*analyzeFile(file) {', '*analyzeFile(file, { names, most }) {\n    let seen = 0;')
  .replace("call.name.endsWith('vault.open')", 'names.includes(call.name) && ++seen > most');
const naming = blocksOf('yaml').find((text) => text.endsWith(`from: ${FILE}\n`)) ?? '';

describe('the first minute of the guide', () => {
  it.each([
    ['an analyzer', minute, 5],
    ['a rule', minute.replace(/new analyzer acme-vault.*/, 'new rule acme-vault'), 4],
  ])(
    'leads to %s that is tested and fires',
    async (_what, commands, samples) => {
      folder.write({ 'src/a.ts': 'acme.unsafe(1);\n' });

      const { exitCode, text } = await folder.type(commands);

      expect(exitCode, text).toBe(0);
      expect(text).toMatch(
        new RegExp(`^pass {2}acme-vault {2}${samples} samples, (\\d+) of \\1 small changes noticed$`, 'm'),
      );
      expect(text).toContain('does not hold yet, by design: mustFlag "replace me');
      expect(text).toContain('(shadow)\n  src/a.ts:1 calls `acme.unsafe`');
    },
    MINUTES,
  );

  it(
    'makes a test that passes, in the words of the guide too',
    async () => {
      await folder.type(minute.split('\n')[0] ?? '');
      folder.write({
        'own.test.ts': `import { expect, it } from 'vitest';\nimport analyzer from './${FILE}';\n${blockWith('ts', 'testAnalyzer(')}`,
      });

      const { exitCode, text } = await folder.type('npx vitest run --dir .');

      expect(exitCode, text).toBe(0);
      expect(text).toMatch(/Tests .*2 passed/);
    },
    MINUTES,
  );
});

describe('the analyzer of the guide', () => {
  beforeEach(() => folder.write({ [FILE]: analyzer, [POLICY]: naming }));

  it(
    'is explained, fires, and is told to want samples',
    async () => {
      folder.write({ 'src/a.ts': 'vault.open(1);\n' });

      const fired = await folder.type(minute.split('\n')[2] ?? '');
      const explained = await folder.type(`npx sop-gate explain vault-opened --policy ${POLICY}`);
      const tested = await folder.type(minute.split('\n')[1] ?? '');

      expect(fired.text).toMatch(/^A change opens the vault {2}vault-opened, 2 points$/m);
      expect(explained.text).toContain('Ask the vault team to read how the key is kept.');
      expect([tested.exitCode, tested.text]).toEqual([1, expect.stringContaining('has no mustFlag sample')]);
    },
    MINUTES,
  );

  it(
    'makes the tier of the story of the guide',
    async () => {
      folder.write({ 'story.test.ts': blockWith('ts', 'createSandbox()') });

      const { exitCode, text } = await folder.type('npx vitest run');

      expect(exitCode, text).toBe(0);
      expect(text).toMatch(/Tests .*1 passed/);
    },
    MINUTES,
  );

  it(
    'is of the types that the package has, with its options, tests and story',
    async () => {
      folder.write({
        'options.ts': withOptions,
        'wrong.ts': withOptions.replace('++seen > most', "most === 'many'"),
        'own.test.ts': `import { expect, it } from 'vitest';\nimport analyzer from './${FILE}';\n${blockWith('ts', 'testAnalyzer(')}`,
        'story.test.ts': blockWith('ts', 'createSandbox()'),
      });

      const flags = '--strict --noEmit --skipLibCheck --target es2023 --module nodenext --types node';
      const { exitCode, text } = await folder.type(
        `npx tsc ${flags} --allowImportingTsExtensions ${FILE} options.ts own.test.ts story.test.ts`,
      );

      const wrong = await folder.type(`npx tsc ${flags} wrong.ts`);

      expect([exitCode, text]).toEqual([0, '']);
      expect([wrong.exitCode, wrong.text]).toEqual([
        2,
        expect.stringMatching(
          /^wrong\.ts\(\d+,\d+\): error TS2367: .*types 'number' and 'string' have no overlap/,
        ),
      ]);
    },
    MINUTES,
  );

  it(
    'takes the options of the policy of the guide, fills in the others, and says what it cannot take',
    async () => {
      const policy = blockWith('yaml', 'options:');
      folder.write({ [FILE]: withOptions, [POLICY]: policy, 'src/a.ts': 'vault.peek(1);\n' });

      const fired = await folder.type(minute.split('\n')[2] ?? '');
      const explained = await folder.type(`npx sop-gate explain acme-vault --policy ${POLICY}`);
      folder.write({ [POLICY]: `${policy}      mosst: 1\n` });
      const refused = await folder.type(minute.split('\n')[2] ?? '');

      expect(fired.text).toMatch(/^ {2}src\/a\.ts:1 {2}calls `vault\.peek`$/m);
      expect(explained.text).toContain('    most: a whole number, at least 0; 0 when nothing is said\n');
      const [, written = ''] =
        /alone, which names .*?: \*([\s\S]*?)\*/.exec(readFileSync(GUIDE, 'utf8')) ?? [];
      const told = written.replaceAll('\\`', '`').replaceAll(/\s+/g, ' ');
      expect(told).toContain('did you mean');
      expect(refused.text.replaceAll(/\s+/g, ' ')).toContain(told);
    },
    MINUTES,
  );

  it(
    'is tried in shadow and accepted for a time by the policies of the guide, and its health is told',
    async () => {
      folder.write({
        [POLICY]: [naming, blockWith('yaml', 'shadow #'), blockWith('yaml', 'suppressions:')].join(''),
      });
      await folder.type(COMMIT);
      folder.write({ 'src/a.ts': 'vault.open(1);\n' });
      await folder.type(COMMIT);
      const sandbox = createSandbox();
      const { repository, token } = seedOrganisation(sandbox);
      makeReady(repository.openPullRequest({ by: 'ada', files: { 'src/a.ts': 'export const a = 1;\n' } }));
      const server = await listen(sandbox);

      const { exitCode, text } = await folder.type(blockWith('sh', 'npx sop-gate health'), {
        SOP_GATE_URL: sandbox.url,
        SOP_GATE_TOKEN: token,
      });
      await server.close();

      expect(exitCode, text).toBe(0);
      expect(text).toMatch(/^3 changes$/m);
      expect(text).toMatch(/^acme-vault +0 +0\.0 % +1 +- +0 +\d+\.\d$/m);
    },
    MINUTES,
  );
});

it('runs every block of the guide that can be run', () => {
  expect(['sh', 'ts', 'yaml'].map((language) => blocksOf(language).length)).toEqual([2, 4, 5]);
});
