import type { FileView } from '../../syntax/file-view.ts';
import { isClearable, namesOf } from '../clearable.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findRow } from '../path-row.ts';
import { testNames, testPlaces, testSupport } from './data.ts';

export const tests = defineAnalyzer({
  meta: {
    id: 'tests',
    title: 'Tests',
    summary:
      'Clears files that only a test runner reads: tests by name and place, their fixtures and snapshots.',
    languages: ['any'],
    codes: {},
  },
  analyzeFile,
});

function* analyzeFile({ change }: FileView): Iterable<Observation> {
  const names = namesOf(change);
  if (names.some((name) => /(^|\/)conftest\.py$/.test(name))) {
    yield {
      kind: 'never-cleared',
      path: change.path,
      reason: 'the test runner loads it as code for every test',
    };
    return;
  }
  if (!isClearable(change) || !names.every(isTest)) return;
  yield { kind: 'cleared', path: change.path, reason: 'test' };
}

function isTest(path: string): boolean {
  if (findRow(path, testNames) !== undefined) return true;
  return findRow(path, testPlaces) !== undefined && findRow(path, testSupport) === undefined;
}
