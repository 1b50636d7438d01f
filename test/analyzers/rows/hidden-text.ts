import { characterRows, markupPaths, prosePaths } from '../../../src/analyzers/hidden-text/data.ts';
import type { RowSample } from '../row-sample.ts';

const noWidth = `const admin${String.fromCodePoint(0x200b)}Role = 1;\n`;
const blank = `const${String.fromCodePoint(0xa0)}role = 1;\n`;

export const samples: readonly RowSample[] = [
  ...characterRows.map(({ code, kind, hit, miss }) => ({
    row: kind,
    says: code,
    hit: { path: 'src/a.js', base: '\n', head: `${hit}\n` },
    miss: { path: 'src/a.js', base: '\n', head: `${miss}\n` },
  })),
  ...prosePaths.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'hidden-invisible',
    hit: { path: miss, base: '\n', head: noWidth },
    miss: { path: hit, base: '\n', head: noWidth },
  })),
  ...markupPaths.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'hidden-blank',
    hit: { path: miss, base: '\n', head: blank },
    miss: { path: hit, base: '\n', head: blank },
  })),
];
