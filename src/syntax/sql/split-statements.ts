import type { SqlMark } from './scan-sql.ts';

export interface Stretch {
  readonly start: number;
  /** Offset behind it. */
  readonly end: number;
}

/** What stands between the ends of statements; a client command is a statement of its own. */
export function splitStatements(text: string, marks: readonly SqlMark[]): Stretch[] {
  const commentEnds = new Map(
    marks.filter(({ kind }) => kind === 'comment').map(({ start, end }) => [start, end]),
  );
  const stretches: Stretch[] = [];
  let start = 0;
  for (const mark of marks) {
    if (mark.kind !== 'end' && mark.kind !== 'command' && mark.kind !== 'data') continue;
    stretches.push({ start, end: mark.start });
    if (mark.kind === 'command') stretches.push({ start: mark.start, end: mark.end });
    start = mark.end;
  }
  stretches.push({ start, end: text.length });
  return stretches
    .map((stretch) => trim(text, stretch, commentEnds))
    .filter((stretch) => stretch.start < stretch.end);
}

/** Cuts blanks at both ends, and comments before the first word. */
function trim(text: string, { start, end }: Stretch, commentEnds: ReadonlyMap<number, number>): Stretch {
  let from = skipBlanks(text, start);
  for (let next = commentEnds.get(from); next !== undefined; next = commentEnds.get(from)) {
    from = skipBlanks(text, next);
  }
  return { start: from, end: from + text.slice(from, end).trimEnd().length };
}

function skipBlanks(text: string, start: number): number {
  const blanks = /[\s\uFEFF]*/y;
  blanks.lastIndex = start;
  blanks.test(text);
  return blanks.lastIndex;
}
