import type { FileChange, HunkLine } from './patch.ts';

/** Line numbers that a change touches: added ones of the head text, removed ones of the base text. */
export interface ChangedLines {
  readonly added: ReadonlySet<number>;
  readonly removed: ReadonlySet<number>;
}

export function changedLines(file: Pick<FileChange, 'hunks'>): ChangedLines {
  const lines = file.hunks.flatMap((hunk) => hunk.lines);
  return {
    added: new Set(lines.flatMap((line) => (line.kind === 'added' ? [line.headLine] : []))),
    removed: new Set(lines.flatMap((line) => (line.kind === 'removed' ? [line.baseLine] : []))),
  };
}

/** Added plus removed lines. */
export function countChangedLines(file: Pick<FileChange, 'hunks'>): number {
  return file.hunks.reduce((sum, hunk) => sum + hunk.lines.filter(isChange).length, 0);
}

/** The head line that stands where a base line stood: its own for a kept line, the following one for a removed line. */
export function toHeadLine(file: Pick<FileChange, 'hunks'>, baseLine: number): number {
  let shift = 0;
  for (const hunk of file.hunks) {
    for (const line of hunk.lines) {
      if (line.kind === 'added') shift += 1;
      else if (line.baseLine >= baseLine) return Math.max(1, baseLine + shift);
      else if (line.kind === 'removed') shift -= 1;
    }
  }
  return Math.max(1, baseLine + shift);
}

function isChange(line: HunkLine): boolean {
  return line.kind !== 'context';
}
