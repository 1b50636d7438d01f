import type { FileChange } from '../../patch/patch.ts';
import { findRow } from '../path-row.ts';
import { type BinaryRow, binaryRows } from './data.ts';

export interface Binary {
  readonly code: NonNullable<BinaryRow['code']>;
  readonly kind: string;
  readonly bytes: number;
}

/** A file of bytes that was added or changed, by what its name says it is. A file that only moves is none. */
export function findBinary({ path, basePath, base, head }: FileChange): Binary | undefined {
  if (head.kind !== 'binary') return undefined;
  const row = findRow(path, binaryRows);
  if (row !== undefined && row.code === undefined) return undefined;
  // An archive that was there already is at least known to be one.
  const isKnown = row?.code === 'opaque-archive' && base.kind === 'binary';
  const found = {
    code: isKnown ? 'opaque-binary' : (row?.code ?? 'opaque-binary'),
    kind: row?.kind ?? 'a file of bytes',
    bytes: head.bytes,
  } as const;
  const isMoved = path !== basePath && base.kind === 'binary' && base.bytes === head.bytes;
  return isMoved && findRow(basePath, binaryRows)?.code === row?.code ? undefined : found;
}
