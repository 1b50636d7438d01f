import { buildInputPaths, communityPaths, documentPaths } from '../../../src/analyzers/documentation/data.ts';
import { ofPath, type RowSample } from '../row-sample.ts';

export const samples: readonly RowSample[] = [
  ...documentPaths.map((row) => ofPath('cleared', row)),
  ...communityPaths.map((row) => ofPath('cleared', row)),
  ...buildInputPaths.map((row) => ofPath('never cleared', row)),
];
