import { untrustedTriggers } from '../../../src/analyzers/workflow-edit/data.ts';
import type { RowSample } from '../row-sample.ts';

export const samples: readonly RowSample[] = untrustedTriggers.map(({ trigger }) => ({
  row: trigger,
  says: 'workflow-trigger',
  hit: { path: '.gitea/workflows/a.yml', head: `on: ${trigger}\njobs: {}\n` },
  miss: { path: '.gitea/workflows/a.yml', head: `on: my_${trigger} # ${trigger}\njobs: {}\n` },
}));
