import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasPassed, renderWalk, type Walk, walkLayers } from './check-layers.ts';
import { layerRules } from './layer-rules.ts';

/** Rule, file that breaks it, what it imports. */
const breaches = [
  ['patch-calls', 'src/patch/a.ts', '../syntax/facts.ts'],
  ['syntax-calls', 'src/syntax/a.ts', '../verdict/decide.ts'],
  ['analyzers-calls', 'src/analyzers/a.ts', '../config/policy.ts'],
  ['verdict-calls', 'src/verdict/a.ts', '../gitea/client.ts'],
  ['report-calls', 'src/report/a.ts', '../verdict/decide.ts'],
  ['analyzer.ts-calls', 'src/analyzer.ts', './verdict/decide.ts'],
  ['rules-calls', 'src/rules/a.ts', '../config/policy.ts'],
  ['testing-calls', 'src/testing/a.ts', '../verdict/decide.ts'],
  ['testing.ts-calls', 'src/testing.ts', './verdict/decide.ts'],
  ['pipeline-calls', 'src/pipeline/a.ts', '../verdict/decide.ts'],
  ['gitea-calls', 'src/gitea/a.ts', '../report/text.ts'],
  ['git-calls', 'src/git/a.ts', '../gitea/client.ts'],
  ['config-calls', 'src/config/a.ts', '../gitea/client.ts'],
  ['sandbox-calls', 'src/sandbox/a.ts', '../report/text.ts'],
  ['gate.ts-calls', 'src/gate.ts', './report/text.ts'],
  ['pure-without-node', 'src/verdict/b.ts', 'node:fs'],
  ['pure-without-loaded-parsers', 'src/syntax/b.ts', 'libpg-query'],
  ['pipeline-and-gitea-are-strangers', 'src/pipeline/b.ts', '../gitea/client.ts'],
  ['gitea-and-pipeline-are-strangers', 'src/gitea/b.ts', '../pipeline/run.ts'],
  ['sandbox-knows-nothing-of-the-gate', 'src/sandbox/b.ts', '../gate.ts'],
  ['nobody-calls-the-command-line', 'src/config/b.ts', '../cli/main.ts'],
  ['product-without-tests', 'src/cli/b.ts', '../verdict/pull-builder.ts'],
  ['product-without-tools', 'src/cli/c.ts', 'vitest'],
  ['no-cycles', 'src/cli/about.ts', './round.ts'],
  ['all-found', 'src/cli/d.ts', './nowhere.ts'],
] as const;

const innocent = [
  'patch/parse.ts',
  'syntax/facts.ts',
  'verdict/decide.ts',
  'verdict/pull-builder.ts',
  'gitea/client.ts',
  'report/text.ts',
  'config/policy.ts',
  'pipeline/run.ts',
  'cli/main.ts',
].map((path) => [`src/${path}`, 'export const word = 1;'] as const);

const house = mkdtempSync(join(tmpdir(), 'sop-gate-layers-'));
let walk: Walk;

beforeAll(async () => {
  write('package.json', '{"dependencies":{"libpg-query":"1"},"devDependencies":{"vitest":"1"}}');
  write('node_modules/libpg-query/index.js', 'module.exports = 1;');
  write('node_modules/vitest/index.js', 'module.exports = 1;');
  for (const [path, text] of innocent) write(path, text);
  write('src/cli/round.ts', `import { w } from './about.ts';\nexport const word = w;`);
  write(
    'src/report/type-only.ts',
    `import type { word } from '../verdict/decide.ts';\nexport type W = typeof word;`,
  );
  write('src/verdict/decide.test.ts', `import { word } from '../gitea/client.ts';\nexport const w = word;`);
  for (const [, path, target] of breaches)
    write(path, `import { word } from '${target}';\nexport const w = word;`);
  walk = await walkLayers(house, ['src']);
});

afterAll(() => rmSync(house, { recursive: true }));

it.each(breaches)('reports a breach of %s by %s', (rule, path) => {
  const reported = walk.broken.filter((line) => line.startsWith(`${rule}: ${path} -> `));

  expect(reported).toHaveLength(1);
});

it('has a breach for every rule', () => {
  const proved = breaches.map(([rule]) => rule);

  expect(new Set(proved)).toEqual(new Set(layerRules.map((rule) => rule.name)));
});

it.each(['src/report/type-only.ts', 'src/verdict/decide.test.ts', 'src/gitea/client.ts'])(
  'lets types, tests and plain files alone in %s',
  (path) => {
    const reported = walk.broken.filter((line) => line.includes(`: ${path} -> `));

    expect(reported).toEqual([]);
  },
);

it('gives the reason of each rule', () => {
  const reasons = layerRules.map((rule) => rule.comment ?? '');

  expect(reasons.every((reason) => reason.length > 20)).toBe(true);
  expect(walk.broken.every((line) => line.endsWith(')'))).toBe(true);
});

it.each([
  { broken: [], modules: 0, imports: 0 },
  { broken: [], modules: 5, imports: 0 },
])('fails when it saw %o', (blind) => {
  const text = renderWalk(blind);

  expect(hasPassed(blind)).toBe(false);
  expect(text).toContain('nothing was checked');
});

it('passes when it saw imports and no breach', () => {
  const clean = { broken: [], modules: 2, imports: 1 };

  expect(hasPassed(clean)).toBe(true);
  expect(renderWalk(clean)).toBe('layers: 2 modules, 1 imports, 0 broken rules');
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}
