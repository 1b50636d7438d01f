import { barRows } from '../../../src/analyzers/governance/bars/data.ts';
import { everything, mergeQueues, ownerFiles, updateBots } from '../../../src/analyzers/governance/data.ts';
import { lostRows, openRows } from '../../../src/analyzers/governance/guards/data.ts';
import type { RowSample } from '../row-sample.ts';

const owned = { base: '/a/ @me\n', head: '/a/ @you\n' };

export const samples: readonly RowSample[] = [
  {
    row: ownerFiles.pattern.source,
    says: 'owners-loosened',
    hit: { path: ownerFiles.hit, ...owned },
    miss: { path: ownerFiles.miss, ...owned },
  },
  {
    row: everything.pattern.source,
    says: 'owners-loosened',
    hit: { path: 'CODEOWNERS', base: '/a/ @me\n', head: `/a/ @me\n${everything.hit} @you\n` },
    miss: { path: 'CODEOWNERS', base: '/a/ @me\n', head: `/a/ @me\n${everything.miss} @you\n` },
  },
  ...[
    { row: updateBots, says: 'update-rule-loosened', base: 'automerge: false\n', head: 'automerge: true\n' },
    { row: mergeQueues, says: 'merge-rule-loosened', base: '- check-success=a\n', head: '\n' },
  ].map(({ row, says, ...sides }) => ({
    row: row.pattern.source,
    says,
    hit: { path: row.hit, ...sides },
    miss: { path: row.miss, ...sides },
  })),
  ...barRows.map(({ pattern, code, hit, miss, sample: path }) => ({
    row: pattern.source.slice(0, 60),
    says: code,
    hit: { path, base: `${hit[0]}\n`, head: `${hit[1]}\n` },
    miss: { path, base: `${miss[0]}\n`, head: `${miss[1]}\n` },
  })),
  ...lostRows.map(({ what, code, hit, miss, sample: path }) => ({
    row: what,
    says: code,
    hit: { path, base: `${hit}\n\n`, head: '\n' },
    miss: { path, base: `${miss}\n\n`, head: '\n' },
  })),
  ...openRows.map(({ what, code, hit, miss, sample: path }) => ({
    row: what,
    says: code,
    hit: { path, base: '\n', head: `\n${hit}\n` },
    miss: { path, base: '\n', head: `\n${miss}\n` },
  })),
];
