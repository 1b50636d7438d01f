import { textAt, toDepth } from '../read-tokens.ts';
import { type Comparison, comparisons, equalCalls } from './data.ts';
import type { Frame } from './frame.ts';
import { expandParts, toParts } from './parts.ts';
import { type Atom, allOf, negateAtom, oneOf, splitAt, type Terms, type Words } from './terms.ts';

/** What these words compare, or ask otherwise. */
export function toAtoms(frame: Frame, words: Words, isNot: boolean): Terms {
  let depth = 0;
  const signs = words.flatMap((token, index) => {
    depth += toDepth(token);
    return depth === 0 && token.kind !== 'string' && comparisons.has(token.text) ? [index] : [];
  });
  const [first, second] = signs;
  if (first === undefined) return [[toPlain(frame, words, isNot)]];
  if (second !== undefined) {
    const all = [words.slice(0, second), words.slice(first + 1)].map((part) => toAtoms(frame, part, isNot));
    return isNot ? oneOf(all) : allOf(all);
  }
  const { op, isTurned, isNot: isOpposite } = comparisons.get(textAt(words, first)) as Comparison;
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

function toAtom(frame: Frame, { isNot, ...asked }: Omit<Atom, 'expand'>): Atom {
  const atom = { ...asked, isNot: false, expand: (parts: readonly string[]) => expandParts(frame, parts) };
  return isNot ? negateAtom(atom) : atom;
}

/** `a.equals(b)` and `a.nil?` compare; anything else is asked as it stands. */
function toPlain(frame: Frame, words: Words, isNot: boolean): Atom {
  const parts = toParts(frame, words);
  const open = openOf(parts);
  const callee = String(parts[open - 1]);
  if (equalCalls.pattern.test(callee)) {
    const args = splitAt(parts.slice(open + 1, -1), (part) => part === ',');
    const owner = [...parts.slice(0, open - 1), callee.replace(/\.?\w+\??$/, '')].filter(
      (part) => part !== '',
    );
    const [one, other = owner] = args;
    return toAtom(frame, { op: '==', isNot, left: one, right: other });
  }
  const name = String(parts[0]);
  if (parts.length === 1 && name.endsWith('.nil?'))
    return toAtom(frame, { op: '==', isNot, left: [name.slice(0, -5)], right: ['null'] });
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
