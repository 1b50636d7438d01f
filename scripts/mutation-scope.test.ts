import { expect, it } from 'vitest';
import { mutationFolders } from './mutation-folders.ts';
import { toScope } from './mutation-scope.ts';

const all = mutationFolders.map((folder) => folder.name);
const always = ['verdict', 'gitea', 'gate.ts'];

it('always proves the verdict, the gate and its dealings with the server', () => {
  const changed = ['README.md'];

  const scope = toScope(changed);

  expect(scope.folders).toEqual(always);
});

it.each([
  ['a source file', 'src/patch/parse-patch.ts', 'patch'],
  ['a test beside it', 'src/report/text.test.ts', 'report'],
  ['a document in it', 'src/analyzers/tests/README.md', 'analyzers'],
  ['a builder for its tests', 'test/analyzers/run-sample.ts', 'analyzers'],
  ['the contract of all analyzers', 'test/contract.test.ts', 'analyzers'],
])('adds the whole folder when %s changed', (_what, path, folder) => {
  const changed = [path];

  const scope = toScope(changed);

  expect(new Set(scope.folders)).toEqual(new Set([...always, folder]));
});

it.each([
  ['package.json', 'dependencies'],
  ['package-lock.json', 'dependencies'],
  ['stryker.conf.json', 'configuration'],
  ['vitest.config.ts', 'configuration'],
  ['tsconfig.build.json', 'configuration'],
  ['scripts/mutation-folders.ts', 'the mutation run itself'],
  ['test/support/server.ts', 'shared test support'],
  ['test/readme-samples.ts', 'shared test support'],
])('proves everything when %s changed', (path, what) => {
  const changed = ['README.md', path];

  const scope = toScope(changed);

  expect(scope).toEqual({ folders: all, why: `${path} (${what}) changed` });
});

it.each([
  'test/readme.test.ts',
  'test/scenarios/review-story.ts',
  'test/live/support/ask.ts',
  'scripts/bench.ts',
  'src/cli/main.ts',
])('leaves the other folders out when only %s changed', (path) => {
  const changed = [path];

  const scope = toScope(changed);

  expect(scope.folders).toEqual(always);
});

it('proves everything when history is not there', () => {
  const changed = undefined;

  const scope = toScope(changed);

  expect(scope).toEqual({ folders: all, why: 'there is no history to compare with' });
});
