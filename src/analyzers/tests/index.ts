import type { FileChange } from '../../patch/patch.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { isClearable, namesOf } from '../clearable.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findRow } from '../path-row.ts';
import {
  testData,
  testNames,
  testPlaces,
  testSteering,
  testSupport,
  testTexts,
  toldPlaces,
  toolData,
} from './data.ts';

const lastTests =
  /^((?:(?!#\[cfg\(test\)\])[\s\S])*)#\[cfg\(test\)\]\nmod tests \{\n(?:(?:[ \t].*)?\n)*\}\s*$/;

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

function* analyzeFile({ change, base, head }: FileView): Iterable<Observation> {
  const names = namesOf(change);
  if (names.some((name) => /(^|\/)conftest\.py$/.test(name))) {
    yield {
      kind: 'never-cleared',
      path: change.path,
      reason: 'the test runner loads it as code for every test',
    };
    return;
  }
  const texts = [base, head].flatMap((side) => side?.text ?? []);
  if (!isClearable(change)) return;
  if (!names.every((name) => isTest(name, texts)) && !hasEqualProgram(change, texts)) return;
  yield { kind: 'cleared', path: change.path, reason: 'test' };
}

function isTest(path: string, texts: readonly string[]): boolean {
  if (findRow(path, testNames) !== undefined) return true;
  if (findRow(path, testData) !== undefined) return findRow(path, toolData) === undefined;
  if (findRow(path, testSteering) !== undefined) return false;
  const isPlaced = findRow(path, testPlaces) !== undefined;
  if (isPlaced && findRow(path, testSupport) === undefined) return true;
  return (
    (isPlaced || findRow(path, toldPlaces) !== undefined) && texts.length > 0 && texts.every(needsRunner)
  );
}

/** Whether a program that loads this text fails where no test runs. */
function needsRunner(text: string): boolean {
  return testTexts.some(({ pattern }) => pattern.test(text));
}

/** Rust keeps tests at the end of the program, in a module that no build of it holds: all before that is as it was. */
function hasEqualProgram({ status, path }: FileChange, texts: readonly string[]): boolean {
  const [before, after] = texts.map((text) => (path.endsWith('.rs') ? lastTests.exec(text) : null));
  return status === 'modified' && before?.[1] !== undefined && before[1] === after?.[1];
}
