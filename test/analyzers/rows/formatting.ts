import { blankLanguages } from '../../../src/analyzers/formatting/data.ts';
import { type RowSample, toFileName } from '../row-sample.ts';

export const samples: readonly RowSample[] = blankLanguages.map(({ language, hit, miss }) => ({
  row: language,
  says: 'cleared',
  hit: { path: toFileName(language), base: hit, head: `\n${hit}` },
  miss: { path: toFileName(language), base: miss, head: `\n${miss}` },
}));
