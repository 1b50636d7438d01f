import { diffArrays } from 'diff';

/** One line of a comparison: common, removed or added. `text` keeps its line end, the last line may have none. */
export interface LineChange {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** Above this many edits the search for common lines stops and everything left counts as replaced. */
const mostEdits = 3000;

/** Compares two texts line by line. */
export function diffText(before: string, after: string): LineChange[] {
  const [old, now] = [splitLines(before), splitLines(after)];
  const out: LineChange[] = [];
  let [left, right] = [0, 0];
  const takeUntil = (oldEnd: number, newEnd: number) => {
    for (; left < oldEnd; left += 1) out.push({ mark: '-', text: old[left] ?? '' });
    for (; right < newEnd; right += 1) out.push({ mark: '+', text: now[right] ?? '' });
  };
  for (const [oldAt, newAt] of pairCommonLines(old, now)) {
    takeUntil(oldAt, newAt);
    out.push({ mark: ' ', text: old[oldAt] ?? '' });
    left += 1;
    right += 1;
  }
  takeUntil(old.length, now.length);
  return out;
}

/** A part of a comparison with its surroundings, as a unified diff shows it. */
export interface TextHunk {
  readonly oldStart: number;
  readonly oldLength: number;
  readonly newStart: number;
  readonly newLength: number;
  readonly lines: readonly LineChange[];
}

const context = 3;

/** Cuts a comparison into hunks with three lines of context; changes that are close share one. */
export function toHunks(lines: readonly LineChange[]): TextHunk[] {
  const [old, now] = [countUpTo(lines, '+'), countUpTo(lines, '-')];
  return listRanges(lines).map(([start, end]) => {
    const [oldBefore = 0, newBefore = 0] = [old[start], now[start]];
    const [oldLength, newLength] = [(old[end] ?? 0) - oldBefore, (now[end] ?? 0) - newBefore];
    // An empty range is named by the line before it.
    const oldStart = oldBefore + (oldLength === 0 ? 0 : 1);
    const newStart = newBefore + (newLength === 0 ? 0 : 1);
    return { oldStart, oldLength, newStart, newLength, lines: lines.slice(start, end) };
  });
}

/** How many of the lines before each place exist on one side. */
function countUpTo(lines: readonly LineChange[], without: '+' | '-'): number[] {
  const counts = [0];
  for (const { mark } of lines) counts.push((counts.at(-1) ?? 0) + (mark === without ? 0 : 1));
  return counts;
}

function listRanges(lines: readonly LineChange[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const [at, line] of lines.entries()) {
    if (line.mark === ' ') continue;
    const last = ranges.at(-1);
    const end = Math.min(at + context + 1, lines.length);
    if (last && at - context <= last[1]) last[1] = end;
    else ranges.push([Math.max(at - context, 0), end]);
  }
  return ranges;
}

/** Positions of equal lines. Lines that only one side has are left out first: they cannot match, and cost most. */
function pairCommonLines(old: readonly string[], now: readonly string[]): [number, number][] {
  const [inOld, inNow] = [new Set(old), new Set(now)];
  const oldPlaces = [...old.keys()].filter((at) => inNow.has(old[at] ?? ''));
  const newPlaces = [...now.keys()].filter((at) => inOld.has(now[at] ?? ''));
  const parts = diffArrays(pick(old, oldPlaces), pick(now, newPlaces), { maxEditLength: mostEdits }) ?? [];
  const pairs: [number, number][] = [];
  let [left, right] = [0, 0];
  for (const part of parts) {
    const length = part.value.length;
    const common = part.added || part.removed ? 0 : length;
    for (let step = 0; step < common; step += 1) {
      pairs.push([oldPlaces[left + step] ?? 0, newPlaces[right + step] ?? 0]);
    }
    left += part.added ? 0 : length;
    right += part.removed ? 0 : length;
  }
  return pairs;
}

function pick(lines: readonly string[], places: readonly number[]): string[] {
  return places.map((at) => lines[at] ?? '');
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}
