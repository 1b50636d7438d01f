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
  return gone
    .flatMap(({ pattern: before, line: baseLine }, at) =>
      came.slice(at, at + 1).map(({ pattern: after, line }) => ({ before, after, line, baseLine })),
    )
    .filter(({ before, after }) => isAlike(bare(before), bare(after)));
}

const ends = /^(\\A|\^)|(\\[zZ]|\$)$/g;

interface Placed {
  readonly pattern: Pattern;
  readonly line: number;
}

function isAmong(all: readonly Placed[], { pattern }: Placed): boolean {
  return all.some((one) => one.pattern.source === pattern.source && one.pattern.flags === pattern.flags);
}

/** The letters between its ends. */
function bare({ source }: Pattern): readonly string[] {
  return source.replaceAll(ends, '').split('');
}

/** The one was made of the other: a third of the shorter stands at the ends of both, or most of its pairs of letters anywhere. */
function isAlike(one: readonly string[], other: readonly string[]): boolean {
  const head = countAlike(one, other);
  const alike = head + countAlike(one.toReversed(), other.toReversed());
  const shorter = Math.min(one.length, other.length);
  if (alike * 3 >= shorter || Math.max(one.length, other.length) - alike <= 8) return true;
  const [pairs, others] = [listPairs(one), listPairs(other)];
  return (
    pairs.filter((pair) => others.includes(pair)).length * 3 >= Math.max(pairs.length, others.length) * 2
  );
}

function listPairs(letters: readonly string[]): readonly string[] {
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** How many letters are the same from the beginning on. */
function countAlike(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((letter, at) => letter !== other[at]);
  return end === -1 ? one.length : end;
}
