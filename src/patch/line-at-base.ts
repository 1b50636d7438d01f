import type { Finding } from './assessment.ts';
import type { FileChange } from './patch.ts';

type Place = Pick<Finding, 'path' | 'line' | 'endLine' | 'side' | 'baseLine'>;

/**
 * The line of the base text that a finding is about, if the change left it alone: for a removal the line that goes, otherwise
 * the first of its lines, none of which the change wrote. 0 speaks of the file as a whole. Nothing for what is new, and for a
 * file that has another name at the base.
 */
export function lineAtBase(files: readonly FileChange[], finding: Place): number | undefined {
  const { path, line, endLine, side, baseLine } = finding;
  if (line === 0) return 0;
  const file = files.find((one) => one.path === path && one.basePath === path && hasLines(one));
  if (file === undefined || side === 'removed') return file && baseLine;
  const first = toBaseLine(file, line);
  const isWhole = toBaseLine(file, endLine) - first === endLine - line;
  return isWhole && !writesBetween(file, line, endLine) ? first : undefined;
}

function hasLines({ base }: FileChange): boolean {
  return base.kind === 'text' || base.kind === 'fragment';
}

function writesBetween({ hunks }: FileChange, first: number, last: number): boolean {
  return hunks.some(({ lines }) =>
    lines.some((one) => one.kind === 'added' && one.headLine >= first && one.headLine <= last),
  );
}

/** Where a line of the head stood at the base; means nothing for a line that is new. */
function toBaseLine({ hunks }: FileChange, headLine: number): number {
  let line = headLine;
  for (const one of hunks.flatMap(({ lines }) => lines)) {
    if (one.kind === 'added' && one.headLine < headLine) line -= 1;
    if (one.kind === 'removed' && one.baseLine <= line) line += 1;
  }
  return line;
}
