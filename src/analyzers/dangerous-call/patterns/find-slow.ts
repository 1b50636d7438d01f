import type { FileView } from '../../../syntax/file-view.ts';
import { newLines } from '../../new-lines.ts';
import { countTries } from './count-tries.ts';
import { linearLanguages } from './data.ts';
import { listPatterns, type Pattern } from './list-patterns.ts';
import { pairPatterns } from './pair-patterns.ts';
import { parsePattern } from './parse-pattern.ts';

export interface Slow {
  readonly line: number;
  readonly name: string;
}

/** New expressions whose tries double with each letter, and edited ones whose tries grow by one more power. */
export function findSlow(file: FileView): readonly Slow[] {
  const { change, language } = file;
  if (linearLanguages.has(language)) return [];
  const isSlow = (pattern: Pattern): boolean => triesOf(pattern).doubles;
  const slowIn = (text: string): readonly Pattern[] => listPatterns(text, language).filter(isSlow);
  const known = change.hunks.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === 'removed' ? slowIn(line.text) : [])),
  ).length;
  const fresh = newLines(change).flatMap(({ text, line }) =>
    slowIn(text).map(({ source }) => ({ line, name: source.slice(0, 60) })),
  );
  const slower = pairPatterns(file).flatMap(({ before, after, line }) => {
    const [old, now] = [triesOf(before), triesOf(after)];
    return !old.doubles && now.power > old.power ? [{ line, name: after.source.slice(0, 60) }] : [];
  });
  return [...fresh.slice(known), ...slower.filter(({ line }) => !fresh.some((one) => one.line === line))];
}

function triesOf({ source, flags }: Pattern): { readonly doubles: boolean; readonly power: number } {
  // Blanks and comments in it are none of it.
  if (flags.includes('x')) return { doubles: false, power: 0 };
  return countTries(parsePattern(source), !/^(?:\(\?[a-z]+\))?\(*(?:\?:)?(\^|\\A|\\G)/.test(source));
}
