import { knowledge } from '../../../src/analyzers/dangerous-call/data.ts';
import { toKnownFactSamples } from '../known-fact-samples.ts';
import type { RowSample } from '../row-sample.ts';

export const samples: readonly RowSample[] = toKnownFactSamples(knowledge);
