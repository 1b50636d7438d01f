import type { FileChange } from '../../../patch/patch.ts';
import { narrowTypes, sizeWords, wideTypes } from './data.ts';

export interface Narrowed {
  readonly name: string;
  readonly line: number;
}

/** Lines that are the same but for a type, which now holds less than every length. */
export function findNarrowed({ hunks }: Pick<FileChange, 'hunks'>): readonly Narrowed[] {
  return hunks.flatMap(({ lines }) => {
    const before = new Set(
      lines.flatMap(({ kind, text }) => (kind === 'removed' ? typeless(text, wideTypes) : [])),
    );
    return lines.flatMap((line) => {
      if (line.kind !== 'added' || !sizeWords.test(line.text)) return [];
      const isSame = typeless(line.text, narrowTypes).some((text) => before.has(text));
      return isSame ? [{ name: line.text.trim().slice(0, 60), line: line.headLine }] : [];
    });
  });
}

/** A line without its types; none where it has none. */
function typeless(text: string, types: RegExp): readonly string[] {
  const bare = text.replaceAll(types, '').replaceAll(/\(\)|\s+/g, '');
  return bare === text.replaceAll(/\(\)|\s+/g, '') ? [] : [bare];
}
