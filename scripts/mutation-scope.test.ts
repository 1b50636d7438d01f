import { expect, it } from 'vitest';
import { type MutationFolder, mutationFolders } from './mutation-folders.ts';
import { digestInputs, type Inputs } from './mutation-inputs.ts';
import { type Proofs, scoreOf } from './mutation-proofs.ts';
import { type Stock, toScope } from './mutation-scope.ts';
import { readProofs } from './read-proofs.ts';

const folders = ['patch', 'report', 'verdict'].map(
  (name): MutationFolder => ({
    name,
    mutate: [`src/${name}/**/*.ts`],
    tests: [`src/${name}/**/*.test.ts`],
    reads: [],
    bar: 85,
    reason: 'words may vary',
    always: name === 'verdict',
  }),
);

const readInputs = ({ name }: MutationFolder): Inputs => ({ [`src/${name}/a.ts`]: `digest of ${name}` });

it('proves whole what always counts, and tries a sample of the other proofs again', () => {
  const stock = { folders, proofs: proofsOf('patch', 'report', 'verdict'), readInputs };

  const scope = toScope(stock, 'a commit', 1000);

  expect(toNames(scope.folders)).toEqual(['verdict']);
  expect(toNames(scope.samples.map(({ folder }) => folder)).toSorted()).toEqual(['patch', 'report']);
});

it.each([
  ['has no proof', {}],
  ['changed since its proof', { patch: { ...proofOf('patch'), inputs: 'of other files' } }],
  ['has a proof below its bar', { patch: proofOf('patch', 4) }],
])('proves a folder whole that %s', (_what, changed) => {
  const stock: Stock = { folders, proofs: { report: proofOf('report'), ...changed }, readInputs };

  const scope = toScope(stock, 'a commit', 1000);

  expect(toNames(scope.folders)).toEqual(['patch', 'verdict']);
});

it('takes files until they hold as many mutants as wished, and none without a wish', () => {
  const stock = { folders, proofs: proofsOf('patch', 'report'), readInputs };

  const scopes = [0, 1, 10, 11, 15, 40].map((budget) => toScope(stock, 'a commit', budget));

  expect(scopes.map(({ samples }) => samples.flatMap(({ files }) => files).length)).toEqual([
    0, 1, 1, 2, 2, 4,
  ]);
});

it('takes another sample for another commit, and the same for the same', () => {
  const stock = { folders, proofs: proofsOf('patch', 'report'), readInputs };
  const commits = Array.from({ length: 20 }, (_, at) => `commit ${at}`);

  const first = commits.map((commit) => toScope(stock, commit, 1).samples[0]?.files[0]);
  const again = commits.map((commit) => toScope(stock, commit, 1).samples[0]?.files[0]);

  expect(again).toEqual(first);
  expect(new Set(first).size).toBe(4);
});

it('always proves the verdict, the gate and its dealings with the server', () => {
  const always = mutationFolders.filter((folder) => folder.always);

  expect(toNames(always)).toEqual(['verdict', 'gitea', 'gate.ts']);
  expect(always.map(({ bar }) => bar)).toEqual([100, 90, 100]);
});

function toNames(named: readonly MutationFolder[]): readonly string[] {
  return named.map(({ name }) => name);
}

function proofsOf(...names: string[]): Proofs {
  return Object.fromEntries(names.map((name) => [name, proofOf(name)]));
}

function proofOf(name: string, unnoticed = 0): Proofs[string] {
  const file = (path: string) => [`src/${name}/${path}.ts`, { mutants: 10, unnoticed }];
  return {
    inputs: digestInputs({ [`src/${name}/a.ts`]: `digest of ${name}` }),
    files: Object.fromEntries([file('a'), file('b')]),
  };
}

it('holds no part to less than its neighbours whose tests already notice as much', () => {
  const low = mutationFolders.filter(({ bar }) => bar < 85);

  const grown = low.filter(({ name }) => {
    const proof = readProofs()[name];
    return proof !== undefined && scoreOf(proof) >= 85;
  });

  expect(toNames(grown)).toEqual([]);
});
