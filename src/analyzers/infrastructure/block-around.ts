/**
 * What a line is part of, by its indentation: from the line that opens the block to the last one that is indented deeper.
 * Undefined for a line that is part of nothing.
 */
export function blockAround(lines: readonly string[], line: number): readonly string[] | undefined {
  const opener = openerAt(lines, line - 1);
  return opener < 0 ? undefined : blockAt(lines, opener);
}

/** Where the line stands that opens what another one is part of. */
export function openerAt(lines: readonly string[], index: number): number {
  const depth = depthOf(lines[index]);
  // Nothing stands further to the left, and a flat file may be long.
  if (depth === 0) return -1;
  return lastAbove(lines, index, (text) => text.trim() !== '' && depthOf(text) < depth);
}

/** The nearest line above an index that fits; no copy of a long file is made for it. */
export function lastAbove(lines: readonly string[], index: number, fits: (text: string) => boolean): number {
  let at = index - 1;
  while (at >= 0 && !fits(lines[at] ?? '')) at -= 1;
  return at;
}

/** Each block that opens with this line, wherever it is indented. */
export function blocksOf(lines: readonly string[], opener: string): readonly (readonly string[])[] {
  return lines.flatMap((text, index) => (text.trim() === opener.trim() ? [blockAt(lines, index)] : []));
}

/** A line, and all below it that stand deeper. */
export function blockAt(lines: readonly string[], index: number): readonly string[] {
  const depth = depthOf(lines[index]);
  let end = index + 1;
  while (isInside(lines[end], depth)) end += 1;
  return lines.slice(index, end);
}

function isInside(text: string | undefined, depth: number): boolean {
  return text !== undefined && (text.trim() === '' || depthOf(text) > depth);
}

/** How far a line is indented; what is no line is not. */
export function depthOf(text: string | undefined): number {
  return text === undefined ? 0 : text.length - text.trimStart().length;
}
