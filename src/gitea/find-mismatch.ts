import type { Content, Failure, FileChange, HunkLine } from '../patch/patch.ts';

/**
 * Holds the lines of a diff against the contents at the two commits. The server makes the diff from a moving name and
 * we read the contents at fixed commits: a line that differs shows that the diff is of something else.
 */
export function findMismatch(file: FileChange): Failure[] {
  const lines = file.hunks.flatMap((hunk) => hunk.lines);
  const isBaseFine = agrees(file.base, lines.flatMap(toBaseLine));
  const isHeadFine = agrees(file.head, lines.flatMap(toHeadLine));
  if (isBaseFine && isHeadFine) return [];
  const side = isBaseFine ? 'head' : 'merge base';
  return [
    { analyzer: 'patch', path: file.path, reason: `the diff does not agree with the file at the ${side}` },
  ];
}

interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

function toBaseLine(line: HunkLine): NumberedLine[] {
  return line.kind === 'added' ? [] : [{ number: line.baseLine, text: line.text }];
}

function toHeadLine(line: HunkLine): NumberedLine[] {
  return line.kind === 'removed' ? [] : [{ number: line.headLine, text: line.text }];
}

function agrees(content: Content, lines: readonly NumberedLine[]): boolean {
  if (content.kind !== 'text') return true;
  const all = content.text.split('\n').map((line) => line.replace(/\r$/, ''));
  return lines.every(({ number, text }) => all[number - 1] === text);
}
