import type { FileChange, HunkLine } from '../../../patch/patch.ts';
import type { Narrowed } from './find-narrowed.ts';

/** A name for the least or the most there may be gets another number, in a way that lets more through. */
export function findLimits({ hunks }: Pick<FileChange, 'hunks'>): readonly Narrowed[] {
  return hunks.flatMap(({ lines }) => {
    const before = new Map(lines.flatMap((line) => (line.kind === 'removed' ? readLimit(line) : [])));
    return lines.flatMap((line) => {
      if (line.kind !== 'added') return [];
      return readLimit(line).flatMap(([name, is]) => {
        const was = before.get(name) ?? is;
        const isLooser = /min/i.test(name) ? is < was : is > was;
        return isLooser ? [{ name: line.text.trim().slice(0, 60), line: line.headLine }] : [];
      });
    });
  });
}

/** `#define HEADER_MIN_LEN 0x40`, `const MaxDepth = 512`. */
const limit =
  /^\s*(?:#\s*define|(?:pub |export |static |private |public |internal |final |constexpr )*(?:const|let|var|val|final|static|int|long|size_t)\b[^=]*?)\s*\b(\w*(?:MIN|MAX|Min|Max)_?(?:LEN|SIZE|LENGTH|DEPTH|BYTES|COUNT|Len|Size|Length|Depth|Bytes|Count|HDR\w*|Header\w*|NEST\w*|Nest\w*|RECURS\w*|Recurs\w*)\w*)\s*(?::\s*\w+\s*)?=?\s*\(?(0x[\da-fA-F]+|[\d_]+)\b/;

function readLimit({ text }: HunkLine): readonly (readonly [string, number])[] {
  const [, name, number] = limit.exec(text) ?? [];
  return name === undefined ? [] : [[name, Number(number?.replaceAll('_', ''))]];
}
