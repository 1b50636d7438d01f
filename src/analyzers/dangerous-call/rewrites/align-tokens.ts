import type { Token } from './tokens.ts';

/** Which token of the one side became which of the other; -1 where it went or came. */
export interface Alignment {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly toAfter: readonly number[];
  readonly toBefore: readonly number[];
}

/** Signs that went and signs that came in their place. */
export interface Gap {
  readonly removed: readonly Token[];
  readonly added: readonly Token[];
  /** Index of the first of them on each side. */
  readonly start: number;
  readonly addedStart: number;
}

/** More than this says that something was written anew. */
const mostCells = 250_000;
const mostTokens = 2_000;

/**
 * The longest row of signs that both sides have; undefined where a run is too large to be an edit. Of equal signs the first is
 * the one that stayed, so that what was wrapped is found in its old place; libraries for differences leave that open.
 */
export function alignTokens(before: readonly Token[], after: readonly Token[]): Alignment | undefined {
  const head = countEqual(before, after);
  const tail = countEqual(before.toReversed(), after.slice(head).toReversed());
  const [rows, columns] = [before.length - head - tail, after.length - head - tail];
  if (rows * columns > mostCells || before.length > mostTokens) return undefined;
  const toAfter = before.map((_, at) => {
    if (at < head) return at;
    return at >= head + rows ? at - rows + columns : -1;
  });
  const middle = { before: before.slice(head, head + rows), after: after.slice(head, head + columns) };
  for (const [one, other] of matchMiddle(middle.before, middle.after)) toAfter[head + one] = head + other;
  const toBefore = after.map(() => -1);
  for (const [at, other] of toAfter.entries()) if (other >= 0) toBefore[other] = at;
  return { before, after, toAfter, toBefore };
}

function countEqual(one: readonly Token[], other: readonly Token[]): number {
  const different = one.findIndex(({ text }, at) => text !== other[at]?.text);
  return different < 0 ? one.length : different;
}

function matchMiddle(
  before: readonly Token[],
  after: readonly Token[],
): readonly (readonly [number, number])[] {
  // One row and two columns of nothing lie behind the end.
  const width = after.length + 2;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  const columns = [...after.entries()].toReversed();
  for (const [row, one] of [...before.entries()].toReversed()) {
    for (const [column, other] of columns) {
      lengths[row * width + column] =
        one.text === other.text
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  let column = 0;
  for (const [row, { text }] of before.entries()) {
    while (text !== after[column]?.text && at(row + 1, column) < at(row, column + 1)) column += 1;
    if (text !== after[column]?.text) continue;
    pairs.push([row, column]);
    column += 1;
  }
  return pairs;
}

/** What went and what came between signs that stayed. */
export function listGaps({ before, after, toAfter }: Alignment): readonly Gap[] {
  const kept = [...toAfter.entries()].filter(([, other]) => other >= 0);
  const gaps: Gap[] = [];
  let [start, addedStart] = [0, 0];
  for (const [end, addedEnd] of [...kept, [before.length, after.length] as const]) {
    if (end > start || addedEnd > addedStart) {
      gaps.push({
        removed: before.slice(start, end),
        added: after.slice(addedStart, addedEnd),
        start,
        addedStart,
      });
    }
    start = end + 1;
    addedStart = addedEnd + 1;
  }
  return gaps;
}
