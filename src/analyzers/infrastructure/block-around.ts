/**
 * What a line is part of, by its indentation: from the line that opens the block to the last one that is indented deeper.
 * Undefined for a line that is part of nothing.
 */
export function blockAround(lines: readonly string[], line: number): readonly string[] | undefined {
  const depth = depthOf(lines[line - 1] as string);
  const above = lines.slice(0, line - 1).findLastIndex((text) => text.trim() !== '' && depthOf(text) < depth);
  return above < 0 ? undefined : blockAt(lines, above);
}

/** Each block that opens with this line, wherever it is indented. */
export function blocksOf(lines: readonly string[], opener: string): readonly (readonly string[])[] {
  return lines.flatMap((text, index) => (text.trim() === opener.trim() ? [blockAt(lines, index)] : []));
}

function blockAt(lines: readonly string[], index: number): readonly string[] {
  const depth = depthOf(lines[index] as string);
  const length = lines.slice(index + 1).findIndex((text) => text.trim() !== '' && depthOf(text) <= depth);
  return length < 0 ? lines.slice(index) : lines.slice(index, index + 1 + length);
}

function depthOf(text: string): number {
  return text.length - text.trimStart().length;
}
