import type { HunkLine } from './patch.ts';
import type { SectionHunk } from './split-sections.ts';

const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

export function isHunkHeader(line: string | undefined): boolean {
  return line?.startsWith('@@ ') ?? false;
}

export interface HunkReading {
  /** Absent when the lines do not add up to what the header promises. */
  readonly hunk?: SectionHunk;
  /** Index of the first line behind the hunk, or of the line that does not fit. */
  readonly end: number;
}

/**
 * Reads one hunk by counting, strictly. (`parsePatch` of the package `diff` takes a hunk that breaks off after its
 * only removed line for complete, and gives up on the whole text where one hunk is broken.)
 */
export function readHunk(lines: readonly string[], at: number): HunkReading {
  const counts = header.exec(lines[at] as string);
  if (!counts) return { end: at };
  const walk = startWalk(counts);
  let next = at + 1;
  while (!isComplete(walk) || lines[next]?.startsWith('\\')) {
    if (!readLine(walk, lines[next])) return { end: next };
    next += 1;
  }
  return { hunk: toHunk(walk), end: next };
}

interface Walk {
  readonly baseStart: number;
  readonly baseLines: number;
  readonly headStart: number;
  readonly headLines: number;
  readonly lines: HunkLine[];
  baseSeen: number;
  headSeen: number;
  baseUnterminated: boolean;
  headUnterminated: boolean;
}

function startWalk(counts: RegExpExecArray): Walk {
  const [, baseStart, baseLines = 1, headStart, headLines = 1] = counts;
  return {
    baseStart: Number(baseStart),
    baseLines: Number(baseLines),
    headStart: Number(headStart),
    headLines: Number(headLines),
    lines: [],
    baseSeen: 0,
    headSeen: 0,
    baseUnterminated: false,
    headUnterminated: false,
  };
}

function isComplete(walk: Walk): boolean {
  return walk.baseSeen >= walk.baseLines && walk.headSeen >= walk.headLines;
}

/** Takes one line in; false when it does not belong into a hunk or is one too many. */
function readLine(walk: Walk, line: string | undefined): boolean {
  if (line === undefined) return false;
  const mark = line[0] ?? ' ';
  const text = line.slice(1);
  const baseLine = walk.baseStart + walk.baseSeen;
  const headLine = walk.headStart + walk.headSeen;
  if (mark === '\\') return markUnterminated(walk);
  if (mark === '+') walk.lines.push({ kind: 'added', text, headLine });
  else if (mark === '-') walk.lines.push({ kind: 'removed', text, baseLine });
  else if (mark === ' ') walk.lines.push({ kind: 'context', text, baseLine, headLine });
  else return false;
  if (mark !== '+') walk.baseSeen += 1;
  if (mark !== '-') walk.headSeen += 1;
  return walk.baseSeen <= walk.baseLines && walk.headSeen <= walk.headLines;
}

function markUnterminated(walk: Walk): boolean {
  const kind = walk.lines.at(-1)?.kind;
  if (kind !== 'added') walk.baseUnterminated = true;
  if (kind !== 'removed') walk.headUnterminated = true;
  return kind !== undefined;
}

function toHunk({ baseSeen: _base, headSeen: _head, ...hunk }: Walk): SectionHunk {
  return hunk;
}
