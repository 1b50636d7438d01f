import { toHeadLine } from '../../../patch/changed-lines.ts';
import type { CodeFacts } from '../../../syntax/code-facts.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { addedFacts, removedFacts } from '../../compare-code.ts';
import { isStillAsked } from '../../lost-guard/asked/still-asked.ts';
import { newLines } from '../../new-lines.ts';
import type { Bound } from './bound.ts';
import { boundLanguages, placeChecks } from './data.ts';
import { listBounds } from './list-bounds.ts';
import { listWrittenBounds } from './list-written-bounds.ts';

export interface Looser {
  readonly code: Bound['code'];
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
  readonly baseLine?: number;
}

/** A change that loses more of them writes a file anew. */
const mostLost = 8;

/** Limits that are gone or let more through, while the function they stood in is still there. */
export function findLooser(file: FileView): readonly Looser[] {
  const { base, head } = file;
  const code = head?.facts.code;
  if (base === undefined || head === undefined || code === undefined) return [];
  const isRead = [base, head].every(({ facts }) => facts.reading === 'syntax');
  const select = (one: CodeFacts) =>
    isRead ? listBounds(one) : listWrittenBounds((one === code ? head : base).text);
  const comparing = { select, key: ({ text }: Bound) => text };
  const lost = removedFacts(file, comparing);
  const added = addedFacts(file, comparing);
  if (lost.length > mostLost) return [];
  return lost
    .filter(({ within }) =>
      isRead ? isDeclared(within, code) : within === '' || head.text.includes(`${within}(`),
    )
    .filter(({ line }) => !isStillAsked(file, line))
    .flatMap((bound) => judgeLost(bound, added, file));
}

function judgeLost(bound: Bound, added: readonly Bound[], file: FileView): readonly Looser[] {
  const name = bound.text.slice(0, 60);
  const near = added.filter(({ within }) => within === bound.within);
  const looser = near.find((one) => isLooser(bound, one));
  const { code } = bound;
  if (looser !== undefined) return [{ code, name, line: looser.line, endLine: looser.endLine }];
  if (near.length > 0 || (code === 'bounds-looser' && !boundLanguages.has(file.language))) return [];
  if (code === 'place-unchecked' ? isElsewhere(bound, file) : isCounted(bound, file)) return [];
  const line = toHeadLine(file.change, bound.line);
  return [{ code, name, line, endLine: line, baseLine: bound.line }];
}

/** What held the place is asked in other new lines: the check went into a function of its own. */
function isElsewhere({ text }: Bound, { change }: FileView): boolean {
  const word = placeChecks.exec(text)?.[0] ?? text;
  return newLines(change).some((line) => line.text.includes(word));
}

/** A loop up to `size(a)` runs over `a` now, or over its size, and ends by itself. */
function isCounted({ text }: Bound, { change }: FileView): boolean {
  const [, limit] = /^\w+ < ([\w.]+(?:\(.*\))?)$/.exec(text) ?? [];
  if (limit === undefined) return false;
  const list = /^\w+\((.+)\)$/.exec(limit)?.[1] ?? limit;
  const ways = [limit, list].flatMap((over) => [`range ${over} {`, `..${over} {`, ` in ${over} {`]);
  return newLines(change).some((line) => ways.some((way) => line.text.includes(way)));
}

/** The same condition with a part less, or with an end that is let through. */
function isLooser(before: Bound, after: Bound): boolean {
  const [old, now] = [toWords(before.text), toWords(after.text)];
  if (before.text.replaceAll('=', '') === after.text.replaceAll('=', '')) {
    return before.stops ? has(before.text, '=') : has(after.text, '=');
  }
  const isFirm = before.stops || before.code === 'place-unchecked';
  return isFirm && now.length < old.length && now.every((word) => old.includes(word));
}

/** Whether an end belongs to what is compared. */
function has(text: string, sign: string): boolean {
  return text.includes(`<${sign}`) || text.includes(`>${sign}`);
}

function toWords(text: string): readonly string[] {
  return [...text.matchAll(/\w+|[^\w\s]+/g)].map(([word]) => word);
}

/** Whether the function still stands. */
function isDeclared(within: string, { declarations }: CodeFacts): boolean {
  return within === '' || declarations.some(({ name }) => within === name || within.endsWith(`.${name}`));
}
