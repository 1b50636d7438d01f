import { toHeadLine } from '../../../patch/changed-lines.ts';
import type { CheckFact, CodeFacts } from '../../../syntax/code-facts.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { addedFacts, removedFacts } from '../../compare-code.ts';
import { boundLanguages, comparison, holdingCalls, placeChecks, sizeWords } from './data.ts';

/** A place where something is held against a limit. */
interface Bound {
  readonly text: string;
  readonly within: string;
  readonly line: number;
  readonly endLine: number;
  readonly stops: boolean;
  readonly code: Looser['code'];
}

export interface Looser {
  readonly code: 'bounds-looser' | 'place-unchecked';
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
  readonly baseLine?: number;
}

/** A change that loses more of them writes a file anew. */
const mostLost = 8;

/** Limits that are gone or let more through, while the function they stood in is still there. */
export function findLooser(file: FileView): readonly Looser[] {
  const code = file.head?.facts.code;
  if (code === undefined) return [];
  const comparing = { select: listBounds, key: ({ text }: Bound) => text };
  const lost = removedFacts(file, comparing);
  const added = addedFacts(file, comparing);
  if (lost.length > mostLost) return [];
  return lost.filter(({ within }) => isThere(within, code)).flatMap((bound) => judgeLost(bound, added, file));
}

function judgeLost(bound: Bound, added: readonly Bound[], file: FileView): readonly Looser[] {
  const name = bound.text.slice(0, 60);
  const near = added.filter(({ within }) => within === bound.within);
  const looser = near.find((one) => isLooser(bound, one));
  const { code } = bound;
  if (looser !== undefined) return [{ code, name, line: looser.line, endLine: looser.endLine }];
  if (near.length > 0 || (code === 'bounds-looser' && !boundLanguages.has(file.language))) return [];
  const line = toHeadLine(file.change, bound.line);
  return [{ code, name, line, endLine: line, baseLine: bound.line }];
}

function listBounds({ checks, calls }: CodeFacts): readonly Bound[] {
  const held = calls
    .filter(({ name }) => holdingCalls.test(name))
    .map(({ name, args, within, line, endLine }) => ({
      text: `${name}(${args.map(({ text }) => text).join(', ')})`,
      within,
      line,
      endLine,
      stops: true,
      code: 'bounds-looser' as const,
    }));
  const bounds = checks.flatMap(toBound);
  // An assertion is a check and a call.
  const taken = new Set(bounds.map(({ line }) => line));
  return [...bounds, ...held.filter(({ text, line }) => sizeWords.test(text) && !taken.has(line))];
}

function toBound(check: CheckFact): readonly Bound[] {
  const { text, stops } = check;
  if (stops && placeChecks.test(text)) return [{ ...check, code: 'place-unchecked' }];
  const isSize = comparison.test(` ${text}`) && sizeWords.test(text);
  return isSize ? [{ ...check, code: 'bounds-looser' }] : [];
}

/** The same condition with a part less, or with an end that is let through. */
function isLooser(before: Bound, after: Bound): boolean {
  const [old, now] = [toWords(before.text), toWords(after.text)];
  if (before.text.replaceAll('=', '') === after.text.replaceAll('=', '')) {
    return before.stops ? has(before.text, '=') : has(after.text, '=');
  }
  return before.stops && now.length < old.length && now.every((word) => old.includes(word));
}

/** Whether an end belongs to what is compared. */
function has(text: string, sign: string): boolean {
  return text.includes(`<${sign}`) || text.includes(`>${sign}`);
}

function toWords(text: string): readonly string[] {
  return text.match(/\w+|[^\w\s]+/g) ?? [];
}

function isThere(within: string, { declarations }: CodeFacts): boolean {
  return within === '' || declarations.some(({ name }) => within === name || within.endsWith(`.${name}`));
}
