import { gatePaths } from '../../../src/analyzers/gate-surface/data.ts';
import { ofPath, type RowSample } from '../row-sample.ts';

export const samples: readonly RowSample[] = gatePaths.map((row) => ofPath(row.code, row));
