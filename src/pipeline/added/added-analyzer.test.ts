import { expect, it } from 'vitest';
import { changeOf } from '../../analyzers/observation-builder.ts';
import { analyze } from '../analyze.ts';
import type { EnabledAnalyzer } from '../execute.ts';
import { inProcess } from '../in-process.ts';
import { compileAnalyzer } from './compile-analyzer.ts';
import { findPackage } from './find-package.ts';

const from = '.gitea/sop-gate/analyzers/acme-wrapper.ts';
const REFUSED =
  'an analyzer reads no clock and draws no lots: the same change must always get the same answer';
const meta = `{
  id: 'acme-wrapper', title: 'Wrapper', summary: 'Notices it.', languages: ['any'],
  codes: { 'acme-wrapper': { title: 'Wrapped', points: 1, message: 'calls {name}', help: 'Look at it.' } },
}`;
const good = `
import { changedCalls, defineAnalyzer, type FileView, toPlace } from 'sop-gate/analyzer';
interface Options { readonly names: readonly string[] }
export default defineAnalyzer<Options>({
  apiVersion: 1,
  meta: ${meta},
  parseOptions: (input) => (input ?? { names: ['seal'] }) as Options,
  *analyzeFile(file: FileView, { names }: Options) {
    for (const call of changedCalls(file)) {
      if (names.includes(call.name)) {
        yield { kind: 'noticed', code: 'acme-wrapper', ...toPlace(file, 'added', call), args: { name: call.name } };
      }
    }
  },
});
`;

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
  const script = `export const wrapper = { apiVersion: 1, meta: ${meta}, analyzeFile: ({ change }) => [
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
    good.replace('apiVersion: 1', 'apiVersion: 9'),
    'it was written for version 9 of the contract, and this gate knows version 1',
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
    `export default { apiVersion: 1, meta: ${meta} };`,
    'it has neither analyzeFile nor analyzePatch',
  ],
  [
    'imports something else',
    `import 'node:fs';\n${good}`,
    'acme.ts imports "node:fs"; an analyzer file may import sop-gate/analyzer only',
  ],
  [
    'refuses its options',
    good
      .replace('(input ?? ', "(fail('no such option') ?? ")
      .concat('function fail(why) { throw new Error(why); }'),
    'it could not be loaded: its options cannot be read: no such option',
  ],
  [
    'has words that are no plain data',
    good.replace("title: 'Wrapper'", 'title: () => 1'),
    'it could not be loaded: meta.title is a function, and only plain data can be told',
  ],
  [
    'has samples that are no plain data',
    good.replace('parseOptions', 'samples: { mustFlag: [Symbol()], mustNotFlag: [] }, parseOptions'),
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
  ['throws', `throw new Error('oops');`, `it failed: oops (${from}:4)`],
  ['throws in the middle', `yield* []; throw new Error('late.');`, `it failed: late (${from}:4)`],
  [
    'reads what is not there',
    `const none = undefined;\n\n  yield none.path;`,
    `it failed: Cannot read properties of undefined (reading 'path') (${from}:6)`,
  ],
  ['reads the clock', `yield Date.now();`, `it failed: ${REFUSED} (${from}:4)`],
  ['asks for today', `yield new Date();`, `it failed: ${REFUSED} (${from}:4)`],
  ['asks for today as a text', `yield Date();`, `it failed: ${REFUSED} (${from}:4)`],
  ['draws lots', `yield Math.random();`, `it failed: ${REFUSED} (${from}:4)`],
  ['measures its time', `yield performance.now();`, `it failed: ${REFUSED} (${from}:4)`],
  ['makes a name of its own', `yield crypto.randomUUID();`, `it failed: ${REFUSED} (${from}:4)`],
  [
    'yields what is no plain data',
    `yield { kind: 'noticed', args: [1, { name: () => 1 }] };`,
    'it failed: observation.args.1.name is a function, and only plain data can be told',
  ],
  [
    'changes what it is shown',
    `file.change.hunks.length = 0;`,
    `it failed: Cannot assign to read only property 'length' of object '[object Array]' (${from}:4)`,
  ],
  ['yields garbage', `yield 7;`, 'it yielded something that is no observation'],
  [
    'names a code of another',
    `yield { kind: 'noticed', code: 'x', path: 'a.ts', line: 1 };`,
    'it has no code "x"',
  ],
])('fails an analyzer that %s in a file, and keeps what the others say', async (_what, body, reason) => {
  const { findings, failures } = await run(toAnalyzer(body));

  expect(failures).toEqual([{ analyzer: 'acme-wrapper', path: 'a.ts', reason }]);
  expect(findings.map(({ code }) => code)).toEqual(['crypto-import']);
});

it('leaves days that are written, numbers, and names of its own to an analyzer', async () => {
  const body = `
    const day = new Date('2027-01-31').toISOString().slice(0, 10) + Math.max(1, 2) + Date.parse('1970-01-01');
    yield { kind: 'noticed', code: 'acme-wrapper', path: file.change.path, line: 0, args: { name: day + [...crypto] } };`;

  const { findings, failures } = await run(`const crypto = new Set([7]);\n${toAnalyzer(body)}`);

  expect(failures).toEqual([]);
  expect(findings.map(({ message }) => message)).toContain('calls 2027-01-31207');
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

function toAnalyzer(body: string): string {
  return `'use strict'; export default { apiVersion: 1, meta: ${meta}, *analyzeFile(file) { ${body} } };`;
}

interface Running {
  readonly from?: string;
  readonly path?: string;
  readonly options?: unknown;
  readonly mayClear?: boolean;
  readonly analyzerSeconds?: number;
  readonly rollout?: Readonly<Record<string, 'off' | 'shadow' | 'enforce'>>;
}

function run(
  text: string,
  {
    from: where = from,
    path = 'a.ts',
    options,
    mayClear = false,
    rollout = {},
    analyzerSeconds = 60,
  }: Running = {},
) {
  const head = "import { seal } from 'crypto';\nseal();\n".replace("{ seal } from 'crypto'", "'crypto'");
  const added = { kind: 'file' as const, from: where, code: compileAnalyzer(where, text) };
  const enabled: EnabledAnalyzer = {
    id: 'acme-wrapper',
    added,
    mayClear,
    ...(options !== undefined && { options }),
  };
  return analyze(
    { files: [changeOf({ path, head })], failures: [] },
    {
      analyzers: [enabled, { id: 'crypto-import' }, { id: 'tests' }],
      limits: { taskSeconds: 60, workerMegabytes: 512, analyzerSeconds },
      generatedGlobs: [],
      rollout,
      execute: inProcess,
    },
  );
}
