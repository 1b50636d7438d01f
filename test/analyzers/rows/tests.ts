import {
  testData,
  testNames,
  testPlaces,
  testSteering,
  testSupport,
  testTexts,
  toldPlaces,
  toolData,
} from '../../../src/analyzers/tests/data.ts';
import { ofPath, type RowSample } from '../row-sample.ts';

const words = "describe('a', () => {});\n";

/** A place where the words of a file tell whether it is a test. */
const helper = 'test/helper.js';

export const samples: readonly RowSample[] = [
  ...[...testNames, ...testPlaces, ...testData].map((row) => ofPath('cleared', row)),
  ...[...testSupport, ...testSteering, ...toolData].map(({ pattern, hit, miss }) =>
    ofPath('cleared', { pattern, hit: miss, miss: hit }),
  ),
  ...toldPlaces.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'cleared',
    hit: { path: hit, head: words },
    miss: { path: miss, head: words },
  })),
  ...testTexts.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'cleared',
    hit: { path: helper, head: hit },
    miss: { path: helper, head: miss },
  })),
];
