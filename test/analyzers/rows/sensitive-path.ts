import { sensitiveTokens } from '../../../src/analyzers/sensitive-path/data.ts';
import type { RowSample } from '../row-sample.ts';

const words = 'Words.\n';

export const samples: readonly RowSample[] = sensitiveTokens.flatMap(({ forms, miss }) =>
  forms.map((form) => ({
    row: form,
    says: 'sensitive-path',
    hit: { path: `src/${form}/a.ts`, head: words },
    miss: { path: miss, head: words },
  })),
);
