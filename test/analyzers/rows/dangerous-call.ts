import { edits, knowledge } from '../../../src/analyzers/dangerous-call/data.ts';
import { sinks } from '../../../src/analyzers/dangerous-call/flows/data.ts';
import { lineSinks } from '../../../src/analyzers/dangerous-call/flows/lines/data.ts';
import { moduleRows } from '../../../src/analyzers/dangerous-call/modules/data.ts';
import {
  cleaningNames,
  tidyingNames,
  weakerPairs,
} from '../../../src/analyzers/dangerous-call/rewrites/data.ts';
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
  ...cleaningNames.map(({ words, hit, miss }) => ({
    row: words.source,
    says: 'cleaning-lost',
    hit: toUnwrapped(hit, 'text'),
    miss: toUnwrapped(miss, 'text'),
  })),
  ...tidyingNames.map(({ words, hit, miss }) => ({
    row: words.source,
    says: 'cleaning-lost',
    hit: toUnwrapped(hit, 'request'),
    miss: toUnwrapped(miss, 'request'),
  })),
  ...weakerPairs.map(({ weak, hit, miss }) => ({
    row: weak.source,
    says: 'weaker-call',
    hit: toSwapped(hit),
    miss: toSwapped(miss),
  })),
  ...sinks.map(({ code, sample }) => ({
    row: code,
    says: code,
    hit: toAnswer(sample.replace('VALUE', 'value')),
    miss: toAnswer(sample.replace('VALUE', '"value"')),
  })),
  ...lineSinks.map(({ code, pattern, file, hit, miss }) => ({
    row: pattern.source.slice(0, 80),
    says: code,
    hit: { path: file, head: hit },
    miss: { path: file, head: miss },
  })),
  ...safeOptions.map(({ name, code, file, base, hit, miss }) => ({
    row: name,
    says: code,
    hit: { path: file, base, head: hit },
    miss: { path: file, base, head: miss },
  })),
];

function toUnwrapped(name: string, value: string) {
  const line = (given: string) => `export const f = (${value}) => emit(${given});\n`;
  return { path: 'src/a.ts', base: line(`${name}(${value})`), head: line(value) };
}

function toCall(name: string): string {
  return `export const f = (a) => emit(${name}(a));\n`;
}

function toSwapped([before, after]: readonly [string, string]) {
  return { path: 'src/a.ts', base: toCall(before), head: toCall(after) };
}

function toAnswer(line: string) {
  return { path: 'src/a.ts', head: `export function f(req) {\n  const value = req.query.a;\n  ${line}\n}\n` };
}
