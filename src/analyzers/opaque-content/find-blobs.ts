import type { FileView } from '../../syntax/file-view.ts';
import { newLines } from '../new-lines.ts';
import { findRow } from '../path-row.ts';
import { type BlobRow, blobRows, dataPaths } from './data.ts';

export interface Blob {
  readonly code: BlobRow['code'];
  readonly kind: string;
  readonly line: number;
}

/** Beyond this many letters nobody reads a line of code. */
const longestLine = 2500;

/** Far out in a line of this length is more of the same. */
const enough = 20_000;

/** Lines of code that no person wrote for another, the first few of a file. */
export function findBlobs({ change }: FileView): readonly Blob[] {
  const isData = findRow(change.path, dataPaths) !== undefined;
  return newLines(change)
    .filter(({ text }) => text.length > 30)
    .flatMap(({ text, line }) => {
      const shown = text.slice(0, enough);
      const row = blobRows.find(
        ({ code, pattern }) => !(isData && code === 'opaque-blob') && pattern.test(shown),
      );
      if (row !== undefined) return [{ code: row.code, kind: row.kind, line }];
      return isData || !isDense(shown)
        ? []
        : [{ code: 'opaque-blob', kind: 'a line too long to read', line } as const];
    });
}

/** Long, and neither one text nor a drawing: code without line breaks. */
function isDense(text: string): boolean {
  if (text.length < longestLine) return false;
  const signs = text.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, '').match(/[;{}()=]/g) ?? [];
  return signs.length * 30 > text.length;
}
