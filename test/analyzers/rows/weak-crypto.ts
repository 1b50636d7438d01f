import {
  edits,
  knowledge,
  secureSources,
  steadyComparisons,
} from '../../../src/analyzers/weak-crypto/data.ts';
import { toEditSamples } from '../edit-samples.ts';
import { toKnownFactSamples } from '../known-fact-samples.ts';
import type { RowSample } from '../row-sample.ts';

/** The call is gone from a function that is still there, or from one that is gone too. */
const lost: readonly RowSample[] = steadyComparisons.map((name) => ({
  row: name,
  says: 'crypto-weakened',
  hit: {
    path: 'src/a.ts',
    base: `export function check(a, b) {\n  return ${name}(a, b);\n}\n`,
    head: 'export function check(a, b) {\n  return a === b;\n}\n',
  },
  miss: {
    path: 'src/a.ts',
    base: `export function check(a, b) {\n  return ${name}(a, b);\n}\n`,
    head: 'export const limit = 3;\n',
  },
}));

/** The chance is gone from a function that is still there, or another call took its place. */
const lostChance: readonly RowSample[] = secureSources.map((name) => ({
  row: name,
  says: 'crypto-weakened',
  hit: {
    path: 'src/a.ts',
    base: `export function fill(a) {\n  ${name.replaceAll('/', '.')}(a);\n  return a;\n}\n`,
    head: 'export function fill(a) {\n  return a;\n}\n',
  },
  miss: {
    path: 'src/a.ts',
    base: `export function fill(a) {\n  ${name.replaceAll('/', '.')}(a);\n  return a;\n}\n`,
    head: 'export function fill(a) {\n  draw(a);\n  return a;\n}\n',
  },
}));

export const samples: readonly RowSample[] = [
  ...toKnownFactSamples(knowledge),
  ...toEditSamples(edits),
  ...lost,
  ...lostChance,
];
