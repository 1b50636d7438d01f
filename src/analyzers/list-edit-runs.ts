import type { Hunk, HunkLine } from '../patch/patch.ts';

/** Lines that took the place of others, between lines that stayed; comments are no part of it. */
export interface Run {
  readonly removed: readonly Removed[];
  readonly added: readonly Added[];
  /** All lines that came with the same part of the file. */
  readonly nearby: readonly Added[];
  /** Both sides on one line, so that a break of a line changes nothing. */
  readonly before: string;
  readonly after: string;
  /** All that the change shows around it. */
  readonly around: string;
}

export type Removed = Extract<HunkLine, { kind: 'removed' }>;
type Added = Extract<HunkLine, { kind: 'added' }>;

export function listRuns({ lines }: Hunk): readonly Run[] {
  const around = toText(lines);
  const nearby = lines.filter((line) => line.kind === 'added').filter(({ text }) => !isComment(text));
  const runs: HunkLine[][] = [[]];
  for (const line of lines) {
    if (line.kind === 'context') runs.push([]);
    else if (!isComment(line.text)) runs.at(-1)?.push(line);
  }
  return runs
    .filter((run) => run.length > 0)
    .map((run) => {
      const removed = run.filter((line) => line.kind === 'removed');
      const added = run.filter((line) => line.kind === 'added');
      return { removed, added, nearby, before: toText(removed), after: toText(added), around };
    });
}

/** A line that says nothing to a program. */
export function isComment(text: string): boolean {
  return /^\s*(\/\/|#(?![[!]|\s*(include|define|if|pragma)\b)|\*(\s|\/|$)|\/?\*\*|\/\*|<!--|--\s|\{#)/.test(
    text,
  );
}

function toText(lines: readonly HunkLine[]): string {
  return lines.map(({ text }) => text.slice(0, longest).trim()).join(' ');
}

/** What stands further to the right on a line is data. */
const longest = 500;
