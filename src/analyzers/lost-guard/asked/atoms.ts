import { textAt, toDepth } from '../read-tokens.ts';
import { comparisons, equalCalls } from './data.ts';
import type { Frame } from './frame.ts';
import { expandParts, toParts } from './parts.ts';
import { type Atom, allOf, oneOf, type Terms, type Words } from './terms.ts';

/** What these words compare, or ask otherwise. */
export function toAtoms(frame: Frame, words: Words, isNot: boolean): Terms {
  let depth = 0;
  const signs = words.flatMap((token, index) => {
    depth += toDepth(token);
    return depth === 0 && token.kind !== 'string' && comparisons.has(token.text) ? [index] : [];
  });
  if (signs.length === 0) return [[toPlain(frame, words, isNot)]];
  const [first = 0, second] = signs;
  if (second !== undefined) {
    const all = [words.slice(0, second), words.slice(first + 1)].map((part) => toAtoms(frame, part, isNot));
    return isNot ? oneOf(all) : allOf(all);
  }
  const { op, isTurned, isNot: isOpposite } = comparisons.get(textAt(words, first)) ?? { op: '' };
  const isDenied = textAt(words, first - 1) === '!' || textAt(words, first + 1) === '!';
  const [left, right] = [words.slice(0, first), words.slice(first + 1)].map((part) =>
    toParts(
      frame,
      part.filter(({ text }) => text !== '!'),
    ),
  ) as [readonly string[], readonly string[]];
  const sides = isTurned ? { left: right, right: left } : { left, right };
  const flips = [isNot, isOpposite === true, isDenied].filter(Boolean).length % 2 === 1;
  return [[toAtom(frame, { op, isNot: flips, ...sides })]];
}

function toAtom(frame: Frame, { isNot, op, ...sides }: Omit<Atom, 'expand'>): Atom {
  const expand = (parts: readonly string[]) => expandParts(frame, parts);
  if (isNot && op === '<') return { op: '<=', isNot: false, left: sides.right, right: sides.left, expand };
  if (isNot && op === '<=') return { op: '<', isNot: false, left: sides.right, right: sides.left, expand };
  return { op, isNot, ...sides, expand };
}

/** `a.equals(b)` and `a.nil?` compare; anything else is asked as it stands. */
function toPlain(frame: Frame, words: Words, isNot: boolean): Atom {
  const parts = toParts(frame, words);
  const open = openOf(parts);
  const callee = parts[open - 1] ?? '';
  if (equalCalls.pattern.test(callee)) {
    const args = splitParts(parts.slice(open + 1, -1));
    const owner = [...parts.slice(0, open - 1), callee.replace(/\.?\w+\??$/, '')].filter(
      (part) => part !== '',
    );
    const [one = [], other = owner] = args;
    return toAtom(frame, { op: '==', isNot, left: one, right: args.length > 1 ? other : owner });
  }
  if (parts.length === 1 && parts[0]?.endsWith('.nil?'))
    return toAtom(frame, { op: '==', isNot, left: [parts[0].slice(0, -5)], right: ['null'] });
  return toAtom(frame, { op: '', isNot, left: parts, right: [] });
}

/** The bracket that the last part closes. */
function openOf(parts: readonly string[]): number {
  let depth = 0;
  return parts.findLastIndex((part) => {
    depth += part === ')' ? 1 : part === '(' ? -1 : 0;
    return depth <= 0;
  });
}

function splitParts(parts: readonly string[]): readonly (readonly string[])[] {
  const pieces: string[][] = [[]];
  for (const part of parts) {
    if (part === ',') pieces.push([]);
    else pieces.at(-1)?.push(part);
  }
  return pieces;
}
