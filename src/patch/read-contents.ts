import type { Content, HunkLine } from './patch.ts';
import type { Header } from './read-header.ts';
import type { Section, SectionHunk } from './split-sections.ts';

export interface Contents {
  readonly base: Content;
  readonly head: Content;
}

type Side = keyof Contents;

/** What a diff alone tells of both sides: added and deleted files whole, of all others the lines that hunks show. */
export function readContents(section: Section, header: Header): Contents {
  if (header.binary) return readBinary(section, header);
  return {
    base: header.status === 'added' ? { kind: 'absent' } : toContent(section, header, 'base'),
    head: header.status === 'deleted' ? { kind: 'absent' } : toContent(section, header, 'head'),
  };
}

/** Both sides of a file that could not be read. */
export function toUnknownContents(header: Header, reason: string): Contents {
  const unknown: Content = { kind: 'unknown', reason };
  const absent: Content = { kind: 'absent' };
  return {
    base: header.status === 'added' ? absent : unknown,
    head: header.status === 'deleted' ? absent : unknown,
  };
}

function toContent({ hunks }: Section, header: Header, side: Side): Content {
  const text = toText(hunks, side);
  const isOneSided = header.status === 'added' || header.status === 'deleted';
  return { kind: isOneSided || isSubmodule(header) ? 'text' : 'fragment', text };
}

function isSubmodule({ baseMode, headMode }: Header): boolean {
  return baseMode === '160000' && headMode === '160000';
}

/** The lines of one side at their own line numbers, blank lines between. */
function toText(hunks: readonly SectionHunk[], side: Side): string {
  const lines: string[] = [];
  for (const line of hunks.flatMap((hunk) => hunk.lines)) {
    const number = toNumber(line, side);
    if (number === undefined) continue;
    while (lines.length < number - 1) lines.push('');
    lines.push(line.text);
  }
  const isUnterminated = hunks.some((hunk) =>
    side === 'base' ? hunk.baseUnterminated : hunk.headUnterminated,
  );
  return lines.length === 0 ? '' : lines.join('\n') + (isUnterminated ? '' : '\n');
}

function toNumber(line: HunkLine, side: Side): number | undefined {
  if (side === 'base') return 'baseLine' in line ? line.baseLine : undefined;
  return 'headLine' in line ? line.headLine : undefined;
}

/** A binary patch tells the sizes, the head first; `Binary files differ` does not: 0 then. */
function readBinary({ binary }: Section, { status }: Header): Contents {
  const [head = 0, base = 0] = binary.filter((line) => /^(literal|delta) \d/.test(line)).map(toSize);
  return {
    base: status === 'added' ? { kind: 'absent' } : { kind: 'binary', bytes: base },
    head: status === 'deleted' ? { kind: 'absent' } : { kind: 'binary', bytes: head },
  };
}

function toSize(line: string): number {
  return line.startsWith('literal ') ? Number.parseInt(line.slice('literal '.length), 10) : 0;
}
