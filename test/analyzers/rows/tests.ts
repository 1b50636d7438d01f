import { testNames, testPlaces, testSupport } from '../../../src/analyzers/tests/data.ts';
import { ofPath, type RowSample } from '../row-sample.ts';

export const samples: readonly RowSample[] = [
  ...testNames.map((row) => ofPath('cleared', row)),
  ...testPlaces.map((row) => ofPath('cleared', row)),
  ...testSupport.map(({ pattern, hit, miss }) => ofPath('cleared', { pattern, hit: miss, miss: hit })),
];
