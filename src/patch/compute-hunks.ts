import { structuredPatch } from 'diff';
import type { Hunk, HunkLine } from './patch.ts';

/** Beyond this many edits a shortest script is not worth its time: everything between the equal ends is replaced. */
const mostEdits = 1000;

/**
 * Hunks between two texts, for where no diff text is at hand. A side that is not text (`undefined`) has none.
 */
export function computeHunks(base: string | undefined, head: string | undefined): Hunk[] {
  if (base === undefined || head === undefined) return [];
  const options = { context: 3, maxEditLength: mostEdits };
  const patch = structuredPatch('', '', base, head, '', '', options);
  return patch === undefined ? [toReplacement(base, head)] : patch.hunks.map(toHunk);
}

interface PackageHunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly lines: readonly string[];
}

/** The package moves the start of a side without lines by one; git prints the line before. */
function toHunk(hunk: PackageHunk): Hunk {
  const baseStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
  const headStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
  return toNumbered(baseStart, headStart, hunk.lines);
}

function toReplacement(base: string, head: string): Hunk {
  const [old, now] = [toLines(base), toLines(head)];
  const first = old.findIndex((line, index) => line !== now[index]);
  const start = first < 0 ? old.length : first;
  const lines = [
    ...old.slice(start).map((line) => `-${line}`),
    ...now.slice(start).map((line) => `+${line}`),
  ];
  return toNumbered(start + 1, start + 1, lines);
}

function toLines(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function toNumbered(baseStart: number, headStart: number, marked: readonly string[]): Hunk {
  const lines: HunkLine[] = [];
  let [baseLine, headLine] = [baseStart, headStart];
  for (const line of marked) {
    const text = line.slice(1).replace(/\r$/, '');
    if (line.startsWith('+')) lines.push({ kind: 'added', text, headLine });
    else if (line.startsWith('-')) lines.push({ kind: 'removed', text, baseLine });
    else if (line.startsWith(' ')) lines.push({ kind: 'context', text, baseLine, headLine });
    if (/^[ -]/.test(line)) baseLine += 1;
    if (/^[ +]/.test(line)) headLine += 1;
  }
  return { baseStart, baseLines: baseLine - baseStart, headStart, headLines: headLine - headStart, lines };
}
