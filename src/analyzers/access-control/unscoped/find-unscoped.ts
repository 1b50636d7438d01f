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
  const asker = findLostAsker(removed, added) ?? findLostDemand(removed, added);
  if (asker === undefined) return [];
  const [first, head] = [removed.slice(0, 1), added.slice(0, 1)];
  return first.flatMap(({ baseLine }) =>
    head.map(({ headLine }) => ({ name: asker, line: headLine, baseLine })),
  );
}

type Lines = readonly { readonly text: string }[];

function findLostAsker(removed: Lines, added: Lines): string | undefined {
  const [before, after] = [joinWords(removed), joinWords(added)];
  const isLookup = lookupWords.pattern.test(before) && lookupWords.pattern.test(after);
  return isLookup && !stillAsked.pattern.test(after) ? askerWords.pattern.exec(before)?.[0] : undefined;
}

/** Of a statement of SQL that demanded several things of its rows, what it no longer demands. */
function findLostDemand(removed: Lines, added: Lines): string | undefined {
  const [was, is] = [listDemands(removed), listDemands(added)];
  if (was.length < 2 || !is.every((demand) => was.includes(demand)) || is.length === 0) return undefined;
  return was.find((demand) => !is.includes(demand) && bound.test(demand));
}

/** A place for a value of a caller. */
const bound = /[@:]\w|\$\d|\?|\$\{|%s|#\{/;

function listDemands(lines: Lines): readonly string[] {
  const text = lines.map((line) => line.text.trim()).join(' ');
  const [, demands = ''] =
    /\bwhere\s(.*?)(\border by\b|\blimit\b|\bgroup by\b|\breturning\b|\bfor update\b|["'`]|$)/i.exec(text) ??
    [];
  return demands
    .split(/\sand\s/i)
    .map((demand) => demand.trim())
    .filter((demand) => demand !== '');
}

function joinWords(lines: readonly { readonly text: string }[]): string {
  return lines
    .filter(({ text }) => !noCode.pattern.test(text))
    .map(({ text }) => toWords(text))
    .join(' ');
}
