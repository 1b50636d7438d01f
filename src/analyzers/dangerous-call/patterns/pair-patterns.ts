import type { FileView } from '../../../syntax/file-view.ts';
import { listRuns, type Run } from '../../list-edit-runs.ts';
import { listPatterns, type Pattern } from './list-patterns.ts';

/** An expression that an edit made of another one. */
export interface PatternPair {
  readonly before: Pattern;
  readonly after: Pattern;
  readonly line: number;
  readonly baseLine: number;
}

/** Expressions one by one, in lines that took the place of as many as there are. */
export function pairPatterns({ change, language }: FileView): readonly PatternPair[] {
  return change.hunks.flatMap(listRuns).flatMap((run) => pairInRun(run, language));
}

function pairInRun({ removed, added }: Run, language: string): readonly PatternPair[] {
  const old = removed.flatMap(({ text, baseLine }) =>
    listPatterns(text, language).map((pattern) => ({ pattern, line: baseLine })),
  );
  const now = added.flatMap(({ text, headLine }) =>
    listPatterns(text, language).map((pattern) => ({ pattern, line: headLine })),
  );
  const [gone, came] = [old.filter((one) => !isAmong(now, one)), now.filter((one) => !isAmong(old, one))];
  if (gone.length !== came.length) return [];
  return gone.flatMap(({ pattern, line: baseLine }, at) => {
    const other = came[at];
    return other === undefined || !isAlike(pattern.source, other.pattern.source)
      ? []
      : [{ before: pattern, after: other.pattern, line: other.line, baseLine }];
  });
}

const ends = /^(\\A|\^)|(\\[zZ]|\$)$/g;

interface Placed {
  readonly pattern: Pattern;
  readonly line: number;
}

function isAmong(all: readonly Placed[], { pattern }: Placed): boolean {
  return all.some((one) => one.pattern.source === pattern.source && one.pattern.flags === pattern.flags);
}

/** The one was made of the other: a third of the shorter stands at the ends of both. */
function isAlike(before: string, after: string): boolean {
  const [one, other] = [before, after].map((source) => source.replaceAll(ends, '')) as [string, string];
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return (head + tail) * 3 >= shorter || longer - head - tail <= 8;
}
