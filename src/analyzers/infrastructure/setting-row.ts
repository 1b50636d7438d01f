import type { Kind } from './kinds/data.ts';
import type { InfrastructureCode, SettingRow } from './setting.ts';

type Told = Omit<SettingRow, 'code' | 'kinds' | 'what'>;

/** Rows of one code for files of the same kinds. */
export function rowsOf(
  code: InfrastructureCode,
  kinds: readonly Kind[],
  rows: Readonly<Record<string, Told>>,
): readonly SettingRow[] {
  return Object.entries(rows).map(([what, told]) => ({ code, what, kinds, ...told }));
}
