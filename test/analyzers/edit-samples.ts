import type { EditRow } from '../../src/analyzers/edit-row.ts';
import type { RowSample } from './row-sample.ts';

export function toEditSamples(rows: readonly EditRow[]): readonly RowSample[] {
  return rows.map(({ code, gone, came, file, base, hit, miss }) => {
    const before = base === undefined ? { path: file } : { path: file, base };
    return {
      row: `${code} ${(gone ?? came)?.source.slice(0, 80)}`,
      says: code,
      hit: { ...before, head: hit },
      miss: { ...before, head: miss },
    };
  });
}
