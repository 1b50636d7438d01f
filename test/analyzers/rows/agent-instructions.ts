import { instructionPaths, wordRows } from '../../../src/analyzers/agent-instructions/data.ts';
import {
  hiddenOrders,
  keyRows,
  ruleWords,
  wideRights,
} from '../../../src/analyzers/agent-instructions/rules/data.ts';
import type { Sides } from '../../../src/analyzers/observation-builder.ts';
import { ofPath, type RowSample } from '../row-sample.ts';

export const samples: readonly RowSample[] = [
  ...instructionPaths.map((row) => ofPath('agent-instructions', row)),
  ...wordRows.map(({ code, what, hit, miss }) => ({
    row: what,
    says: code,
    hit: { path: '.claude/settings.json', head: `${hit}\n` },
    miss: { path: '.claude/settings.json', head: `${miss}\n` },
  })),
  ...wideRights.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'agent-permission',
    hit: allowing(hit),
    miss: allowing(miss),
  })),
  {
    row: keyRows.denial.pattern.source,
    says: 'agent-permission',
    hit: settings({ deny: ['Bash'] }, { deny: [] }),
    miss: settings({ allow: ['Bash'] }, { allow: [] }),
  },
  {
    row: keyRows.right.pattern.source,
    says: 'agent-permission',
    hit: settings({ allow: [] }, { allow: ['Bash'] }),
    miss: settings({ deny: [] }, { deny: ['Bash'] }),
  },
  {
    row: hiddenOrders.pattern.source,
    says: 'agent-override',
    hit: { path: 'README.md', head: `${hiddenOrders.hit}\n` },
    miss: { path: 'README.md', head: `${hiddenOrders.miss}\n` },
  },
  ...Object.values(ruleWords).map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'agent-rule-removed',
    hit: { path: 'AGENTS.md', base: `${hit}\n`, head: '' },
    miss: { path: 'AGENTS.md', base: `${miss}\n`, head: '' },
  })),
];

function allowing(right: string): Sides {
  return settings({ allow: [] }, { allow: [right] });
}

function settings(base: object, head: object): Sides {
  const [before, after] = [base, head].map((permissions) => JSON.stringify({ permissions }, null, 1));
  return { path: '.claude/settings.json', base: `${before}\n`, head: `${after}\n` };
}
