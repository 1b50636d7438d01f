import type { Kind } from '../kinds/data.ts';
import type { InfrastructureCode } from '../setting.ts';

/** A resource that is not safe by itself: something has to be said, and is not. */
export interface LeftOutRow {
  readonly code: InfrastructureCode;
  readonly what: string;
  readonly kinds: readonly Kind[];
  /** The words that open the block. */
  readonly opens: RegExp;
  /** What the block has to say. */
  readonly needs: RegExp;
  /** Where it has to say so alone. */
  readonly only?: RegExp;
  /** Where it need not. */
  readonly but?: RegExp;
  readonly hit: string;
  readonly miss: string;
}

type Told = Omit<LeftOutRow, 'code' | 'kinds' | 'what'>;

/** Rows of one code for files of the same kinds. */
export function leftOutOf(
  code: InfrastructureCode,
  kinds: readonly Kind[],
  rows: Readonly<Record<string, Told>>,
): readonly LeftOutRow[] {
  return Object.entries(rows).map(([what, told]) => ({ code, what, kinds, ...told }));
}
