import { instructionPaths, wordRows } from '../../../src/analyzers/agent-instructions/data.ts';
import { ofPath, type RowSample } from '../row-sample.ts';

export const samples: readonly RowSample[] = [
  ...instructionPaths.map((row) => ofPath('agent-instructions', row)),
  ...wordRows.map(({ code, what, hit, miss }) => ({
    row: what,
    says: code,
    hit: { path: '.claude/settings.json', head: `${hit}\n` },
    miss: { path: '.claude/settings.json', head: `${miss}\n` },
  })),
];
