import { edits, knowledge } from '../../../src/analyzers/dangerous-call/data.ts';
import { moduleRows } from '../../../src/analyzers/dangerous-call/modules/data.ts';
import { safeOptions } from '../../../src/analyzers/dangerous-call/safe-options/data.ts';
import { templateRows } from '../../../src/analyzers/dangerous-call/templates/data.ts';
import { toEditSamples } from '../edit-samples.ts';
import { toKnownFactSamples } from '../known-fact-samples.ts';
import type { RowSample } from '../row-sample.ts';

export const samples: readonly RowSample[] = [
  ...toKnownFactSamples(knowledge),
  ...toEditSamples(edits),
  ...templateRows.map(({ pattern, file, hit, miss }) => ({
    row: pattern.source,
    says: 'markup-injection',
    hit: { path: file, head: `${hit}\n` },
    miss: { path: file, head: `${miss}\n` },
  })),
  ...moduleRows.map(({ careless, code, file, base, hit, miss }) => ({
    row: careless.source,
    says: code,
    hit: { path: file, base, head: hit },
    miss: { path: file, base, head: miss },
  })),
  ...safeOptions.map(({ name, code, file, base, hit, miss }) => ({
    row: name,
    says: code,
    hit: { path: file, base, head: hit },
    miss: { path: file, base, head: miss },
  })),
];
