import { expect, it } from 'vitest';
import { analyze } from '../analyze.ts';
import { inProcess } from '../in-process.ts';
import { compileAnalyzer } from './compile-analyzer.ts';
import { findPackage } from './find-package.ts';
import { from, good, meta, REFUSED, run, toAnalyzer } from './wrapper-builder.ts';

it('runs an analyzer of one TypeScript file, beside those of this build', async () => {
  const { findings, failures } = await run(good);

  expect(failures).toEqual([]);
  expect(findings.map(({ code, line, message, points }) => [code, line, message, points])).toEqual([
    ['crypto-import', 1, expect.any(String), 2],
    ['acme-wrapper', 2, 'calls seal', 1],
  ]);
});

it('gives it its options', async () => {
  const { findings } = await run(good, { options: { names: ['open'] } });

  expect(findings.map(({ code }) => code)).toEqual(['crypto-import']);
});

it('runs one that is JavaScript and exported by a name', async () => {
  const script = `export const wrapper = { apiVersion: 2, meta: ${meta}, analyzeFile: ({ change }) => [
    { kind: 'noticed', code: 'acme-wrapper', path: change.path, line: 0 }] };`;

  const { findings } = await run(script, { from: '.gitea/sop-gate/analyzers/acme-wrapper.mjs' });

  expect(findings.map(({ code }) => code)).toContain('acme-wrapper');
});

it.each([
  ['throws at import', `throw new Error('not today');`, 'it could not be loaded: not today'],
  ['exports no analyzer', `export const one = 1;`, 'it could not be loaded: acme.ts exports no analyzer'],
  [
    'has another id',
    good.replaceAll("id: 'acme-wrapper'", "id: 'other'"),
    'exports no analyzer with the id "acme-wrapper", only other',
  ],
  [
    'was written for another version',
    good.replace('apiVersion: 2', 'apiVersion: 9'),
    'it was written for version 9 of the contract, and this gate knows version 2',
  ],
  [
    'says no version, without the help of defineAnalyzer',
    `export default { meta: ${meta}, analyzeFile: () => [] };`,
    'it was written for version none of the contract',
  ],
  [
    'takes the code of another',
    good.replaceAll("'acme-wrapper': {", "'crypto-import': {"),
    'the analyzer crypto-import has the code "crypto-import" already',
  ],
  [
    'has points that are none',
    good.replace('points: 1', 'points: 7'),
    'what it says of itself is wrong at meta.codes.acme-wrapper.points',
  ],
  [
    'does nothing',
    `export default { apiVersion: 2, meta: ${meta} };`,
    'it has neither analyzeFile nor analyzePatch',
  ],
  [
    'imports something else',
    `import 'node:fs';\n${good}`,
    'acme.ts imports "node:fs"; an analyzer file may import sop-gate/analyzer only',
  ],
  [
    'declares options by a schema that is none',
    good.replace("type: 'array'", "type: 'list'"),
    'it could not be loaded: the schema of its options is wrong: `options.properties.names` has the type `list`: expected string, integer',
  ],
  [
    'declares options that do not fit their own schema',
    good.replace("['seal']", '[7]'),
    'the schema of its options is wrong: `options.properties.names.default[0]` is `7`: expected a text',
  ],
  [
    'declares options by a function',
    good.replace("{ type: 'string' }", '() => true'),
    'it could not be loaded: options.properties.names.items is a function, and only plain data can be told',
  ],
  [
    'declares options that contain themselves',
    good
      .replace(
        'export default defineAnalyzer({',
        'const options: any = { type: "object", properties: {} };\noptions.properties.again = options;\nexport default defineAnalyzer({',
      )
      .replace(/options: \{ type.*/, 'options,'),
    'is nested too deeply: at most 8 levels',
  ],
  [
    'reads its options in the way of the version before',
    good
      .replace('apiVersion: 2', 'apiVersion: 1')
      .replace(/options: \{ type.*/, 'parseOptions: () => ({ names: [] }),'),
    'it was written for version 1 of the contract, and this gate knows version 2: write `apiVersion: 2` once it fits; docs/writing-analyzers.md tells what changed',
  ],
  [
    'has words that are no plain data',
    good.replace("title: 'Wrapper'", 'title: () => 1'),
    'it could not be loaded: meta.title is a function, and only plain data can be told',
  ],
  [
    'has samples that are no plain data',
    good.replace('options:', 'samples: { mustFlag: [Symbol()], mustNotFlag: [] }, options:'),
    'it could not be loaded: samples.mustFlag.0 is a symbol, and only plain data can be told',
  ],
  [
    'awaits where it is loaded',
    `await Promise.resolve();\n${good}`,
    'it could not be loaded: it awaits outside of any function, and a file is loaded in one go',
  ],
  [
    'reads the clock at import',
    `${good}\nconst now = Date.now();`,
    `it could not be loaded: ${REFUSED} (acme.ts:`,
  ],
])('fails an analyzer that %s, and runs the others', async (_what, code, reason) => {
  const { findings, failures } = await run(code, { from: 'acme.ts' });

  expect(failures).toEqual([{ analyzer: 'acme-wrapper', path: '', reason: expect.stringContaining(reason) }]);
  expect(findings.map(({ code: found }) => found)).toEqual(['crypto-import']);
});

it.each([
  [{ nams: ['open'] }, 'unknown key `nams` in `analyzers.acme-wrapper.options`; did you mean `names`?'],
  [
    { names: 'open' },
    '`analyzers.acme-wrapper.options.names` is the text `open`: expected a list, each a text',
  ],
])(
  'fails an analyzer whose options are %j, names the file that says so, and runs the others',
  async (options, what) => {
    const { findings, failures } = await run(good, { options, policyFile: 'org/gate.yml' });

    expect(failures).toEqual([
      {
        analyzer: 'acme-wrapper',
        path: '',
        reason: `its options in org/gate.yml cannot be read: ${what}`,
      },
    ]);
    expect(findings.map(({ code: found }) => found)).toEqual(['crypto-import']);
  },
);

it('fails an analyzer that takes no options and is given some', async () => {
  const { failures } = await run(toAnalyzer(''), { options: {} });

  expect(failures.map(({ reason }) => reason)).toEqual([
    'its options cannot be read: the analyzer `acme-wrapper` takes no options; remove the key',
  ]);
});

it('says of a package that is no analyzer what is wrong, and knows its version', async () => {
  const added = { kind: 'package' as const, from: 'commander' };

  const { failures } = await analyze(
    { files: [], failures: [] },
    {
      analyzers: [{ id: 'acme-wrapper', added }],
      limits: { taskSeconds: 60, workerMegabytes: 512 },
      generatedGlobs: [],
      execute: inProcess,
    },
  );

  expect(failures.map(({ reason }) => reason)).toEqual([
    'it could not be loaded: commander exports no analyzer with the id "acme-wrapper", no analyzer at all',
  ]);
  expect((await findPackage('commander'))?.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(await findPackage('sop-gate-analyzer-that-nobody-has')).toBeUndefined();
});

it('fails an analyzer that takes longer than it may', async () => {
  const { failures } = await run(toAnalyzer(`for (let at = 0; at < 3e8; at += 1);`), {
    analyzerSeconds: 0.001,
  });

  expect(failures).toMatchObject([
    {
      analyzer: 'acme-wrapper',
      path: 'a.ts',
      reason: expect.stringMatching(
        /^it failed: it took [\d.]+ of the 0.001 seconds of limits\.analyzerSeconds$/,
      ),
    },
  ]);
});

it('says of a text that is no program where it breaks, without running it', () => {
  expect(() => compileAnalyzer(from, 'export default {\n\n')).toThrow(
    /^it does not parse: .*Unexpected token.* \(line 3\)$/,
  );
});

it('only tells what an analyzer in shadow finds, and what fails in it', async () => {
  const found = await run(good, { rollout: { 'acme-wrapper': 'shadow' } });
  const failed = await run(toAnalyzer(`throw new Error('oops');`), { rollout: { 'acme-wrapper': 'shadow' } });
  const unloaded = await run('throw new Error("not today");', { rollout: { 'acme-wrapper': 'shadow' } });

  expect(found.findings.map(({ code }) => code)).toEqual(['crypto-import']);
  expect(found.shadow?.findings.map(({ code }) => code)).toEqual(['acme-wrapper']);
  expect([...found.failures, ...failed.failures, ...unloaded.failures]).toEqual([]);
  expect(failed.shadow?.notices).toEqual([
    { analyzer: 'acme-wrapper', path: 'a.ts', reason: `it failed: oops (${from}:4)` },
  ]);
  expect(unloaded.shadow?.notices).toMatchObject([{ analyzer: 'acme-wrapper', path: '' }]);
});

it('lets nobody in shadow prove a file harmless, or keep others from it', async () => {
  const clears = `yield { kind: 'cleared', path: file.change.path, reason: 'asset' };`;
  const vetoes = `yield { kind: 'never-cleared', path: file.change.path, reason: 'x' };`;
  const [mayClear, shadow] = [true, { rollout: { 'acme-wrapper': 'shadow' as const } }];

  const proofs = await Promise.all([
    run(toAnalyzer(clears), { ...shadow, mayClear }),
    run(toAnalyzer(clears), { mayClear }),
    run(toAnalyzer(clears)),
    run(toAnalyzer(vetoes), { ...shadow, path: 'a.test.ts' }),
    run(toAnalyzer(vetoes), { path: 'a.test.ts' }),
  ]);

  const cleared = proofs.map(({ clearances }) => clearances.map(({ reason }) => reason).join());
  expect(cleared).toEqual(['', 'asset', '', 'test', '']);
});
