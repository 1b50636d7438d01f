import type { InfrastructureCode, SettingRow } from './data.ts';
import type { Kind } from './kinds/data.ts';

type Told = Pick<SettingRow, 'pattern' | 'hit' | 'miss' | 'under' | 'notUnder' | 'below' | 'was'>;

/** Rows of one code for files of the same kinds. */
export function rowsOf(
  code: InfrastructureCode,
  kinds: readonly Kind[],
  rows: Readonly<Record<string, Told>>,
): readonly SettingRow[] {
  return Object.entries(rows).map(([what, told]) => ({ code, what, kinds, ...told }));
}
