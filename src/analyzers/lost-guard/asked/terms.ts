import { type Token, textAt, toDepth } from '../read-tokens.ts';

export type Words = readonly Token[];

/** What is asked once, without `&&`, `||` and `!`. */
export interface Atom {
  /** `==`, `<`, `<=`, `in`; empty where it is no comparison. */
  readonly op: string;
  readonly isNot: boolean;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** What a name in it was given. */
  readonly expand: (parts: readonly string[]) => readonly string[];
}

/** What must hold together. */
export type Term = readonly Atom[];
/** One of them is enough. */
export type Terms = readonly Term[];

export const always: Terms = [[]];
export const never: Terms = [];

/** What nobody can tell: no question is like it. */
const unknown: Terms = [[{ op: '?', isNot: false, left: [], right: [], expand: (parts) => parts }]];

/** More terms than this are no condition that somebody wrote. */
const most = 32;

export function allOf(conditions: readonly Terms[]): Terms {
  return conditions.reduce((all, one) => {
    const joined = all.flatMap((term) => one.map((other) => [...term, ...other]));
    return joined.length > most ? unknown : joined;
  }, always);
}

export function oneOf(conditions: readonly Terms[]): Terms {
  const all = conditions.flat();
  return all.length > most ? unknown : all;
}

export function negate(terms: Terms): Terms {
  return allOf(terms.map((term) => term.map((atom) => [negateAtom(atom)])));
}

export function negateAtom(atom: Atom): Atom {
  const { op, left, right } = atom;
  if (op === '?') return atom;
  if (op === '<') return { ...atom, op: '<=', left: right, right: left };
  if (op === '<=') return { ...atom, op: '<', left: right, right: left };
  return { ...atom, isNot: !atom.isNot };
}

/** Words between signs that stand in no brackets. */
export function splitWords(words: Words, isSign: (text: string) => boolean): readonly Words[] {
  let depth = 0;
  return splitAt(words, (token) => {
    depth += toDepth(token);
    return depth === 0 && token.kind !== 'string' && isSign(token.text);
  });
}

/** What stands between signs: one piece at least. */
export function splitAt<T>(
  all: readonly T[],
  isSign: (one: T) => boolean,
): readonly [readonly T[], ...T[][]] {
  let piece: T[] = [];
  const pieces: [T[], ...T[][]] = [piece];
  for (const one of all) {
    if (isSign(one)) {
      piece = [];
      pieces.push(piece);
    } else piece.push(one);
  }
  return pieces;
}

/** Without brackets around all of it. */
export function withoutBrackets(words: Words): Words {
  if (textAt(words, 0) !== '(' || closeOf(words, 0) !== words.length - 1) return words;
  return withoutBrackets(words.slice(1, -1));
}

/** The bracket that closes the one at a place; the end where none does. */
export function closeOf(words: Words, open: number): number {
  let depth = 0;
  const length = words.slice(open).findIndex((token) => {
    depth += toDepth(token);
    return depth <= 0;
  });
  return length < 0 ? words.length : open + length;
}
