import type { InfrastructureCode } from '../setting.ts';
import type { ValueRow } from './value-row.ts';

type Told = Omit<ValueRow, 'code' | 'what'>;

/** Rows of one code. */
export function rows(code: InfrastructureCode, told: Readonly<Record<string, Told>>): readonly ValueRow[] {
  return Object.entries(told).map(([what, row]) => ({ code, what, ...row }));
}
