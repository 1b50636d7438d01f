import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mutationFolders } from './mutation-folders.ts';
import { digestInputs } from './mutation-inputs.ts';
import { countMutants, isProved, judgePart, type Proof, scoreOf, toProof } from './mutation-proofs.ts';
import type { MutationReport } from './mutation-report.ts';
import { readProofs } from './read-proofs.ts';

const inputs = { 'src/report/wrap.ts': 'a', 'src/report/wrap.test.ts': 'b' };
const path = 'src/report/wrap.ts';

it('keeps how many mutants of each file no test noticed', () => {
  const report = reportOf('Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'Ignored');

  const proof = toProof(report, inputs);

  expect(proof).toEqual({ inputs: digestInputs(inputs), files: { [path]: { mutants: 5, unnoticed: 3 } } });
  expect(countMutants(proof)).toBe(5);
  expect(scoreOf(proof)).toBe(40);
});

it('takes a proof for these very files and this bar only', () => {
  const proof = toProof(reportOf('Killed', 'Killed', 'Killed', 'Survived'), inputs);

  expect(isProved({ bar: 75 }, proof, inputs)).toBe(true);
  expect(isProved({ bar: 76 }, proof, inputs)).toBe(false);
  expect(isProved({ bar: 75 }, proof, { ...inputs, [path]: 'changed' })).toBe(false);
  expect(isProved({ bar: 75 }, proof, { ...inputs, 'src/report/new.ts': 'c' })).toBe(false);
  expect(isProved({ bar: 0 }, undefined, inputs)).toBe(false);
  expect(scoreOf({ inputs: '', files: {} })).toBe(0);
});

it('does not mind in which order files are listed', () => {
  const turned = Object.fromEntries(Object.entries(inputs).toReversed());

  expect(digestInputs(turned)).toBe(digestInputs(inputs));
});

it('tells of a proof that a second run contradicts', () => {
  const proof = proofOf(1);

  const problems = judgePart(
    proof,
    { report: reportOf('Killed', 'Survived', 'NoCoverage'), before: inputs },
    inputs,
  );

  expect(problems).toEqual([`${path}: 2 changes go unnoticed, its proof tells of 1; record the proof anew`]);
});

it.each([
  ['noticed as much', proofOf(1), { report: reportOf('Killed', 'Survived'), before: inputs }],
  ['noticed more', proofOf(1), { report: reportOf('Killed'), before: inputs }],
  ['was made before a change', proofOf(0), { report: reportOf('Survived'), before: {} }],
  ['was never made', proofOf(0), {}],
])('has nothing against a proof when the second run %s', (_what, proof, run) => {
  expect(judgePart(proof, run, inputs)).toEqual([]);
});

it('knows no file that its proof does not name', () => {
  const run = { report: reportOf('Survived'), before: inputs };

  expect(judgePart({ inputs: '', files: {} }, run, inputs)).toHaveLength(1);
});

it('keeps proofs of folders that are there', () => {
  const names = new Set(mutationFolders.map(({ name }) => name));

  expect(Object.keys(readProofs()).filter((name) => !names.has(name))).toEqual([]);
  expect(
    Object.values(readProofs())
      .flatMap(({ files }) => Object.keys(files))
      .filter((file) => !existsSync(file)),
  ).toEqual([]);
});

function proofOf(unnoticed: number): Proof {
  return { inputs: digestInputs(inputs), files: { [path]: { mutants: 3, unnoticed } } };
}

function reportOf(...statuses: string[]): MutationReport {
  const mutants = statuses.map((status) => ({
    status,
    mutatorName: 'EqualityOperator',
    location: { start: { line: 1, column: 1 } },
  }));
  return { files: { [path]: { mutants } } };
}
