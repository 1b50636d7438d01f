import type { CodeRows } from '../../src/analyzers/code-rows.ts';
import { type RowSample, toFileName } from './row-sample.ts';

/** The proof that each row of code knowledge brings with it. */
export function toRowSamples({ calls = [], settings = [], strings = [] }: CodeRows): readonly RowSample[] {
  const named = [...calls, ...settings].map((row) => ({ ...row, row: row.names.join(' ') }));
  const plain = strings.map((row) => ({ ...row, row: String(row.when) }));
  return [...named, ...plain].map(({ row, code, languages, hit, miss }) => ({
    row: `${code}: ${row} (${languages[0]})`,
    says: code,
    hit: { path: toFileName(languages[0]), head: hit },
    miss: { path: toFileName(languages[0]), head: miss },
  }));
}
