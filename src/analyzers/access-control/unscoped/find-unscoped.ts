import type { FileView } from '../../../syntax/file-view.ts';
import { toWords } from '../../name-words.ts';
import { type Group, listGroups } from '../lost-words/find-lost-words.ts';
import { noCode } from '../words/data.ts';
import { askerWords, lookupWords, stillAsked } from './data.ts';

export interface Unscoped {
  /** Who was asked for. */
  readonly name: string;
  readonly line: number;
  readonly baseLine: number;
}

/** Lookups that found only what belongs to whoever asks, and whose successor finds what belongs to anybody. */
export function findUnscoped({ change }: FileView): readonly Unscoped[] {
  return change.hunks.flatMap(({ lines }) => listGroups(lines)).flatMap(toUnscoped);
}

function toUnscoped({ removed, added }: Group): readonly Unscoped[] {
  const [before, after] = [joinWords(removed), joinWords(added)];
  const [asker] = askerWords.pattern.exec(before) ?? [];
  const isLookup = lookupWords.pattern.test(before) && lookupWords.pattern.test(after);
  if (asker === undefined || !isLookup || stillAsked.pattern.test(after)) return [];
  const [first, head] = [removed.slice(0, 1), added.slice(0, 1)];
  return first.flatMap(({ baseLine }) =>
    head.map(({ headLine }) => ({ name: asker, line: headLine, baseLine })),
  );
}

function joinWords(lines: readonly { readonly text: string }[]): string {
  return lines
    .filter(({ text }) => !noCode.pattern.test(text))
    .map(({ text }) => toWords(text))
    .join(' ');
}
